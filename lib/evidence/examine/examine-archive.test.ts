import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { docxOf, odtOf, xlsxOf, zipOf } from '@/tests/support/evidence/files'
import { newFolder } from '@/tests/support/evidence/store-folder'
import { isRefused } from '../refusal'
import { examineArchive } from './examine-archive'

async function examine(content: Uint8Array) {
  const file = path.join(newFolder(), 'received')
  writeFileSync(file, content)
  const examined = await examineArchive(file)
  return isRefused(examined) ? english.sentence(examined.refused) : examined.type
}

const bomb = /^The document grows far beyond its size/
const damaged = /^The document cannot be read to its end/
const macros = /^The document holds macros or controls/
const encrypted = /^The file is encrypted/
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000)

test('an entry that inflates to far more than it has is refused', async () => {
  expect(await examine(docxOf({ 'word/a.xml': zeros(2) }))).toMatch(bomb)
  expect(await examine(docxOf({ 'word/a.xml': zeros(0.9) }))).toBe('docx')
})

test('entries that inflate to too much together are refused', async () => {
  const noisy = Buffer.from(
    Array.from({ length: 2_000_000 }, (_, index) => (index % 97 ? 0 : (index * index) % 251)),
  )
  const one = docxOf({ 'word/a.xml': noisy })
  expect(await examine(one)).toBe('docx')
  const parts = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`word/${index}.xml`, noisy]))
  expect(await examine(docxOf(parts))).toMatch(bomb)
}, 120_000)

test('an entry that inflates to more or less than it declares is refused', async () => {
  const content = 'Tested. '.repeat(1_000)
  const file = zipOf({ ...partsOfDocx, 'word/a.xml': content })
  for (const lie of [10, content.length * 2]) {
    expect(await examine(withDeclaredSize(file, 'word/a.xml', lie))).toMatch(damaged)
  }
  expect(await examine(file)).toBe('docx')
})

test('more entries than a document needs are refused', async () => {
  const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`word/${index}.xml`, '']))
  expect(await examine(docxOf(parts))).toMatch(bomb)
})

test('entries that share the same bytes are refused', async () => {
  const shared = sharedEntries(docxOf({ 'word/a.xml': Buffer.from(randomText(50_000)) }), 'word/a.xml', 3)
  expect(await examine(shared)).toMatch(/^The document (?:grows|cannot be read)/)
})

test('a document may hold the workbook of a chart, but no archive inside that', async () => {
  const chart = 'word/embeddings/chart.xlsx'
  expect(await examine(docxOf({ [chart]: xlsxOf() }))).toBe('docx')
  expect(await examine(docxOf({ [chart]: xlsxOf({ 'xl/a.zip': zipOf({ a: '' }) }) }))).toMatch(bomb)
  expect(await examine(docxOf({ [chart]: Buffer.from('1f8b0800', 'hex') }))).toMatch(bomb)
  expect(await examine(docxOf({ [chart]: xlsxOf({ 'xl/a.xml': zeros(2) }) }))).toMatch(bomb)
  expect(await examine(docxOf({ [chart]: xlsxOf({ 'xl/vbaProject.bin': 'x' }) }))).toMatch(macros)
  expect(await examine(docxOf({ [chart]: zipOf({ 'program.exe': 'x' }) }))).toMatch(/^The file is an archive/)
})

test.each([
  ['vbaProject.bin of Word', docxOf({ 'word/vbaProject.bin': 'x' })],
  ['vbaProject.bin in other letters', docxOf({ 'word/VBAPROJECT.BIN': 'x' })],
  ['a macro sheet of Excel 4', xlsxOf({ 'xl/macrosheets/sheet1.xml': 'x' })],
  ['a control', docxOf({ 'word/activeX/activeX1.xml': 'x' })],
  ['Basic of OpenDocument', odtOf({ 'Basic/Standard/Module1.xml': 'x' })],
  ['a script of OpenDocument', odtOf({ 'Scripts/python/a.py': 'x' })],
  [
    'a macro type under another name',
    docxOf({
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
  ],
])('a document with %s is refused', async (_, file) => {
  expect(await examine(file)).toMatch(macros)
})

test('an encrypted document is refused', async () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
  expect(await examine(odtOf({ 'META-INF/manifest.xml': manifest }))).toMatch(encrypted)
  expect(await examine(withFlag(docxOf(), 1))).toMatch(encrypted)
})

test('a document that is cut short, or whose names lead elsewhere or repeat, is refused', async () => {
  expect(await examine(docxOf().subarray(0, -40))).toMatch(damaged)
  expect(await examine(docxOf({ '../../evil': 'x' }))).toMatch(damaged)
  expect(await examine(docxOf({ '/etc/passwd': 'x' }))).toMatch(damaged)
  const file = docxOf({ 'word/a.xml': 'a', 'word/b.xml': 'b' })
  expect(await examine(replaced(file, 'word/b.xml', 'word/a.xml'))).toMatch(damaged)
})

const partsOfDocx = {
  '[Content_Types].xml': '<Types><Override ContentType="x.wordprocessingml.document.main+xml"/></Types>',
}

/** The places of the central directory's records for a name, or for all. */
function recordsOf(file: Buffer, name?: string): number[] {
  const found: number[] = []
  for (let at = file.indexOf('PK\x01\x02'); at !== -1; at = file.indexOf('PK\x01\x02', at + 1)) {
    const length = file.readUInt16LE(at + 28)
    if (!name || file.toString('utf8', at + 46, at + 46 + length) === name) found.push(at)
  }
  return found
}

function withDeclaredSize(file: Buffer, name: string, size: number): Buffer {
  const changed = Buffer.from(file)
  for (const at of recordsOf(changed, name)) changed.writeUInt32LE(size, at + 24)
  return changed
}

function withFlag(file: Buffer, flag: number): Buffer {
  const changed = Buffer.from(file)
  for (const at of recordsOf(changed)) changed.writeUInt16LE(changed.readUInt16LE(at + 8) | flag, at + 8)
  return changed
}

/** The record of one entry again and again, under names of their own. */
function sharedEntries(file: Buffer, name: string, times: number): Buffer {
  const [at = 0] = recordsOf(file, name)
  const record = file.subarray(at, at + 46 + file.readUInt16LE(at + 28))
  const copies = Array.from({ length: times }, (_, index) => {
    const copy = Buffer.from(record)
    copy.write(String(index), copy.length - 1)
    return copy
  })
  const end = file.lastIndexOf('PK\x05\x06')
  const tail = Buffer.from(file.subarray(end))
  const added = Buffer.concat(copies)
  for (const place of [8, 10]) tail.writeUInt16LE(tail.readUInt16LE(place) + times, place)
  tail.writeUInt32LE(tail.readUInt32LE(12) + added.length, 12)
  return Buffer.concat([file.subarray(0, end), added, tail])
}

function replaced(file: Buffer, from: string, to: string): Buffer {
  return Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1')
}

function randomText(length: number): string {
  let seed = 7
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(33 + (seed % 90))
  }).join('')
}
