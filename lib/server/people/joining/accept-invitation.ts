import 'server-only'
import { z } from 'zod'
import type { ProblemCode } from '@/lib/core/text/problem'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import type { Coded } from '@/lib/core/text/words/words'
import { hashInTurn, passwordHashing } from '../../identity/passwords/hashing'
import { newPassword } from '../../identity/passwords/password'
import { findWeakness } from '../../identity/passwords/password-weakness'
import { tryAgainIn } from '../../identity/passwords/try-again-in'
import type { Person } from '../../identity/person'
import { knownVisitor } from '../../identity/signing-in/visitor'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { noteSecurity } from '../../world/limits/security-log'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { acceptFor, ended, hasAccount, makeAccountAndAccept, refuse } from './accept-for'
import type { Joined } from './joined'
import { readInvitation } from './read-invitation'

// Accepts an invitation: signed in, or with a new account and its password.

/** Accepts for the person who is signed in, whose address must be the invited one. */
export async function joinAs(person: Person, token: string): Promise<Joined> {
  const found = await readInvitation(token)
  if (found?.state !== 'open') return refuseLink(ended, person.id)
  if (found.email !== person.email)
    return refuseLink({ code: 'form-problem.other-account', values: {} }, person.id)
  return database().$transaction((tx) => acceptFor(tx, token, person.id, found))
}

const joinForm = z.object({
  token: z.string().max(100),
  name: nameSchema('form-problem.name.person'),
  password: newPassword(),
})

/** Accepts and makes the account of the invited address. An address that has one accepts signed in to it. */
export async function joinWithNewAccount(input: unknown): Promise<Joined & { email?: string }> {
  const parsed = joinForm.safeParse(input)
  if (!parsed.success) return { joined: false, problems: problemsOf(parsed.error) }
  const { token, name, password } = parsed.data
  const found = await readInvitation(token)
  if (found?.state !== 'open') return refuseLink(ended, null)
  if (found.hasAccount) return refuse('token', hasAccount)
  const known = { name, email: found.email, organisation: found.organisation.name }
  const weakness = await findWeakness(password, known)
  if (weakness) return refuse('password', weakness)
  const hash = await hashInTurn(knownVisitor(found.id).waiting, () => passwordHashing.hash(password))
  if (!hash.hashed)
    return { ...refuse('password', tryAgainIn(hash.retryAfter, 'busy')), retryAfter: hash.retryAfter }
  const account = { token, name, addWayIn: addPassword(hash.value) }
  const answer = await database().$transaction((tx) => makeAccountAndAccept(tx, account, found))
  return { ...answer, email: found.email }
}

async function refuseLink(problem: Coded<ProblemCode>, personId: string | null): Promise<Joined> {
  await noteSecurity('link refused', { kind: 'invitation', personId })
  return refuse('token', problem)
}

function addPassword(password: string) {
  return async (tx: Transaction, userId: string, at: Date): Promise<void> => {
    const own = { providerId: 'credential', accountId: userId, userId }
    await tx.account.create({ data: { id: newId(), ...own, password, createdAt: at, updatedAt: at } })
  }
}
