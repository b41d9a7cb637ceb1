import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { fileTypes } from '@/lib/evidence/file-types'
import { downloadName, fileDownload, imagePreview, textPreview } from './file-responses'

function openOf(text: string) {
  return { bytes: text.length, content: Readable.from([Buffer.from(text)]) }
}

test.each(fileTypes)(
  'a file of type %s is a download that a browser neither guesses nor runs',
  async (type) => {
    const response = fileDownload(openOf('content'), { title: 'Report', type })
    const { 'content-disposition': disposition, ...headers } = Object.fromEntries(response.headers)
    expect(disposition).toMatch(/^attachment; filename=Report\.[a-z]+$/)
    expect(headers).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': '7',
    })
    expect(headers['content-type']).not.toMatch(/html|svg|xml(?!formats)|javascript/)
    expect(await response.text()).toBe('content')
  },
)

test.each(['text', 'csv', 'json'] as const)('%s is served as plain text', (type) => {
  const { headers } = fileDownload(openOf('a'), { title: 'a', type })
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
})

test.each([
  ['Report.pdf', 'pdf', 'Report.pdf'],
  ['photo.jpeg', 'jpeg', 'photo.jpg'],
  ['setup.exe', 'pdf', 'setup.exe.pdf'],
  ['page.html', 'text', 'page.html.txt'],
  ['../../etc/passwd', 'text', 'etc passwd.txt'],
  ['a\u202egnp.exe', 'pdf', 'a gnp.exe.pdf'],
  ['a"\r\nSet-Cookie: b', 'pdf', 'a Set-Cookie b.pdf'],
  ['.pdf', 'pdf', 'evidence.pdf'],
  ['Prüfbericht №4', 'docx', 'Prüfbericht №4.docx'],
] as const)('the title "%s" of a file of type %s is downloaded as %s', (title, type, name) => {
  expect(downloadName({ title, type })).toBe(name)
  expect(() => fileDownload(openOf(''), { title, type })).not.toThrow()
})

test('previews are shown in place, under a policy of their own that lets nothing run or load', async () => {
  for (const response of [imagePreview(new Uint8Array(3)), textPreview(['<script>alert(1)</script>'])]) {
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  }
  expect(imagePreview(new Uint8Array(3)).headers.get('content-type')).toBe('image/webp')
  expect(textPreview([]).headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await textPreview(['a', '<b>']).text()).toBe('a\n<b>\n')
})

test('a download that ends early closes its file', async () => {
  const content = Readable.from(['a', 'b', 'c'].map((text) => Buffer.from(text)))
  const reader = fileDownload({ bytes: 3, content }, { title: 'a', type: 'text' }).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(content.destroyed).toBe(true)
})

test('a file that cannot be read further breaks the download off, so that nobody takes it for whole', async () => {
  async function* breaking() {
    yield Buffer.from('a')
    throw new Error('The disk failed.')
  }
  const open = { bytes: 2, content: Readable.from(breaking()) }
  await expect(fileDownload(open, { title: 'a', type: 'text' }).text()).rejects.toThrow('The disk failed.')
})
