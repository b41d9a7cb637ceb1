import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import {
  docxOf,
  jpegOf,
  odtOf,
  pdfOf,
  photographOf,
  pngOf,
  webpOf,
  writtenPdf,
  xlsxOf,
  zipOf,
} from '@/tests/support/evidence/files'
import { newFolder } from '@/tests/support/evidence/store-folder'
import { isRefused } from '../refusal'
import { examineFile } from './examine-file'

async function examine(content: string | Uint8Array, name = 'file') {
  const file = path.join(newFolder(), 'received')
  writeFileSync(file, content)
  const examined = await examineFile(file, name)
  return isRefused(examined) ? english.sentence(examined.refused) : examined.type
}

test.each([
  ['pdf', writtenPdf],
  ['pdf', pdfOf],
  ['png', pngOf],
  ['jpeg', jpegOf],
  ['jpeg', photographOf],
  ['webp', webpOf],
  ['docx', docxOf],
  ['xlsx', xlsxOf],
  ['odt', odtOf],
  ['text', () => 'Tested on 4 March: größer, 日本語, 🙂\r\n\x1b[32mok\x1b[0m\n'],
  ['text', () => '\ufeffWith a byte order mark'],
  ['text', () => 'The page holds <script> and <html>.'],
])('a file that is %s by its content is accepted under any name', async (type, make) => {
  expect(await examine(await make())).toBe(type)
  expect(await examine(await make(), 'no.ending.known')).toBe(type)
})

test('a character may lie across the pieces in which a text is read', async () => {
  for (const character of ['é', '日', '🙂']) {
    for (let before = 1; before <= 4; before += 1) {
      expect(await examine('a'.repeat(256 * 1024 - before) + character + 'b'.repeat(10))).toBe('text')
    }
    const cut = Buffer.from('a'.repeat(256 * 1024 - 1) + character).subarray(0, -1)
    expect(await examine(cut)).toMatch(/^Files of this type are not accepted\./)
  }
})

test('the name tells kinds of text apart', async () => {
  expect(await examine('a;b\n1;2\n', 'table.CSV')).toBe('csv')
  expect(await examine('{"a": 1}', 'log.json')).toBe('json')
  expect(await examine('no JSON', 'log.json')).toBe('text')
  expect(await examine('a', 'notes.txt')).toBe('text')
})

test.each([
  ['a page named .png', '<!doctype html><script>alert(1)</script>', 'photo.png'],
  ['a drawing named .png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'photo.png'],
  ['a drawing after its declaration', '\ufeff \n<?xml version="1.0"?><svg/>', 'photo.txt'],
  ['a page after a comment', '<!-- --><html>', 'notes.txt'],
  ['a page before a PDF', `<html>${pdfOf()}`, 'report.pdf'],
  ['a PDF before a page', `%PDF-1.4\n%<html><script>alert(1)</script>\n${pdfOf()}`, 'report.pdf'],
  ['a page in UTF-16', Buffer.from('\ufeff<html><body>', 'utf16le'), 'notes.txt'],
])('%s is refused as markup', async (_, content, name) => {
  expect(await examine(content, name)).toMatch(/^The file is a web page, a drawing in SVG/)
})

test('a comment with a page in a photograph is refused', async () => {
  const [start, rest] = [(await jpegOf()).subarray(0, 2), (await jpegOf()).subarray(2)]
  const comment = Buffer.from('\xff\xfe\x00\x1b<html><script src=//x>  ', 'latin1')
  expect(await examine(Buffer.concat([start, comment, rest]))).toMatch(/^The file is a web page/)
})

test('a file named as another type is refused, and the message says what it is', async () => {
  expect(await examine(await pngOf(), 'report.pdf')).toMatch(/^The file is named \.pdf, but is a PNG image\./)
  expect(await examine(await jpegOf(), 'photo.png')).toMatch(/named \.png, but is a JPEG image/)
  expect(await examine('only text', 'photo.jpeg')).toMatch(/named \.jpg, but is a text/)
  expect(await examine(docxOf(), 'table.xlsx')).toMatch(/named \.xlsx, but is a Word document/)
  expect(await examine(await jpegOf(), 'photo.JPEG')).toBe('jpeg')
})

test.each([
  ['a program', Buffer.from('7f454c4602010100', 'hex')],
  ['text in Latin 1', Buffer.from('gr\xf6\xdfer', 'latin1')],
  ['text with a null', 'a\0b'],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
  ['a PDF that begins later', Buffer.concat([Buffer.from([0]), pdfOf()])],
  ['text that ends within a letter', Buffer.from('größ').subarray(0, -1)],
])('%s is of no accepted type', async (_, content) => {
  expect(await examine(content)).toMatch(/^Files of this type are not accepted\./)
})

test('text in UTF-16 is refused with what to do', async () => {
  expect(await examine(Buffer.from('\ufefftext', 'utf16le'))).toMatch(
    /^The text is in UTF-16\. Save it in UTF-8/,
  )
})

test('a zip file that is no office file is refused', async () => {
  expect(await examine(zipOf({ 'a.txt': 'a' }), 'report.docx')).toMatch(
    /^The file is an archive, but no document/,
  )
})

test('a document of an earlier Office, or one with a password, is refused', async () => {
  expect(await examine(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toMatch(/97 to 2003, or is protected/)
})
