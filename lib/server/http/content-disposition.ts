import 'server-only'
import anyAscii from 'any-ascii'
import { create } from 'content-disposition'
import { fileName } from './file-name'

/**
 * The Content-Disposition header for a file (RFC 6266): the name itself as RFC 8187 encodes it and, for programs
 * that read only the plain form, the same name in ASCII letters, so that no letter of it is dropped.
 */
export function contentDisposition(type: 'attachment' | 'inline', name: string): string {
  return create(name, { type, fallback: inAscii(name) })
}

function inAscii(name: string): string {
  const dot = name.lastIndexOf('.')
  return fileName(anyAscii(name.slice(0, dot)), name.slice(dot + 1))
}
