import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { extract as openExtract } from 'tar-stream'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { sealLength, sealOf } from './seal'

export type Member = { name: string; content: AsyncIterable<Buffer> }

/** Refuses a file of which any bit is not as it was written, or that was cut. */
export async function checkSeal(file: string): Promise<void> {
  const length = await lengthOf(file)
  if (length <= sealLength) throw damaged(file)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { end: length - sealLength - 1 }), hash)
  const handle = await open(file)
  const { buffer } = await handle
    .read(Buffer.alloc(sealLength), 0, sealLength, length - sealLength)
    .finally(() => handle.close())
  if (buffer.toString('latin1') !== sealOf(hash.digest('hex'))) throw damaged(file)
}

/** The members in their order, each to be read before the next. */
export async function* membersOf(file: string): AsyncGenerator<Member> {
  const extract = openExtract()
  const reading = pipeline(createReadStream(file, { end: (await lengthOf(file)) - sealLength - 1 }), extract)
  // The loop below fails with the same error.
  reading.catch(() => {})
  for await (const entry of extract) yield { name: entry.header.name, content: buffersOf(entry) }
  await reading
}

async function* buffersOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A member of an archive is bytes.')
    yield chunk
  }
}

/** Why an archive is not used. */
export function damaged(file: string): Refusal {
  return new Refusal(t('backup.damaged', { file }))
}

async function lengthOf(file: string): Promise<number> {
  try {
    const { size } = await stat(file)
    return size
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Refusal(t('backup.not-readable', { file, reason }))
  }
}
