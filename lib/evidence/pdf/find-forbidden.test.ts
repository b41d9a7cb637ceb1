import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pdfOf, streamOf } from '@/tests/support/evidence/files'
import { findForbidden } from './find-forbidden'

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'

test('a PDF of text alone holds nothing forbidden', () => {
  expect(findForbidden(pdfOf())).toBeNull()
})

test.each([
  ['a script when it opens', { catalog: `/OpenAction ${script}` }],
  ['a script in the tree of names', { catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }],
  ['a script in an object of its own', { catalog: '/OpenAction 4 0 R', objects: [script] }],
  ['a script whose name is an object', { catalog: '/OpenAction << /S 4 0 R >>', objects: ['/JavaScript'] }],
  ['a script with an escaped name', { catalog: '/OpenAction << /S /J#61vaScr#69pt /JS (x) >>' }],
  ['a script behind a comment', { catalog: '/OpenAction << /S % ) >> endobj\n /JavaScript /JS (x) >>' }],
  ['a script after a bracket in a string', { catalog: `/Title (\\(>> endobj) /OpenAction ${script}` }],
  ['a script when the page is closed', { page: `/AA << /C ${script} >>` }],
  [
    'a script at an annotation',
    { page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${script} >>]` },
  ],
  [
    'a script after another action',
    { catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${script} >>` },
  ],
  ['a script that nothing refers to', { objects: [script] }],
  ['a program to start', { catalog: '/OpenAction << /S /Launch /F (calc.exe) >>' }],
  ['a form to send', { page: '/AA << /O << /S /SubmitForm /F (https://example.org) >> >>' }],
  ['data to import', { catalog: '/OpenAction << /S /ImportData /F (a.fdf) >>' }],
  ['rich media', { page: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]' }],
  ['a rendition', { catalog: '/OpenAction << /S /Rendition /JS (x) >>' }],
  ['a form in XFA', { catalog: '/AcroForm << /Fields [] /XFA 4 0 R >>', objects: ['[]'] }],
])('a PDF with %s is refused', (_, parts) => {
  expect(findForbidden(pdfOf(parts))).toBe('active')
})

test.each([
  ['in the tree of names', { catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }],
  [
    'at an annotation',
    { page: '/Annots [<< /Subtype /FileAttachment /FS << /F (a) /EF << /F 4 0 R >> >> >>]' },
  ],
  ['behind a reference', { objects: ['<< /Type /Filespec /EF % here\n 5 0 R >>'] }],
  ['without being named', { objects: [streamOf('/Type /EmbeddedFile', Buffer.from('x'))] }],
])('a PDF with a file embedded %s is refused', (_, parts) => {
  expect(findForbidden(pdfOf(parts))).toBe('embedded')
})

test.each([
  ['/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync],
  ['/Type /ObjStm /N 1 /First 4 /Filter [ /FlateDecode ]', deflateSync],
  ['/Type 5 0 R /#4e 1 /F#69rst 4 /Filter /FlateDecode', deflateSync],
  ['/Type /ObjStm /N 1 /First 4', (bytes: Buffer) => bytes],
])('a script in an object stream is found: %s', (dictionary, pack) => {
  for (const content of [`7 0 ${script}`, `7 0 << >> endobj stream ${script}`]) {
    expect(findForbidden(pdfOf({ objects: [streamOf(dictionary, pack(Buffer.from(content)))] }))).toBe(
      'active',
    )
  }
})

test.each([
  '/Type /ObjStm /N 1 /First 4 /Filter [ /ASCIIHexDecode /FlateDecode ]',
  '/Type /ObjStm /N 1 /First 4 /Filter [ /FlateDecode /FlateDecode ]',
  '/Type /ObjStm /N 1 /First 4 /Filter 5 0 R',
  '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
])('an object stream that is packed as no program packs it is refused: %s', (dictionary) => {
  expect(findForbidden(pdfOf({ objects: [streamOf(dictionary, deflateSync('7 0 << >>'))] }))).toBe('unusual')
})

test('a script that hides where another object ends, or inside a stream, is found', () => {
  const hidden = Buffer.from(`9 0 obj ${script} endobj`)
  expect(findForbidden(pdfOf({ objects: [streamOf('', hidden)] }))).toBe('active')
  expect(findForbidden(pdfOf({ catalog: `/A endobj /OpenAction ${script}` }))).toBe('active')
  expect(findForbidden(pdfOf({ objects: [`(9 0 obj ${script} endobj)`] }))).toBe('active')
})

test('a script of an earlier revision is found', () => {
  const first = pdfOf({ catalog: `/OpenAction ${script}` })
  const later = Buffer.from('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n')
  const trailer = `xref\n1 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R /Prev 0 >>\nstartxref\n0\n%%EOF`
  expect(findForbidden(Buffer.concat([first, later, Buffer.from(trailer)]))).toBe('active')
})
