import 'server-only'
import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { environment } from '../../world/environment'
import type { Transaction } from '../../world/transaction'
import { longestSession, sessionCookie } from '../authentication'
import { storedToken } from './hashed-tokens'
import type { SessionCookie } from './session-cookie'

/**
 * Gives a session, which can do more from now on, another token, so that a cookie of it from before is of no use. Gives the
 * cookie to set; it is signed as the library signs its own.
 */
export async function renewToken(tx: Pick<Transaction, 'session'>, id: string): Promise<SessionCookie> {
  const token = randomBytes(32).toString('base64url')
  await tx.session.updateMany({ where: { id }, data: { token: storedToken(token) } })
  const signature = await makeSignature(token, environment().authSecret)
  return { name: sessionCookie, value: `${token}.${signature}`, maxAge: longestSession() }
}
