import 'server-only'
import { recordAccountEvents } from '../../records/events'
import { database } from '../../world/database'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { Person } from '../person'
import type { FoundSession } from '../session-person'
import type { Identity } from './identify'
import { providerId, providerIssuer } from './provider'

// Which account here is whose at the provider: a row of `account` with the provider's own id of the person.

/** Who signs in by the provider. */
export type ProviderAccount = { id: string; email: string }

/** The account that an identity is connected with. */
export async function findConnected({ subject }: Identity): Promise<ProviderAccount | null> {
  const found = await database().account.findUnique({
    where: { providerId_accountId: { providerId, accountId: subject } },
    select: { user: { select: { id: true, email: true } } },
  })
  return found?.user ?? null
}

/** Whether an account is connected with the provider, and since when. */
export async function findConnection({
  id: userId,
}: Person): Promise<{ subject: string; since: Date } | null> {
  const found = await database().account.findUnique({ where: { userId_providerId: { userId, providerId } } })
  return found && { subject: found.accountId, since: found.createdAt }
}

/**
 * Connects an identity with the account of its address, where the address was verified on both sides: by the provider, and
 * here by a mail or by the provider. Null where there is no such account, or it is connected with somebody else there.
 */
export function connectByAddress(identity: Identity): Promise<ProviderAccount | null> {
  const { email } = identity
  if (email === null) return Promise.resolve(null)
  return database().$transaction(async (tx) => {
    const where = { email, emailVerified: true, deletedAt: null }
    const user = await tx.user.findUnique({ where, select: { id: true, email: true } })
    if (!user || !(await addAccount(tx, user.id, identity))) return null
    await recordConnected(tx, user.id)
    return user
  })
}

export type Connected = { connected: true } | { connected: false; problem: 'taken' | 'connected-already' }

/** Connects an identity with the account of a session, whatever its address. An equal address that the provider has verified is verified here too. */
export function connect({ person }: FoundSession, identity: Identity): Promise<Connected> {
  const { id, email } = person
  return database().$transaction(async (tx) => {
    if (!(await addAccount(tx, id, identity))) return { connected: false, problem: await reasonIn(tx, id) }
    if (identity.email === email) await tx.user.update({ where: { id }, data: { emailVerified: true } })
    await recordConnected(tx, id)
    return { connected: true }
  })
}

/** Removes the connection and ends every other session; false where it is the only way in, and stays. */
export function disconnect({ id, person }: FoundSession): Promise<boolean> {
  const userId = person.id
  return database().$transaction(async (tx) => {
    const removed = await tx.$executeRaw`
      DELETE FROM account WHERE user_id = ${userId}::uuid AND provider_id = ${providerId} AND EXISTS (
        SELECT 1 FROM account o WHERE o.user_id = ${userId}::uuid AND o.password IS NOT NULL)`
    if (removed === 0) return false
    await tx.session.deleteMany({ where: { userId, id: { not: id } } })
    const event = { personId: userId, subjectId: userId, at: new Date(), data: {} }
    await recordAccountEvents(tx, [{ ...event, kind: 'provider-disconnected' }])
    return true
  })
}

/**
 * Writes the row that connects; false where the identity has another account, or the account another identity. The first row
 * of all binds the provider's id to its issuer. Throws where it is bound to another, which the start refuses.
 */
export async function addAccount(tx: Transaction, userId: string, { subject }: Identity): Promise<boolean> {
  await bindIssuer(tx)
  const at = new Date()
  const { count } = await tx.account.createMany({
    data: [{ id: newId(), providerId, accountId: subject, userId, createdAt: at, updatedAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Account events come last in their transaction. */
export function recordConnected(tx: Transaction, userId: string): Promise<void> {
  const event = { personId: userId, subjectId: userId, at: new Date(), data: {} }
  return recordAccountEvents(tx, [{ ...event, kind: 'provider-connected' }])
}

async function bindIssuer(tx: Transaction): Promise<void> {
  const issuer = providerIssuer()
  await tx.oidcProvider.createMany({
    data: [{ id: providerId, issuer, boundAt: new Date() }],
    skipDuplicates: true,
  })
  const bound = await tx.oidcProvider.findUniqueOrThrow({ where: { id: providerId } })
  if (bound.issuer !== issuer) throw new Error('The sign-in provider is bound to another issuer.')
}

async function reasonIn(tx: Transaction, userId: string): Promise<'taken' | 'connected-already'> {
  const mine = await tx.account.count({ where: { userId, providerId } })
  return mine > 0 ? 'connected-already' : 'taken'
}
