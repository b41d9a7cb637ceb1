import 'server-only'
import { randomBytes } from 'node:crypto'
import { recordAccountEvents } from '../../records/events'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { Person } from '../person'

// A person proves that they read mail at their address by a link, once, within a day. It proves the address it was
// mailed to, as long as that is still theirs.

const hoursValid = 24
const proofsAskedFor: Limit = { name: 'prove-address', tries: 5, seconds: 3600 }

type NewProof = { userId: string; email: string; former: string | null }

/** Stores what is to be proved; its token is made when the mail is sent. */
export async function writeAddressProof(tx: Transaction, proof: NewProof): Promise<string> {
  const [id, at] = [newId(), new Date()]
  const expiresAt = new Date(at.getTime() + hoursValid * 60 * 60 * 1000)
  await tx.addressProof.create({ data: { id, ...proof, createdAt: at, expiresAt } })
  return id
}

/** Whether the address of a person was proved. */
export async function isAddressVerified({ id }: Person): Promise<boolean> {
  const found = await database().user.findUnique({ where: { id }, select: { emailVerified: true } })
  return found?.emailVerified ?? false
}

/** Queues another mail with a link; null if it was queued, else the seconds to wait. */
export async function askForProof({ id: userId, email }: Person): Promise<number | null> {
  const retryAfter = await countAttempt(proofsAskedFor, userId)
  if (retryAfter !== null) return retryAfter
  await database().$transaction(async (tx) => {
    const proof = await writeAddressProof(tx, { userId, email, former: null })
    await addMailJob(tx, 'prove-address', { proof })
  })
  return null
}

/** The address and a new token for the mail of a proof; null where it was used, has ended or is of an earlier address. */
export async function issueProofToken(id: string): Promise<{ token: string; email: string } | null> {
  const token = randomBytes(32).toString('base64url')
  const found = await database().addressProof.findUnique({ where: { id }, include: { user: true } })
  if (!found || found.user.email !== found.email) return null
  const { count } = await database().addressProof.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: new Date() } },
    data: { hash: digestOf(token) },
  })
  return count === 1 ? { token, email: found.email } : null
}

/** The former and the new address of a change, for the mail that tells the former one. */
export async function findAddressChange(id: string): Promise<{ former: string } | null> {
  const found = await database().addressProof.findUnique({ where: { id } })
  return found?.former ? { former: found.former } : null
}

/** Verifies the address of a link; false if the link was used, has ended, or its person has another address now. */
export function proveAddress(token: string): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ userId: string; email: string }[]>`
      UPDATE address_proof SET used_at = now()
      WHERE hash = ${digestOf(token)} AND used_at IS NULL AND expires_at > now()
      RETURNING user_id AS "userId", email`
    if (!used) return false
    const { userId, email } = used
    const { count } = await tx.user.updateMany({
      where: { id: userId, email },
      data: { emailVerified: true },
    })
    if (count === 0) return false
    const event = { personId: null, subjectId: userId, at: new Date(), data: {} }
    await recordAccountEvents(tx, [{ ...event, kind: 'address-proved' }])
    return true
  })
}
