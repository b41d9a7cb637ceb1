import { randomBytes } from 'node:crypto'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

const size = 25_000_000

/** Files of each kind that is looked into in its own way, about as large as one may be, by what they are. */
export async function largeFiles(): Promise<[name: string, bytes: Buffer][]> {
  const text = Buffer.from('It was tested on 4 March, and the result is in the annex.\n'.repeat(size / 58))
  return [
    ['text', text],
    ['PNG', await noisyPng()],
    ['PDF', await pdfOfPictures()],
  ]
}

/** A picture that cannot be compressed. */
function noisyPng(): Promise<Buffer> {
  const [width, height, channels] = [3_300, 2_500, 3] as const
  const pixels = randomBytes(width * height * channels)
  return sharp(pixels, { raw: { width, height, channels } }).png({ compressionLevel: 0 }).toBuffer()
}

/** Pages with a photograph each. */
async function pdfOfPictures(): Promise<Buffer> {
  const [width, height, channels] = [1_600, 1_270, 3] as const
  const document = new PDFDocument()
  for (let page = 0; page < 12; page += 1) {
    const pixels = randomBytes(width * height * channels)
    const picture = await sharp(pixels, { raw: { width, height, channels } }).jpeg({ quality: 95 }).toBuffer()
    document.image(picture, 0, 0, { width: 500 }).addPage()
  }
  document.end()
  const chunks: Buffer[] = []
  for await (const chunk of document) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
