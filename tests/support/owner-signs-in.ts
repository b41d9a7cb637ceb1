import { createHook } from 'node:async_hooks'
import { expect } from 'vitest'
import { findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
import { createOwner } from '@/lib/server/identity/set-up/first-owner'
import { issueSetupCode } from '@/lib/server/identity/set-up/setup-code'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'

export const ada = {
  name: 'Ada Quist',
  email: 'Ada@Example.org',
  password: 'a lamp that listens',
  organisation: 'Lantern Works',
}

/** Makes her the first owner of the installation; gives the id of her organisation. */
export async function createAda(): Promise<string> {
  const code = await issueSetupCode(database())
  expect(await createOwner({ ...ada, code })).toEqual({ made: true })
  return (await database().organisation.findFirstOrThrow()).id
}

export const wrong = { signedIn: false, reason: 'wrong' }

/** One after the other; more at the same moment would find no place to wait. */
export async function tryWrongly(email: string, times: number, headers = new Headers()): Promise<void> {
  for (let tries = 0; tries < times; tries++)
    expect(await authenticate({ email, password: 'wrong' }, headers)).toEqual(wrong)
}

export function from(address: string): Headers {
  return new Headers({ 'x-forwarded-for': address })
}

/** A delay of seconds may be over before a slow machine has asked again. */
export async function holdDelays(): Promise<void> {
  await database().attempt.updateMany({
    where: { notBefore: { not: null }, points: { gte: 3 } },
    data: { notBefore: new Date(Date.now() + 60_000) },
  })
}

/** Every delay is over. */
export async function letDelaysPass(): Promise<void> {
  await database().attempt.updateMany({
    where: { notBefore: { not: null } },
    data: { notBefore: new Date(Date.now() - 1000) },
  })
}

/** How many passwords were hashed by scrypt, in this process, while somebody did something. */
export async function passwordsWorkedOn(doing: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({
    init: (_, type) => {
      if (type === 'SCRYPTREQUEST') count += 1
    },
  })
  hook.enable()
  await doing().finally(() => hook.disable())
  return count
}

/** The headers of her session, begun in the browser of this name. */
export async function signIn(userAgent = ''): Promise<Headers> {
  const answer = await authenticate(ada, new Headers({ 'user-agent': userAgent }))
  if (!answer.signedIn) throw new Error(JSON.stringify(answer))
  return new Headers({ cookie: `${answer.cookie.name}=${encodeURIComponent(answer.cookie.value)}` })
}

export async function requireSessionBy(headers: Headers) {
  const session = await findSessionBy(headers)
  if (!session) throw new Error('nobody is signed in')
  return session
}

export async function requirePersonBy(headers: Headers) {
  const person = await findPersonBy(headers)
  if (!person) throw new Error('nobody is signed in')
  return person
}
