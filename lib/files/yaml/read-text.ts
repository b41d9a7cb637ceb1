// Reads a text file that people wrote: bounded in size, UTF-8, without a byte order mark.

import { readFileSync, statSync } from 'node:fs'
import { decodeText, type TextReading } from './decode-text'

export type BytesReading = { read: true; bytes: Uint8Array } | { read: false; message: string; fix: string }

/** `limit` in bytes. Never throws for what a person can fix. */
export function readText(file: string, limit: number): TextReading {
  const reading = readBytes(file, limit)
  return reading.read ? decodeText(reading.bytes) : reading
}

/** The bytes of a file, whatever they are. */
export function readBytes(file: string, limit: number): BytesReading {
  try {
    const { size } = statSync(file)
    if (size > limit) {
      const message = `The file has ${size} bytes; at most ${limit} are read.`
      return { read: false, message, fix: 'Shorten it, or split it.' }
    }
    return { read: true, bytes: readFileSync(file) }
  } catch (error) {
    return { read: false, ...describeTrouble(error) }
  }
}

function describeTrouble(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { message: 'The file does not exist.', fix: 'Check the path.' }
    case 'EISDIR':
      return { message: 'This is a folder, not a file.', fix: 'Name the file in it.' }
    case 'EACCES':
    case 'EPERM':
      return {
        message: 'The file may not be read.',
        fix: 'Give the person who runs this the right to read it.',
      }
    default:
      if (typeof code !== 'string') throw error
      return { message: `The file cannot be read (${code}).`, fix: 'Check the path and the disk.' }
  }
}
