import 'server-only'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { recordAccountEvents } from '../../records/events'
import { database } from '../../world/database'
import type { Transaction } from '../../world/transaction'
import { countTry, forgetTries } from '../passwords/password-delay'
import { tryAgainIn } from '../passwords/try-again-in'
import type { Person } from '../person'
import type { FoundSession } from '../session-person'
import { codesOfSetUp, storeRecoveryCodes } from './recovery-codes'
import { decrypted, encrypted, keyUri, newSecret, stepOfCode } from './totp'

// Sets up an authenticator app: its secret is made and shown, and counts once a code of the app was given. Setting up and
// turning off end every other session of the person.

export type SecondFactorSetUp = { setUp: true } | { setUp: false; problems: Problem[]; retryAfter?: number }

/** Makes a secret for an app. One that counts already stays. */
export async function beginSetUp({ id: userId }: Person): Promise<void> {
  const fresh = { secret: await encrypted(newSecret()), createdAt: new Date(), lastStep: 0 }
  await database().$transaction(async (tx) => {
    await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } })
    await tx.secondFactor.createMany({ data: [{ userId, ...fresh }], skipDuplicates: true })
  })
}

/** The secret to be read by an app; null where none was begun within the hour, or the app counts already. */
export async function findPendingSetUp(person: Person): Promise<PendingSetUp | null> {
  const found = await findPending(person.id)
  if (!found) return null
  const { secret } = found
  return { secret, uri: keyUri(secret, person.email), codes: codesOfSetUp(secret) }
}

/** `codes`: the recovery codes that count once the app does. */
export type PendingSetUp = { secret: string; uri: string; codes: readonly string[] }

/**
 * Makes the app and the recovery codes count, once a code shows that the app has the secret, and the person says that they
 * have kept the recovery codes, which are not shown again.
 */
export async function completeSetUp(
  session: FoundSession,
  { code, hasKeptCodes }: { code: string; hasKeptCodes: boolean },
): Promise<SecondFactorSetUp> {
  const { id: userId } = session.person
  const pending = await findPending(userId)
  if (!pending) return refuse({ code: 'form-problem.code.set-up-ended', values: {} })
  if (!hasKeptCodes) return refuseUnkept()
  const tried = { email: `set-up of ${userId}`, from: session.id }
  const retryAfter = await countTry(tried)
  if (retryAfter !== null) return { ...refuse(tryAgainIn(retryAfter, 'too-many')), retryAfter }
  const step = stepOfCode(pending.secret, code.replace(/[\s-]/g, ''), new Date())
  if (step === null) return refuse({ code: 'form-problem.code.wrong-at-set-up', values: {} })
  await forgetTries(tried)
  const isDone = await database().$transaction((tx) => confirm(tx, session, { step, secret: pending.secret }))
  return isDone ? { setUp: true } : refuse({ code: 'form-problem.code.set-up-ended', values: {} })
}

/** Removes the app and the recovery codes. */
export async function turnOffSecondFactor(session: FoundSession): Promise<void> {
  const { id: userId } = session.person
  await database().$transaction(async (tx) => {
    await removeSecondFactor(tx, userId)
    await endOthers(tx, session)
    await record(tx, userId, 'second-factor-turned-off')
  })
}

/** Removes what belongs to the second factor of an account. */
export async function removeSecondFactor(tx: Transaction, userId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
}

const hour = 60 * 60 * 1000

async function findPending(userId: string): Promise<{ secret: string } | null> {
  const found = await database().secondFactor.findUnique({
    where: { userId, confirmedAt: null, createdAt: { gt: new Date(Date.now() - hour) } },
  })
  return found && { secret: await decrypted(found.secret) }
}

function refuse(problem: Coded<ProblemCode>): SecondFactorSetUp & { setUp: false } {
  return { setUp: false, problems: [{ field: 'code', ...problem }] }
}

function refuseUnkept(): SecondFactorSetUp {
  return { setUp: false, problems: [{ field: 'kept', code: 'form-problem.code.keep', values: {} }] }
}

type Proved = { step: number; secret: string }

async function confirm(tx: Transaction, session: FoundSession, { step, secret }: Proved): Promise<boolean> {
  const { id: userId } = session.person
  const now = new Date()
  const { count } = await tx.secondFactor.updateMany({
    where: { userId, confirmedAt: null },
    data: { confirmedAt: now, lastStep: step },
  })
  if (count === 0) return false
  await tx.session.updateMany({
    where: { id: session.id },
    data: { secondFactorAt: now, confirmedAt: now },
  })
  await storeRecoveryCodes(tx, userId, codesOfSetUp(secret))
  await endOthers(tx, session)
  await record(tx, userId, 'second-factor-set-up')
  return true
}

async function endOthers(tx: Transaction, { id, person }: FoundSession): Promise<void> {
  await tx.session.deleteMany({ where: { userId: person.id, id: { not: id } } })
}

function record(
  tx: Transaction,
  userId: string,
  kind: 'second-factor-set-up' | 'second-factor-turned-off',
): Promise<void> {
  return recordAccountEvents(tx, [{ personId: userId, subjectId: userId, at: new Date(), kind, data: {} }])
}
