import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { pdfOf, writtenPdf } from '@/tests/support/evidence/files'
import { newFolder } from '@/tests/support/evidence/store-folder'
import { examinePdf } from './examine-pdf'

async function examine(content: Uint8Array, settings = {}) {
  const file = path.join(newFolder(), 'received')
  writeFileSync(file, content)
  const refusal = await examinePdf(file, settings)
  return refusal ? english.sentence(refusal.refused) : 'accepted'
}

const active = /^The PDF holds scripts, or actions/
const embedded = /^The PDF has other files embedded/
const encrypted = /^The file is encrypted/
const damaged = /^The PDF cannot be read/
const script = '<< /S /JavaScript /JS (app.alert(1)) >>'

test('a PDF that only speaks of scripts is accepted', async () => {
  expect(await examine(await writtenPdf())).toBe('accepted')
})

test('a link to a web address and a place to open at are accepted', async () => {
  const link =
    '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/JavaScript) >> >>'
  const page = `/Annots [${link}]`
  expect(await examine(pdfOf({ page, catalog: '/OpenAction [3 0 R /Fit]' }))).toBe('accepted')
})

test.each([
  ['a script', { catalog: `/OpenAction ${script}` }, active],
  ['a file', { catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }, embedded],
])('a PDF with %s inside is refused', async (_, parts, refusal) => {
  expect(await examine(pdfOf(parts))).toMatch(refusal)
})

test('a PDF with any encryption is refused, also one that opens without a password', async () => {
  expect(await examine(await writtenPdf({ userPassword: 'secret' }))).toMatch(encrypted)
  expect(await examine(await writtenPdf({ ownerPassword: 'secret' }))).toMatch(encrypted)
  expect(await examine(pdfOf({ trailer: '/Encrypt << /Filter /Standard >>' }))).toMatch(encrypted)
  expect(await examine(pdfOf({ trailer: '/#45ncrypt 4 0 R', objects: ['<< /Filter /Own >>'] }))).toMatch(
    encrypted,
  )
})

test('a PDF without pages, cut short, or with more after its end is refused', async () => {
  expect(await examine(Buffer.from('%PDF-1.7\n%%EOF'))).toMatch(damaged)
  expect(await examine((await writtenPdf()).subarray(0, -20))).toMatch(damaged)
  expect(await examine(Buffer.concat([pdfOf(), Buffer.from('PK\x03\x04')]))).toMatch(damaged)
  expect(await examine(Buffer.concat([pdfOf(), Buffer.from('\0\0\r\n')]))).toBe('accepted')
})

test('a PDF that takes too long or too much memory is refused, and the next is examined', async () => {
  const slow = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from('1 0 obj ['.repeat(200_000)),
    Buffer.from('%%EOF'),
  ])
  expect(await examine(slow, { milliseconds: 300 })).toMatch(/^The PDF takes too long/)
  const large = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj '),
    Buffer.from('1 '.repeat(5_000_000)),
    Buffer.from('%%EOF'),
  ])
  expect(await examine(large, { megabytes: 16, milliseconds: 60_000 })).toMatch(/^The PDF takes too long/)
  expect(await examine(pdfOf())).toBe('accepted')
})

test('a thread that breaks is an error of the program, not of the file', async () => {
  const program = path.join(newFolder(), 'broken.mjs')
  writeFileSync(program, "throw new Error('The thread broke.')")
  await expect(examine(pdfOf(), { program })).rejects.toThrow('The thread broke.')
  writeFileSync(program, 'process.exit(3)')
  await expect(examine(pdfOf(), { program })).rejects.toThrow('ended with code 3')
})
