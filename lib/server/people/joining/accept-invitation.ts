import 'server-only'
import { z } from 'zod'
import type { Role } from '@/lib/core/assessment/access/policy'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import type { Coded } from '@/lib/core/text/words/words'
import { hashInTurn, passwordHashing } from '../../identity/passwords/hashing'
import { newPassword } from '../../identity/passwords/password'
import { findWeakness } from '../../identity/passwords/password-weakness'
import { tryAgainIn } from '../../identity/passwords/try-again-in'
import type { Person } from '../../identity/person'
import { knownVisitor } from '../../identity/signing-in/visitor'
import { lockOrganisation, recordEvents } from '../../records/events'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { noteSecurity } from '../../world/limits/security-log'
import { newId } from '../../world/new-id'
import { setOrganisations } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import { type OpenInvitation, readInvitation } from './read-invitation'

// Accepts an invitation. The update that uses it up asks whether it is still open, so that of two at the same moment one
// is refused; account, membership and event are written in the same transaction.

export type Joined =
  | { joined: true; organisationId: string }
  | { joined: false; problems: Problem[]; retryAfter?: number }

/** Accepts for the person who is signed in, whose address must be the invited one. */
export async function joinAs(person: Person, token: string): Promise<Joined> {
  const found = await readInvitation(token)
  if (found?.state !== 'open') return refuseLink(ended, person.id)
  if (found.email !== person.email)
    return refuseLink({ code: 'form-problem.other-account', values: {} }, person.id)
  return database().$transaction((tx) => use(tx, token, person.id, found))
}

const joinForm = z.object({
  token: z.string().max(100),
  name: nameSchema('form-problem.name.person'),
  password: newPassword(),
})
type NewAccount = z.infer<typeof joinForm>

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
  const account = { token, name, password: hash.value }
  const answer = await database().$transaction((tx) => makeAndUse(tx, account, found))
  return { ...answer, email: found.email }
}

const ended = { code: 'form-problem.invitation-ended', values: {} } as const
const hasAccount = { code: 'form-problem.has-account', values: {} } as const

async function refuseLink(problem: Coded<ProblemCode>, personId: string | null): Promise<Joined> {
  await noteSecurity('link refused', { kind: 'invitation', personId })
  return refuse('token', problem)
}

function refuse(field: string, problem: Coded<ProblemCode>): Joined & { joined: false } {
  return { joined: false, problems: [{ field, ...problem }] }
}

async function makeAndUse(tx: Transaction, { token, name, password }: NewAccount, found: OpenInvitation) {
  await lockOrganisation(tx, found.organisation.id)
  // It may have been used or revoked while the password was hashed. From here on the lock keeps it as it is.
  if (!(await isOpen(tx, token))) return refuse('token', ended)
  const now = new Date()
  const [id, dates] = [newId(), { createdAt: now, updatedAt: now }]
  // One address has one account: of two at once, the second finds it.
  const { count } = await tx.user.createMany({
    data: [{ id, name, email: found.email, emailVerified: found.verifies, ...dates }],
    skipDuplicates: true,
  })
  if (count === 0) return refuse('token', hasAccount)
  await tx.account.create({
    data: { id: newId(), providerId: 'credential', accountId: id, userId: id, password, ...dates },
  })
  const answer = await use(tx, token, id, found)
  if (!answer.joined) throw new Error('An open invitation was used while its organisation was locked.')
  return answer
}

type Use = { organisation: { id: string }; verifies: boolean; role: Role }

async function use(tx: Transaction, token: string, personId: string, found: Use): Promise<Joined> {
  const organisationId = found.organisation.id
  await lockOrganisation(tx, organisationId)
  const where = { organisationId_userId: { organisationId, userId: personId } }
  if (await tx.membership.findUnique({ where }))
    return refuse('token', { code: 'form-problem.is-member-already', values: {} })
  const digest = digestOf(token)
  const [used] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE invitation SET used_at = now(), used_by_id = ${personId}::uuid
    WHERE (shown_hash = ${digest} OR mailed_hash = ${digest})
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
    RETURNING id`
  if (!used) return refuse('token', ended)
  const at = new Date()
  await tx.membership.create({ data: { organisationId, userId: personId, role: found.role, createdAt: at } })
  if (found.verifies) await tx.user.update({ where: { id: personId }, data: { emailVerified: true } })
  await setOrganisations(tx, [organisationId])
  const event = { organisationId, personId, subjectId: personId, at }
  const data = { role: found.role, invitation: used.id }
  await recordEvents(tx, [{ ...event, kind: 'member-joined', data }])
  return { joined: true, organisationId }
}

async function isOpen(tx: Transaction, token: string): Promise<boolean> {
  const digest = digestOf(token)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM invitation WHERE (shown_hash = ${digest} OR mailed_hash = ${digest})
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`
  return rows.length > 0
}
