import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Hex SHA-256 of a text's UTF-8 or of bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** RFC 8785 JSON: the same value gives the same text on every machine. Throws on values that JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value has no canonical JSON.')
  return text
}

/** A stored value with its digest. Throws on a mismatch; corrupted data is never served. */
export function intact<T extends string | Uint8Array>(stored: T, digest: string): T {
  if (digestOf(stored) !== digest) throw new Error('A stored submission does not match its digest.')
  return stored
}
