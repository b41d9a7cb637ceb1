// Reads a text file that people wrote: bounded in size, UTF-8, without a byte order mark.

import { readFileSync, statSync } from 'node:fs'

export type TextReading = { read: true; text: string } | { read: false; message: string; mend: string }

/** `limit` in bytes. Never throws for what a person can mend. */
export function readText(file: string, limit: number): TextReading {
  try {
    const { size } = statSync(file)
    if (size > limit) {
      const message = `The file has ${size} bytes; at most ${limit} are read.`
      return { read: false, message, mend: 'Shorten it, or split it.' }
    }
    return { read: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) }
  } catch (error) {
    return { read: false, ...describeTrouble(error) }
  }
}

function describeTrouble(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { message: 'The file does not exist.', mend: 'Check the path.' }
    case 'EISDIR':
      return { message: 'This is a folder, not a file.', mend: 'Name the file in it.' }
    case 'EACCES':
    case 'EPERM':
      return {
        message: 'The file may not be read.',
        mend: 'Give the person who runs this the right to read it.',
      }
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return { message: 'The file is not UTF-8 text.', mend: 'Save it as UTF-8.' }
    default:
      if (typeof code !== 'string') throw error
      return { message: `The file cannot be read (${code}).`, mend: 'Check the path and the disk.' }
  }
}
