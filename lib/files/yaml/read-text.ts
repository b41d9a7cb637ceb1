// Reads a text file that people wrote: bounded in size, UTF-8, without a byte order mark.

import { readFileSync, statSync } from 'node:fs'
import { decodeText, type FileRefusal, type TextReading } from './decode-text'

export type BytesReading = { read: true; bytes: Uint8Array } | ({ read: false } & FileRefusal)

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
      const message = { code: 'file-problem.read.bytes', values: { size, limit } } as const
      return { read: false, message, fix: { code: 'file-problem.fix.shorten', values: {} } }
    }
    return { read: true, bytes: readFileSync(file) }
  } catch (error) {
    return { read: false, ...describeTrouble(error) }
  }
}

function describeTrouble(error: unknown): FileRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refusal('missing', 'path')
    case 'EISDIR':
      return refusal('folder', 'folder')
    case 'EACCES':
    case 'EPERM':
      return refusal('no-right', 'right')
    default:
      if (typeof code !== 'string') throw error
      return {
        message: { code: 'file-problem.read.error', values: { code } },
        fix: { code: 'file-problem.fix.disk', values: {} },
      }
  }
}

function refusal(what: 'missing' | 'folder' | 'no-right', fix: 'path' | 'folder' | 'right'): FileRefusal {
  return {
    message: { code: `file-problem.read.${what}`, values: {} },
    fix: { code: `file-problem.fix.${fix}`, values: {} },
  }
}
