import 'server-only'
import { database } from '../../world/database'
import { countTry, forgetTries, noteWrongPassword } from '../passwords/password-delay'
import type { Person } from '../person'
import { redeemRecoveryCode } from './recovery-codes'
import { decrypted, stepOfCode } from './totp'

export type CodeCheck = { right: true } | { right: false; retryAfter: number | null }

/**
 * Checks a code of the app or a recovery code. Each is accepted once. Wrong ones are counted and delayed like passwords, by
 * account and `from`: unlike a password, a code can be guessed, so `from` must be nothing that somebody who knows the
 * password alone can make more of.
 */
export async function checkCode({ id, email }: Person, typed: unknown, from: string): Promise<CodeCheck> {
  const tried = { email: `second factor of ${id}`, from }
  const retryAfter = await countTry(tried)
  if (retryAfter !== null) return { right: false, retryAfter }
  const code = typeof typed === 'string' ? typed.slice(0, 100).replace(/[\s-]/g, '') : ''
  const isRight = /^\d{6}$/.test(code) ? await redeemAppCode(id, code) : await redeemRecoveryCode(id, code)
  if (!isRight) {
    await noteWrongPassword(email)
    return { right: false, retryAfter: null }
  }
  await forgetTries(tried)
  return { right: true }
}

async function redeemAppCode(userId: string, code: string): Promise<boolean> {
  const found = await database().secondFactor.findUnique({ where: { userId, confirmedAt: { not: null } } })
  const step = found && stepOfCode(await decrypted(found.secret), code, new Date())
  return step !== null && (await claimStep(userId, step))
}

/** Of two uses of one code at the same moment, and of a code used again, one is refused. */
async function claimStep(userId: string, step: number): Promise<boolean> {
  const { count } = await database().secondFactor.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}
