import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { parse } from 'yaml'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'
import { answer, choice, describeEvidence, note, question, remark } from './support/section-page'

/** Has a meaning in Typst, HTML, Markdown and spreadsheets; the application must treat it as plain text. */
const hostile = '#read("/etc/passwd") $x$ *b* @ref </script> =HYPERLINK("x")'
/** The same words, marked with the place where they were typed. */
const typed = (where: string) => `${hostile} ${where}`

const facts = 'Who can read the facts that people rely on when they use your product?'
const learning = 'Which of these do you do so that others can learn about connected products?'

test('What Ada types is found word for word in page, report, PDF and file, wherever she typed it', async ({
  page,
  ada,
}) => {
  test.slow()
  await test.step('in what she assesses', async () => {
    await page.goto('/products/new')
    await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
    await page.getByLabel('Name of the product').fill(typed('name'))
    await page.getByLabel('Maker').fill(typed('maker'))
    await page.getByRole('button', { name: 'Add the product' }).click()
    await page.getByLabel('Name or number of the release').fill(typed('label'))
    await page.getByText('Say more in words').click()
    for (const part of ['device', 'app', 'cloud']) {
      await page.locator(`[id="scope.${part}.in"]`).check()
      await page.locator(`[id="scope.${part}.detail"]`).fill(typed(part))
    }
    await page.getByLabel('Where it is sold or used').fill(typed('regions'))
    await page.getByRole('button', { name: 'Add the release' }).click()
    await page.getByRole('link', { name: 'upload an assessment file' }).click()
    const file = babyMonitorFile({ answers: ['public-facts', 'shared-learning', 'staff-viewing'] })
    const buffer = Buffer.from(file)
    await page.getByLabel('Assessment file').setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer })
    await page.getByRole('button', { name: 'Upload the file' }).click()
    await page.getByLabel('Upload it to this release anyway').check()
    await page.getByRole('button', { name: 'Upload the file' }).click()
    for (const where of ['name', 'label', 'device', 'app', 'cloud', 'regions'])
      await expect(page.getByRole('main')).toContainText(typed(where))
  })

  await test.step('in what she answers', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Privacy', exact: true }).click()
    await page
      .locator('[data-question=staff-viewing]')
      .getByRole('radio', { name: /^Nobody/ })
      .check()
    await page.getByRole('button', { name: 'Save and go on to Accountability' }).click()
    await page.getByRole('button', { name: 'Save and go on to Awareness and access' }).click()
    await choice(page, facts, /^Some are public/).check()
    await question(page, facts).getByText('Note, remark and evidence').click()
    await note(page, facts).fill(typed('note'))
    await remark(page, facts).fill(typed('remark'))
    await question(page, facts).getByLabel('Reason for not publishing').fill(typed('withheld'))
    await question(page, facts).getByLabel('Title').first().fill(typed('title'))
    await describeEvidence(page, facts)
    await answer(page, learning, /^Not applicable/)
    await question(page, learning).getByRole('textbox').first().fill(typed('because'))
    await page.getByRole('button', { name: 'Save and check your answers' }).click()
    await page.getByLabel('Or explain why both are true').first().fill(typed('explanation'))
    await page.getByRole('button', { name: 'Save the explanation' }).first().click()
    await expect(page.getByText('Ready to submit')).toBeVisible()
    for (const where of ['note', 'remark', 'withheld', 'title', 'because'])
      await expect(page.getByRole('main')).toContainText(typed(where))
  })

  await test.step('in the file she takes away', async () => {
    const content = parse(await downloadDraft(page), { schema: 'failsafe' })
    expect(content.product).toEqual({ name: typed('name'), maker: typed('maker') })
    expect(content.release).toMatchObject({ label: typed('label') })
    expect(content.release.scope).toMatchObject({
      cloud: { detail: typed('cloud') },
      regions: typed('regions'),
    })
    expect(content.answers['public-facts']).toMatchObject({
      note: typed('note'),
      remark: typed('remark'),
      withheld: typed('withheld'),
      evidence: [{ title: typed('title') }],
    })
    expect(JSON.stringify(content.answers['shared-learning'])).toContain(JSON.stringify(typed('because')))
    expect(JSON.stringify(content.explanations)).toContain(JSON.stringify(typed('explanation')))
  })

  await test.step('in the report and its PDF', async () => {
    await page.getByLabel('Accountable person').fill(typed('person'))
    await page.getByLabel('Their role').fill(typed('role'))
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    await expect(page).toHaveURL(/\/reports\//)
    const everywhere = ['name', 'maker', 'label', 'device', 'app', 'cloud', 'regions', 'person', 'role']
    const inReport = [...everywhere, 'remark', 'withheld', 'title', 'because', 'explanation']
    for (const where of inReport) await expect(page.getByRole('article')).toContainText(typed(where))
    await expect(page.getByRole('article')).not.toContainText(typed('note'))
    const address = await page.getByRole('link', { name: 'Summary as PDF' }).getAttribute('href')
    const pdf = await textOfPdf(await (await page.request.get(address ?? '')).body())
    for (const where of everywhere) expect(pdf).toContain(withoutSpaces(typed(where)))
  })
})

async function downloadDraft(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last().click()
  const link = page.getByRole('link', { name: 'Download this assessment as a file' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const text = await readFile(await download.path(), 'utf8')
  await page.getByRole('link', { name: 'Check your answers' }).click()
  return text
}

/** All text of a PDF, without spaces, since line breaks depend on the layout. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    texts.push(...items.map((item) => ('str' in item ? item.str : '')))
  }
  return withoutSpaces(texts.join(''))
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\u00ad]/g, '')
}
