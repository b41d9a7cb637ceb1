// Small files of each type that evidence may have, and what makes them unacceptable.

import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

type Parts = Record<string, string | Uint8Array>

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`

/** A zip file; texts are stored in UTF-8. */
export function zipOf(parts: Parts, level: 0 | 6 | 9 = 6): Buffer {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return Buffer.from(zipSync(Object.fromEntries(entries), { level }))
}

export function docxOf(parts: Parts = {}): Buffer {
  return zipOf({
    '[Content_Types].xml': contentTypes('wordprocessingml.document.main+xml'),
    'word/document.xml': '<w:document/>',
    ...parts,
  })
}

export function xlsxOf(parts: Parts = {}): Buffer {
  return zipOf({
    '[Content_Types].xml': contentTypes('spreadsheetml.sheet.main+xml'),
    'xl/workbook.xml': '<workbook/>',
    ...parts,
  })
}

export function odtOf(parts: Parts = {}): Buffer {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<office:document-content/>',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...parts,
  })
}

const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#3a7' } })

export function pngOf(): Promise<Buffer> {
  return picture().png().toBuffer()
}

export function webpOf(): Promise<Buffer> {
  return picture().webp().toBuffer()
}

export function jpegOf(): Promise<Buffer> {
  return picture().jpeg().toBuffer()
}

/** A photograph as a phone takes it: turned, with the place and the camera. */
export function photographOf(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  return picture()
    .toFormat(format)
    .withExif({
      IFD0: { Make: 'Fictional', Model: 'Phone', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A PDF of one page, by a library; with a password where one is given. */
export async function writtenPdf(
  passwords: { userPassword?: string; ownerPassword?: string } = {},
): Promise<Buffer> {
  const document = new PDFDocument({
    ...passwords,
    info: { Title: 'On HTML/JavaScript /Launch (and /Encrypt)' },
  })
  document.text('It says /S /JavaScript in a text, and links to https://example.org/JavaScript.')
  document.end()
  const chunks: Buffer[] = []
  for await (const chunk of document) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/**
 * A PDF of one page with these parts: `catalog` in its catalogue, `page` in its page, `objects` beside them (numbers from 4
 * on), `trailer` in its trailer.
 */
export function pdfOf(
  parts: { catalog?: string; page?: string; objects?: (string | Buffer)[]; trailer?: string } = {},
): Buffer {
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] ${parts.page ?? ''} >>`,
    ...(parts.objects ?? []),
  ]
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(Buffer.concat(chunks).length)
    chunks.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  }
  const start = Buffer.concat(chunks).length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  chunks.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`))
  chunks.push(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}

/** A stream object with this dictionary and these bytes. */
export function streamOf(dictionary: string, bytes: Uint8Array): Buffer {
  const head = `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')])
}
