import 'server-only'
import { z } from 'zod'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { Prisma } from '../../generated/client'
import { recordAccountEvents } from '../../records/events'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { noteSecurity } from '../../world/limits/security-log'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { knownVisitor } from '../signing-in/visitor'
import { hashInTurn, passwordHashing } from './hashing'
import { newPassword } from './password'
import { findWeakness } from './password-weakness'
import { tryAgainIn } from './try-again-in'

// Redeems the links of reset-links.ts, each once.

export type PasswordReset = { reset: true } | { reset: false; problems: Problem[]; retryAfter?: number }

/** Whether a link still sets a password. */
export async function isResetValid(token: string): Promise<boolean> {
  return (await findOpen(token)) !== null
}

const resetForm = z.object({ token: z.string().max(100), password: newPassword() })

/** Sets the password, uses the link up and ends every session of the person, or changes nothing. */
export async function redeemPasswordReset(input: unknown): Promise<PasswordReset> {
  const parsed = resetForm.safeParse(input)
  if (!parsed.success) return { reset: false, problems: problemsOf(parsed.error) }
  const { token, password } = parsed.data
  const open = await findOpen(token)
  if (!open) return refuseLink()
  const weakness = await findWeakness(password, open.known)
  if (weakness) return refuse(weakness)
  const hash = await hashInTurn(knownVisitor(open.id).waiting, () => passwordHashing.hash(password))
  if (!hash.hashed) return { ...refuse(tryAgainIn(hash.retryAfter, 'busy')), retryAfter: hash.retryAfter }
  const isSet = await database().$transaction((tx) => write(tx, { token, hash: hash.value }))
  return isSet ? { reset: true } : refuseLink()
}

async function refuseLink(): Promise<PasswordReset> {
  await noteSecurity('link refused', { kind: 'password-reset', personId: null })
  return refuse(linkHasEnded)
}

/** Whether this person's password was reset since they last signed in; says so once. */
export async function takeResetNotice(email: string): Promise<boolean> {
  const now = new Date()
  const { count } = await database().passwordReset.updateMany({
    where: { user: { email }, usedAt: { not: null }, shownAt: null },
    data: { shownAt: now },
  })
  return count > 0
}

const linkHasEnded = { code: 'form-problem.password.link-ended', values: {} } as const

function refuse(message: Coded<ProblemCode>): PasswordReset & { reset: false } {
  return { reset: false, problems: [{ field: 'password', ...message }] }
}

// An owner may reset only a person of their organisation alone, who is no owner. That may have changed since.
const isOpen = Prisma.sql`used_at IS NULL AND expires_at > now() AND (made_in_id IS NULL OR (
  SELECT bool_and(m.organisation_id = made_in_id AND m.role <> 'owner') FROM membership m
  WHERE m.user_id = password_reset.user_id))`

async function findOpen(token: string) {
  const [open] = await database().$queryRaw<{ id: string; userId: string }[]>`
    SELECT id, user_id AS "userId" FROM password_reset WHERE hash = ${digestOf(token)} AND ${isOpen}`
  if (!open) return null
  const user = await database().user.findUniqueOrThrow({
    where: { id: open.userId },
    include: { memberships: { include: { organisation: true } } },
  })
  const organisation = user.memberships.map((each) => each.organisation.name).join(' ')
  return { id: open.id, known: { name: user.name, email: user.email, organisation } }
}

// The update itself asks whether the link is still open, so that of two at the same moment one is refused.
async function write(tx: Transaction, { token, hash }: { token: string; hash: string }): Promise<boolean> {
  const [used] = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE password_reset SET used_at = now() WHERE hash = ${digestOf(token)} AND ${isOpen}
    RETURNING user_id AS "userId"`
  if (!used) return false
  const { userId } = used
  await setPassword(tx, userId, hash)
  await tx.session.deleteMany({ where: { userId } })
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
  await addMailJob(tx, 'password-was-reset', { person: userId })
  const event = { personId: null, subjectId: userId, at: new Date(), data: {} }
  await recordAccountEvents(tx, [{ ...event, kind: 'password-reset' }])
  return true
}

async function setPassword(tx: Transaction, userId: string, password: string): Promise<void> {
  const at = new Date()
  const own = { providerId: 'credential', accountId: userId }
  await tx.account.upsert({
    where: { providerId_accountId: own },
    update: { password, updatedAt: at },
    create: { id: newId(), ...own, userId, password, createdAt: at, updatedAt: at },
  })
}
