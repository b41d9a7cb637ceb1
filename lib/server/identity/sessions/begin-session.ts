import 'server-only'
import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { database } from '../../world/database'
import { environment } from '../../world/environment'
import { newId } from '../../world/new-id'
import { longestSession, sessionCookie } from '../authentication'
import { storedToken } from './hashed-tokens'
import type { SessionCookie } from './session-cookie'

type Begun = {
  userId: string
  /** When the person last showed who they are; null where nobody says, so that the session is not fresh. */
  confirmedAt: Date | null
}

/** Begins a session for somebody who was identified without a password, as the library does for passwords. */
export async function beginSession({ userId, confirmedAt }: Begun, headers: Headers): Promise<SessionCookie> {
  const [token, now] = [randomBytes(32).toString('base64url'), new Date()]
  await database().session.create({
    data: {
      id: newId(),
      token: storedToken(token),
      userId,
      expiresAt: new Date(now.getTime() + longestSession() * 1000),
      ipAddress: '',
      userAgent: headers.get('user-agent') ?? '',
      createdAt: now,
      updatedAt: now,
      confirmedAt: confirmedAt ?? new Date(0),
    },
  })
  const signature = await makeSignature(token, environment().authSecret)
  return { name: sessionCookie, value: `${token}.${signature}`, maxAge: longestSession() }
}
