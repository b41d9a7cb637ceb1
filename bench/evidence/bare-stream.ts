import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What Node does by itself: the bytes into a file, hashed on their way, synced. The file is removed afterwards. */
export async function writeBare(request: IncomingMessage, file: string): Promise<void> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(request, hashing, createWriteStream(file, { flush: true }))
  hash.digest('hex')
  await rm(file)
}
