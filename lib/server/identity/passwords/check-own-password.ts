import 'server-only'
import type { ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { database } from '../../world/database'
import type { Person } from '../person'
import { knownVisitor } from '../signing-in/visitor'
import { hashInTurn, passwordHashing } from './hashing'
import { asTyped } from './password'
import { countTry, forgetTries, noteWrongPassword } from './password-delay'
import { tryAgainIn } from './try-again-in'

export type PasswordCheck =
  | { right: true }
  | { right: false; problem: Coded<ProblemCode>; retryAfter?: number }

/** Checks the password of a person who is signed in. Wrong ones are counted and delayed as at a change of the password. */
export async function checkOwnPassword(person: Person, password: string): Promise<PasswordCheck> {
  const { waiting, from } = knownVisitor(person.id)
  const answer = await hashInTurn(waiting, () => checkOnce({ ...person, from }, password))
  return answer.hashed ? answer.value : postpone(answer.retryAfter, 'busy')
}

type Checked = Pick<Person, 'id' | 'email'> & { from: string }

async function checkOnce({ id, email, from }: Checked, password: string): Promise<PasswordCheck> {
  const retryAfter = await countTry({ email, from })
  if (retryAfter !== null) return postpone(retryAfter, 'too-many')
  const account = await database().account.findFirst({ where: { userId: id, providerId: 'credential' } })
  const hash = account?.password
  if (!hash || !(await passwordHashing.verify({ hash, password: asTyped(password) }))) {
    await noteWrongPassword(email)
    return { right: false, problem: { code: 'form-problem.password.wrong', values: {} } }
  }
  await forgetTries({ email, from })
  return { right: true }
}

function postpone(retryAfter: number, reason: 'busy' | 'too-many'): PasswordCheck {
  return { right: false, problem: tryAgainIn(retryAfter, reason), retryAfter }
}
