import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { recordAccountEvents } from '../../records/events'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { environment } from '../../world/environment'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { Person } from '../person'

const howMany = 10

/** Makes ten codes, each to use once in place of the app's, and ends all earlier ones. Only their digests are stored. */
export async function makeRecoveryCodes({ id: userId }: Person): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => codeOf(randomBytes(16)))
  await database().$transaction((tx) => storeRecoveryCodes(tx, userId, codes))
  return codes
}

/**
 * The ten codes that belong to the secret of a set-up, so that its page shows the same ones each time it is drawn, and they
 * are stored nowhere before the app counts. Without AUTH_SECRET nobody calculates them, not even with the secret of the app.
 */
export function codesOfSetUp(secret: string): string[] {
  return Array.from({ length: howMany }, (_, index) => {
    const purpose = `recovery code ${index}\n${secret}`
    return codeOf(createHmac('sha256', environment().authSecret).update(purpose).digest().subarray(0, 16))
  })
}

/** Stores the digests of codes in place of all earlier ones, with an event. */
export async function storeRecoveryCodes(
  tx: Transaction,
  userId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), userId, hash: hashOf(code) })),
  })
  const event = { personId: userId, subjectId: userId, at: new Date(), data: {} }
  await recordAccountEvents(tx, [{ ...event, kind: 'recovery-codes-made' }])
}

/** Uses a code up; false if it is none of the person's, or was used before. */
export async function redeemRecoveryCode(userId: string, code: string): Promise<boolean> {
  const { count } = await database().recoveryCode.updateMany({
    where: { userId, hash: hashOf(code), usedAt: null },
    data: { usedAt: new Date() },
  })
  return count === 1
}

/** How many codes a person has that were not used. */
export function countRecoveryCodes({ id }: Person): Promise<number> {
  return database().recoveryCode.count({ where: { userId: id, usedAt: null } })
}

/** Letters and digits that are not confused when read from paper; 32 of them, so that each carries 5 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 80 of these 128 random bits, in groups of four. */
function codeOf(bytes: Buffer): string {
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Case, spaces and hyphens do not matter to people who copy a code. */
function hashOf(code: string): string {
  return digestOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
}
