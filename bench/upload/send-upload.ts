import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

const boundary = 'thingworthy-bench'

type Upload = { address: string; headers?: Record<string, string>; body: Buffer }

/** Sends the body at once; gives the milliseconds to the whole answer. Throws where the server refuses it. */
export async function sendUpload({ address, headers = {}, body }: Upload): Promise<number> {
  const begun = performance.now()
  const sent = request(address, { method: 'POST', headers: { ...headers, 'Content-Length': body.length } })
  sent.end(body)
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  if (!answer) throw new Error('The server gave no answer.')
  const said = await text(answer)
  const milliseconds = performance.now() - begun
  if ((answer.statusCode ?? 0) >= 300)
    throw new Error(`The upload was refused (${answer.statusCode}): ${said}`)
  return milliseconds
}

type UploadForm = { fields: Readonly<Record<string, string>>; name: string; bytes: Buffer }

/** The form as a browser sends it: the file after its digest and all else. */
export function uploadForm({ fields, name, bytes }: UploadForm): { contentType: string; body: Buffer } {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const parts = Object.entries({ ...fields, digest }).map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  const head = Buffer.from(parts.join('') + file)
  const body = Buffer.concat([head, bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { contentType: `multipart/form-data; boundary=${boundary}`, body }
}
