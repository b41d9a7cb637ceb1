// The one-time code that makes the first owner. The start scripts issue it and print it; this file
// therefore imports neither Next nor anything else of lib/server. A code has 100 random bits.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../world/database'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

/**
 * Makes the code that is valid from now on and forgets the one before. Returns null, and makes none,
 * once this server is set up. Only the code's digest is stored.
 */
export async function issueSetupCode(db: Pick<Database, '$transaction'>): Promise<string | null> {
  return db.$transaction(async (tx) => {
    if (await isOwned(tx)) return null
    const code = newCode()
    await tx.setupCode.deleteMany({ where: { usedAt: null } })
    await tx.setupCode.create({ data: { id: newId(), hash: hashOf(code), createdAt: new Date() } })
    return code
  })
}

/** Whether a code is the one that was issued, without using it up. */
export async function isIssued(db: Pick<Transaction, 'setupCode'>, code: string): Promise<boolean> {
  return (await findIssued(db, code)) !== undefined
}

/** Uses a code up. False if it is not the one that was issued, or was used before. */
export async function redeemSetupCode(tx: Transaction, code: string, now: Date): Promise<boolean> {
  const match = await findIssued(tx, code)
  if (!match) return false
  const { count } = await tx.setupCode.updateMany({
    where: { id: match.id, usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

async function findIssued(db: Pick<Transaction, 'setupCode'>, code: string) {
  const issued = await db.setupCode.findMany({ where: { usedAt: null } })
  return issued.find(({ hash }) => isSame(hash, hashOf(code)))
}

/** Whether this server has an owner. */
export async function isOwned(db: Pick<Transaction, 'membership'>): Promise<boolean> {
  return (await db.membership.count({ where: { role: 'owner' } })) > 0
}

/** Letters and digits that are not confused when read from a console, in groups of five. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'

function newCode(): string {
  const letters = [...randomBytes(20)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/(.{5})(?=.)/g, '$1-')
}

/** Case, spaces and hyphens do not matter to people who copy a code. */
function hashOf(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
