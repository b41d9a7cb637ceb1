import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '../../world/environment'

// Texts in cookies that this installation has signed with AUTH_SECRET, each for one purpose. They are not encrypted.

/** The text, readable, with its signature. */
export function signedText(purpose: string, text: string): string {
  const content = Buffer.from(text).toString('base64url')
  return `${content}.${signatureOf(purpose, content)}`
}

/** The text of a value that `signedText` made for this purpose; null of any other. */
export function readSignedText(purpose: string, value: string): string | null {
  const [content = '', signature = ''] = value.split('.')
  if (!isSame(signature, signatureOf(purpose, content))) return null
  return Buffer.from(content, 'base64url').toString()
}

/** HMAC-SHA-256 of a text for one purpose, in base64url. */
export function signatureOf(purpose: string, text: string): string {
  return createHmac('sha256', environment().authSecret).update(`${purpose}\n${text}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
