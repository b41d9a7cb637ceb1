import { request as send } from 'node:http'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { personField } from '@/lib/core/web/person-field'
import { photographOf, writtenPdf } from '../support/evidence/files'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/people-test'

const markup = 'Result <img src=x onerror=alert(1)> of test 4\n'

test('a text is added, shown as text and not as markup, in its first lines and downloaded', async ({
  page,
  ada,
  server,
}) => {
  const { productId } = await server.ask('draft', { person: ada })
  await page.goto(`/products/${productId}/evidence/upload`)
  await expectAccessible(page)
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'result.txt', mimeType: 'text/plain', buffer: Buffer.from(markup) })
  await page.getByRole('button', { name: 'Add the file' }).click()
  await expect(page.getByRole('heading', { name: 'result.txt' })).toBeVisible()
  await expect(page.locator('pre')).toHaveText(markup.trim())
  expect(await page.locator('pre img').count()).toBe(0)
  await expectAccessible(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  expect((await downloading).suggestedFilename()).toBe('result.txt')
})

test('a file that is dropped on the form is the file that is added', async ({ page, ada, server }) => {
  const { productId } = await server.ask('draft', { person: ada })
  await page.goto(`/products/${productId}/evidence/upload`)
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Dropped on 4 March.'], 'dropped.txt', { type: 'text/plain' }))
    return transfer
  })
  await page.getByLabel('File').dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByRole('button', { name: 'Add the file' }).click()
  await expect(page.getByRole('heading', { name: 'dropped.txt' })).toBeVisible()
  await expect(page.locator('pre')).toHaveText('Dropped on 4 March.')
})

test('a photograph is stored without its place, and says so; its picture is drawn by the server', async ({
  page,
  ada,
  server,
}) => {
  const { productId } = await server.ask('draft', { person: ada })
  await page.goto(`/products/${productId}/evidence/upload`)
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photographOf() })
  await page.getByRole('button', { name: 'Add the file' }).click()
  await expect(page.getByText('was removed before it was stored')).toBeVisible()
  const picture = page.getByRole('img', { name: 'Picture of photo.jpg' })
  await expect
    .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
    .toBe(40)
})

test('a PDF is drawn page by page in a page of this site, under a policy of its own', async ({
  page,
  ada,
  server,
}) => {
  const { productId } = await server.ask('draft', { person: ada })
  const broken: string[] = []
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
  await page.goto(`/products/${productId}/evidence/upload`)
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: await writtenPdf() })
  await page.getByRole('button', { name: 'Add the file' }).click()
  await expect(page.getByRole('img', { name: /Page 1 of 1.*JavaScript in a text/ })).toBeVisible()
  const [policy, other] = await Promise.all(
    [page.url(), '/products'].map(
      async (url) => (await page.request.get(url)).headers()['content-security-policy'],
    ),
  )
  expect(policy).toContain("img-src 'self' data: blob:")
  expect(other).not.toContain('blob:')
  expect(broken).toEqual([])
})

test.describe('a refused file', () => {
  test.use({ allowedComplaints: [/422 \(/] })

  test('is refused in a sentence beside its field, with and without scripts', async ({
    page,
    ada,
    server,
    browser,
    baseURL,
  }) => {
    const { productId } = await server.ask('draft', { person: ada })
    const storageState = await page.context().storageState()
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL: baseURL ?? '' })
    for (const one of [page, await plain.newPage()]) {
      await one.goto(`/products/${productId}/evidence/upload`)
      const file = { name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from('<html><script>') }
      await one.getByLabel('File').setInputFiles(file)
      await one.getByRole('button', { name: 'Add the file' }).click()
      await expect(one.getByRole('link', { name: /^The file is a web page/ })).toBeVisible()
      await one
        .getByLabel('File')
        .setInputFiles({ name: 'good.txt', mimeType: 'text/plain', buffer: Buffer.from('Good.') })
      await one.getByRole('button', { name: 'Add the file' }).click()
      await expect(one.getByRole('heading', { name: 'good.txt' })).toBeVisible()
      await expect(one.locator('pre')).toHaveText('Good.')
    }
    await plain.close()
  })
})

test('the front takes 25 MB as they arrive, and refuses more, another site, and strangers', async ({
  page,
  ada,
  server,
  browser,
  baseURL,
  context,
}) => {
  test.slow()
  const { productId } = await server.ask('draft', { person: ada })
  const address = `/products/${productId}/evidence/upload/file`
  const same = { 'sec-fetch-site': 'same-origin', accept: 'application/json' }
  const ask = (request: APIRequestContext, bytes: number, headers: Record<string, string> = same) =>
    request.post(address, {
      headers,
      maxRedirects: 0,
      multipart: {
        [personField]: ada.id,
        file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(bytes, 'a') },
      },
    })
  expect((await ask(page.request, 25_000_000)).status()).toBe(201)
  expect((await ask(page.request, 25_000_001)).status()).toBe(413)
  expect((await ask(page.request, 26_000_000)).status()).toBe(413)
  expect((await ask(page.request, 10, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  const stranger = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    baseURL: baseURL ?? '',
  })
  expect((await ask(stranger.request, 10)).status()).toBe(401)
  expect((await ask(stranger.request, 1_000_000)).status()).toBe(413)
  await stranger.close()
  expect(await sendEndless(new URL(address, baseURL), await cookiesOf(context), ada.id)).toMatchObject({
    status: 413,
  })
})

async function cookiesOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Sends a file in chunks that never say how many there are; gives the status and how many bytes were sent until then. */
function sendEndless(
  url: URL,
  cookie: string,
  personId: string,
): Promise<{ status: number | undefined; sent: number }> {
  const head = `--b\r\nContent-Disposition: form-data; name="${personField}"\r\n\r\n${personId}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`
  return new Promise((resolve, reject) => {
    let sent = 0
    let isAnswered = false
    const headers = {
      cookie,
      origin: url.origin,
      accept: 'application/json',
      'content-type': 'multipart/form-data; boundary=b',
    }
    const request = send(url, { method: 'POST', headers }, (answer) => {
      isAnswered = true
      answer.resume()
      resolve({ status: answer.statusCode, sent })
      request.destroy()
    })
    request.on('error', (error) => !isAnswered && reject(error))
    request.write(head)
    const more = () => {
      while (!isAnswered && sent < 60_000_000) {
        sent += 64 * 1024
        if (!request.write(Buffer.alloc(64 * 1024, 'a'))) return void request.once('drain', more)
      }
    }
    more()
  })
}
