import 'server-only'
import type { Readable } from 'node:stream'
import { endings, type FileType, mediaTypes, promisedType } from '@/lib/evidence/file-types'
import type { OpenFile } from '@/lib/evidence/store/file-store'
import { fileName } from '../file-name'
import { attachment } from '../responses'

/** What a browser opens of it by itself, now or in a later version, may run nothing and reach nothing. */
const shut = { 'Content-Security-Policy': "sandbox; default-src 'none'" }

/** A stored file to download, never shown in place. `title` is what people call it; its type decides the ending. */
export function fileDownload(
  { bytes, content }: OpenFile,
  file: { title: string; type: FileType },
): Response {
  const headers = { ...shut, 'Content-Length': String(bytes) }
  return attachment(webStream(content), mediaTypes[file.type], downloadName(file), headers)
}

/** The name of a downloaded file: a title that ends like its type keeps that ending. */
export function downloadName({ title, type }: { title: string; type: FileType }): string {
  const stem = promisedType(title) === type ? title.replace(/\.[^.]*$/, '') : title
  return fileName(stem === '' ? 'evidence' : stem, endings[type])
}

/** A picture that this server drew of an image, in WebP. It is not the image itself. */
export function imagePreview(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { ...inPlace, 'Content-Type': 'image/webp' } })
}

/** The first lines of a text. */
export function textPreview(lines: readonly string[]): Response {
  return new Response(lines.map((line) => `${line}\n`).join(''), {
    headers: { ...inPlace, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

const inPlace = {
  'Content-Disposition': 'inline',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Read only as fast as the other side takes it. It closes the file when the connection ends. */
export function webStream(content: Readable): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
      cancel: () => {
        content.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}
