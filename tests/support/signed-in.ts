import { hashInTurn, passwordHashing } from '@/lib/server/identity/passwords/hashing'
import type { Member, Person } from '@/lib/server/identity/person'
import { type FoundSession, findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
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

/** Signs in with the password of everybody in tests; the headers of the new session. */
export async function signInAgain(email: string): Promise<Headers> {
  const answer = await authenticate({ email, password }, new Headers())
  if (!answer.signedIn) throw new Error(JSON.stringify(answer))
  return new Headers({ cookie: `${answer.cookie.name}=${encodeURIComponent(answer.cookie.value)}` })
}

/** The session of these headers, perhaps before its second factor. */
export async function sessionOf(headers: Headers): Promise<FoundSession> {
  const session = await findSessionBy(headers)
  if (!session) throw new Error('no session')
  return session
}

/** The person of these headers, who is signed in. */
export async function personOf(headers: Headers): Promise<Person> {
  const person = await findPersonBy(headers)
  if (!person) throw new Error('nobody')
  return person
}
