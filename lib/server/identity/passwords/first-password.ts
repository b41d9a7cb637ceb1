import 'server-only'
import { z } from 'zod'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { setRetryAfter } from '../../http/retry-after'
import { recordAccountEvents } from '../../records/events'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { Person } from '../person'
import type { FoundSession } from '../session-person'
import { knownVisitor } from '../signing-in/visitor'
import { hashInTurn, passwordHashing } from './hashing'
import { newPassword } from './password'
import { findWeakness } from './password-weakness'
import { tryAgainIn } from './try-again-in'

// The password of somebody who joined through the provider and has none. Its form needs a fresh session.

export type PasswordSet = { set: true } | { set: false; problems: Problem[] }

/** Whether somebody can sign in by a password. */
export async function hasPassword({ id: userId }: Pick<Person, 'id'>): Promise<boolean> {
  return (await database().account.count({ where: { userId, password: { not: null } } })) > 0
}

const passwordForm = z.object({ password: newPassword() })

/** Sets the first password of an account and ends every other session; one that is there already stays. */
export async function setFirstPassword(session: FoundSession, input: unknown): Promise<PasswordSet> {
  const parsed = passwordForm.safeParse(input)
  if (!parsed.success) return { set: false, problems: problemsOf(parsed.error) }
  const { password } = parsed.data
  const { id, name, email, memberships } = session.person
  const organisation = memberships.map((each) => each.organisation.name).join(' ')
  const weakness = await findWeakness(password, { name, email, organisation })
  if (weakness) return refuse(weakness)
  const hash = await hashInTurn(knownVisitor(id).waiting, () => passwordHashing.hash(password))
  if (!hash.hashed) {
    setRetryAfter(hash.retryAfter)
    return refuse(tryAgainIn(hash.retryAfter, 'busy'))
  }
  const isSet = await database().$transaction((tx) => write(tx, session, hash.value))
  return isSet ? { set: true } : refuse({ code: 'form-problem.has-password', values: {} })
}

function refuse(problem: Coded<ProblemCode>): PasswordSet & { set: false } {
  return { set: false, problems: [{ field: 'password', ...problem }] }
}

async function write(tx: Transaction, { id, person }: FoundSession, password: string): Promise<boolean> {
  const [userId, at] = [person.id, new Date()]
  const { count } = await tx.account.createMany({
    data: [
      {
        id: newId(),
        providerId: 'credential',
        accountId: userId,
        userId,
        password,
        createdAt: at,
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await tx.session.deleteMany({ where: { userId, id: { not: id } } })
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } })
  await recordAccountEvents(tx, [
    { personId: userId, subjectId: userId, at, kind: 'password-changed', data: {} },
  ])
  return true
}
