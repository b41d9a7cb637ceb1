import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Hex SHA-256 of a text's UTF-8 or of bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** RFC 8785 JSON: the same value gives the same text on every machine. Throws on what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value has no canonical JSON.')
  return text
}
