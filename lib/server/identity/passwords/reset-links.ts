import 'server-only'
import { randomBytes } from 'node:crypto'
import { recordAccountEvents } from '../../records/events'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

// Makes the links with which a new password is set, once, within 15 minutes. Only the digest of a token is stored.
// The making of a link is an event of the account; password-reset.ts redeems it.

const minutesValid = 15

export type ResetLink = { token: string; expiresAt: Date }

/** The operator's link for the account of an address, which takes the place of earlier ones; null if there is none. */
export async function issuePasswordReset(
  address: string,
  now: Date,
): Promise<(ResetLink & { name: string }) | null> {
  return database().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: address.trim().toLowerCase(), deletedAt: null } })
    if (!user) return null
    await tx.passwordReset.deleteMany({ where: { userId: user.id, usedAt: null } })
    const link = await write(tx, { id: newId(), userId: user.id, madeInId: null }, now)
    await record(tx, { userId: user.id, personId: null, by: 'operator', at: now })
    return { ...link, name: user.name }
  })
}

type OwnersOrder = { userId: string; ownerId: string; organisationId: string }

/** An owner's link for a member, which takes the place of earlier ones. Call it last in the transaction. */
export async function issueOwnersReset(tx: Transaction, order: OwnersOrder, now: Date): Promise<ResetLink> {
  const { userId, ownerId, organisationId } = order
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
  const link = await write(tx, { id: newId(), userId, madeInId: organisationId }, now)
  await record(tx, { userId, personId: ownerId, by: 'owner', at: now })
  return link
}

type MailedReset = { token: string; email: string }

/**
 * The link of a mail, by the job that sends it: at each attempt of the job another one takes its place. Links of other
 * mails stay, or anyone who asks for one would end that of another. Null without an account, or once the link was used.
 */
export async function issueMailedReset(
  { userId, jobId }: { userId: string; jobId: string },
  now: Date,
): Promise<MailedReset | null> {
  return database().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId, deletedAt: null }, select: { email: true } })
    const earlier = await tx.passwordReset.findUnique({ where: { id: jobId } })
    if (!user || earlier?.usedAt) return null
    await tx.passwordReset.deleteMany({ where: { id: jobId, usedAt: null } })
    const { token } = await write(tx, { id: jobId, userId, madeInId: null }, now)
    if (!earlier) await record(tx, { userId, personId: null, by: 'mail', at: now })
    return { token, email: user.email }
  })
}

type Row = { id: string; userId: string; madeInId: string | null }

async function write(tx: Transaction, row: Row, now: Date): Promise<ResetLink> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000)
  await tx.passwordReset.create({ data: { ...row, hash: digestOf(token), createdAt: now, expiresAt } })
  return { token, expiresAt }
}

type Made = { userId: string; personId: string | null; by: 'operator' | 'owner' | 'mail'; at: Date }

function record(tx: Transaction, { userId, personId, by, at }: Made): Promise<void> {
  const event = { personId, subjectId: userId, at, data: { by } }
  return recordAccountEvents(tx, [{ ...event, kind: 'password-reset-link-made' }])
}
