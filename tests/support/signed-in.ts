import { hashInTurn, passwordHashing } from '@/lib/server/identity/passwords/hashing'
import type { Member } from '@/lib/server/identity/person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'

/** Everybody's in tests. */
export const password = 'a lamp that listens'
let hash: Promise<string> | undefined

/** Gives somebody a password and signs them in; the value of their cookie header. */
export async function signInAs({ id, email }: Member): Promise<string> {
  hash ??= hashed()
  const now = new Date()
  const account = {
    id: newId(),
    providerId: 'credential',
    accountId: id,
    userId: id,
    createdAt: now,
    updatedAt: now,
  }
  await database().account.create({ data: { ...account, password: await hash } })
  const answer = await authenticate({ email, password }, new Headers())
  if (!answer.signedIn) throw new Error(JSON.stringify(answer))
  return `${answer.cookie.name}=${encodeURIComponent(answer.cookie.value)}`
}

async function hashed(): Promise<string> {
  const answer = await hashInTurn({ key: 'tests', isKnown: true }, () => passwordHashing.hash(password))
  if (!answer.hashed) throw new Error('the queue is full')
  return answer.value
}
