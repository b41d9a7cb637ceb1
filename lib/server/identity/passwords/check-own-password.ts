import 'server-only'
import type { ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { database } from '../../world/database'
import { noteSecurity, type Refused } from '../../world/limits/security-log'
import type { Person } from '../person'
import { knownVisitor } from '../signing-in/visitor'
import { hashInTurn, passwordHashing } from './hashing'
import { asTyped } from './password'
import { countTry, forgetTries, noteWrongPassword } from './password-delay'
import { tryAgainIn } from './try-again-in'

export type PasswordCheck =
  | { right: true }
  | { right: false; reason: Refused; problem: Coded<ProblemCode>; retryAfter?: number }

/** Checks the password of a person who is signed in. Wrong ones are counted and delayed as at a change of the password. */
export async function checkOwnPassword(person: Person, password: string): Promise<PasswordCheck> {
  const { waiting, from } = knownVisitor(person.id)
  const answer = await hashInTurn(waiting, () => checkOnce({ ...person, from }, password))
  const check = answer.hashed ? answer.value : postpone(answer.retryAfter, 'busy')
  if (!check.right) await noteSecurity('password refused', { reason: check.reason, personId: person.id })
  return check
}

type Checked = Pick<Person, 'id' | 'email'> & { from: string }

async function checkOnce({ id, email, from }: Checked, password: string): Promise<PasswordCheck> {
  const retryAfter = await countTry({ email, from })
  if (retryAfter !== null) return postpone(retryAfter, 'too-many')
  const account = await database().account.findFirst({ where: { userId: id, providerId: 'credential' } })
  const hash = account?.password
  if (!hash || !(await passwordHashing.verify({ hash, password: asTyped(password) }))) {
    await noteWrongPassword(email)
    return { right: false, reason: 'wrong', problem: { code: 'form-problem.password.wrong', values: {} } }
  }
  await forgetTries({ email, from })
  return { right: true }
}

function postpone(retryAfter: number, reason: 'busy' | 'too-many'): PasswordCheck & { right: false } {
  return { right: false, reason, problem: tryAgainIn(retryAfter, reason), retryAfter }
}
