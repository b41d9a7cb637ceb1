import { readSync } from 'node:fs'

/** All of standard input, or its beginning, just beyond `limit` bytes, where there is more. */
export function readStandardInput(limit: number): Uint8Array {
  const chunks: Uint8Array[] = []
  const buffer = Buffer.alloc(65_536)
  let total = 0
  while (total <= limit) {
    const count = readSync(0, buffer)
    if (count === 0) break
    chunks.push(Buffer.from(buffer.subarray(0, count)))
    total += count
  }
  return Buffer.concat(chunks)
}
