import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Busboy, { type BusboyHeaders } from '@fastify/busboy'
import { mostFileBytes } from '@/lib/evidence/limits'

/** A form with one file at its end. `content` must be read or destroyed. */
export type FileForm = {
  fields: ReadonlyMap<string, string>
  /** What the person calls the file, without folders; empty where none was chosen. */
  name: string
  content: AsyncIterable<Uint8Array>
}

const limits = {
  fields: 8,
  files: 1,
  parts: 9,
  fieldSize: 1_000,
  fieldNameSize: 100,
  headerPairs: 20,
  headerSize: 8_000,
}

/**
 * Reads a multipart form as it arrives, up to the beginning of its file, and gives the file as a stream; `null` where it
 * is no such form. `most`: bytes of the file. Fields after the file are not read. Rejects where the source breaks off before the file.
 */
export function readFileForm(
  source: AsyncIterable<Uint8Array>,
  contentType: string,
  most = mostFileBytes,
): Promise<FileForm | null> {
  const parser = openParser(contentType, most)
  if (!parser) return Promise.resolve(null)
  const fields = new Map<string, string>()
  const arriving = Readable.from(source, { objectMode: false })
  return new Promise((resolve, reject) => {
    parser.on('field', (name, value) => void fields.set(name, value))
    parser.on('file', (_, content, name) => {
      // What breaks off is thrown to its reader. What follows the file is not read.
      content.on('error', () => undefined)
      content.once('close', () => arriving.destroy())
      arriving.once('error', (error) => content.destroy(error))
      resolve({ fields: new Map(fields), name: name ?? '', content })
    })
    pipeline(arriving, parser).then(() => resolve(null), reject)
  })
}

/** `null` where the type of the content is not that of a form with files. */
function openParser(contentType: string, most: number) {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null
  const headers: BusboyHeaders = { 'content-type': contentType }
  try {
    // One byte more than a file may have, so that the one who counts sees that there is more.
    const sizes = { ...limits, fileSize: most + 1 }
    return new Busboy({ headers, limits: sizes, highWaterMark: 256 * 1024, fileHwm: 256 * 1024 })
  } catch {
    return null
  }
}
