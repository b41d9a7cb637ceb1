import 'server-only'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { recordAccountEvents } from '../../records/events'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { knownVisitor } from '../signing-in/visitor'
import { hashInTurn, passwordHashing } from './hashing'
import { newPassword } from './password'
import { findWeakness } from './password-weakness'
import { tryAgainIn } from './try-again-in'

// Resets a lost password: an operator makes a link, which sets a new password once, within 15 minutes. Only the
// digest of its token is stored.

const minutesValid = 15

export type PasswordReset = { reset: true } | { reset: false; problems: Problem[]; retryAfter?: number }

/** Makes the token of a link, which takes the place of an earlier one; null if no account has this address. */
export async function issuePasswordReset(
  address: string,
  now: Date,
): Promise<{ token: string; name: string; expiresAt: Date } | null> {
  return database().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: address.trim().toLowerCase() } })
    if (!user) return null
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + minutesValid * 60_000)
    await tx.passwordReset.deleteMany({ where: { userId: user.id, usedAt: null } })
    const id = newId()
    await tx.passwordReset.create({
      data: { id, hash: digestOf(token), userId: user.id, createdAt: now, expiresAt },
    })
    await record(tx, { userId: user.id, kind: 'password-reset-link-made', at: now })
    return { token, name: user.name, expiresAt }
  })
}

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
  if (!open) return refuse(linkHasEnded)
  const weakness = await findWeakness(password, open.known)
  if (weakness) return refuse(weakness)
  const hash = await hashInTurn(knownVisitor(open.id).waiting, () => passwordHashing.hash(password))
  if (!hash.hashed) return { ...refuse(tryAgainIn(hash.retryAfter, 'busy')), retryAfter: hash.retryAfter }
  const isSet = await database().$transaction((tx) => write(tx, { token, hash: hash.value }))
  return isSet ? { reset: true } : refuse(linkHasEnded)
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

async function findOpen(token: string) {
  const found = await database().passwordReset.findUnique({
    where: { hash: digestOf(token), usedAt: null, expiresAt: { gt: new Date() } },
    include: { user: { include: { memberships: { include: { organisation: true } } } } },
  })
  if (!found) return null
  const { id, user } = found
  const organisation = user.memberships.map((each) => each.organisation.name).join(' ')
  return { id, known: { name: user.name, email: user.email, organisation } }
}

// The update itself asks whether the link is still open, so that of two at the same moment one is refused.
async function write(tx: Transaction, { token, hash }: { token: string; hash: string }): Promise<boolean> {
  const [used] = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE password_reset SET used_at = now()
    WHERE hash = ${digestOf(token)} AND used_at IS NULL AND expires_at > now()
    RETURNING user_id AS "userId"`
  if (!used) return false
  const { userId } = used
  const at = new Date()
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    update: { password: hash, updatedAt: at },
    create: {
      id: newId(),
      providerId: 'credential',
      accountId: userId,
      userId,
      password: hash,
      createdAt: at,
      updatedAt: at,
    },
  })
  await tx.session.deleteMany({ where: { userId } })
  await record(tx, { userId, kind: 'password-reset', at })
  return true
}

/** Without an actor, since nobody was signed in. */
function record(
  tx: Transaction,
  { userId, kind, at }: { userId: string; kind: 'password-reset-link-made' | 'password-reset'; at: Date },
): Promise<void> {
  return recordAccountEvents(tx, [{ personId: null, kind, subjectId: userId, at, data: {} }])
}
