import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { setRetryAfter } from '../../http/retry-after'
import { database } from '../../world/database'
import { checkOwnPassword } from '../passwords/check-own-password'
import { checkCode } from '../second-factor/check-code'
import { findSender, requireSession } from '../session'
import type { FoundSession } from '../session-person'

// Changes of people, of an account and of what others may see need a fresh session: one in which the password, and the
// second factor if there is one, was given within ten minutes. A form that is sent with an older session comes back with
// all that was typed in it, and asks for them in the form itself (docs/decisions/0030-accounts.md).

/** What the form has to ask for. */
type Asked = { password: boolean; code: boolean }
export type ConfirmedSender =
  | { confirmed: true; session: FoundSession }
  | { confirmed: false; reason: 'another-person' }
  | { confirmed: false; reason: 'ask'; asked: Asked; problems: Problem[] }

/** The fields in which a form brings what it was asked for. */
const passwordField = 'confirm-password'
const codeField = 'confirm-code'

/**
 * The sender of a form whose act needs a fresh session. Where it is older, what the form brings makes it fresh. A form that
 * has a field for the password of its own names it, and is asked for the second factor alone.
 */
export async function findConfirmedSender(
  form: FormData,
  passwordIn = passwordField,
): Promise<ConfirmedSender> {
  if (!(await findSender(form))) return { confirmed: false, reason: 'another-person' }
  return confirmSession(await requireSession(), form, passwordIn)
}

const freshMilliseconds = 10 * 60 * 1000

/** The same for a session that is known already. */
export async function confirmSession(
  session: FoundSession,
  form: FormData,
  passwordIn = passwordField,
): Promise<ConfirmedSender> {
  const asked = { password: passwordIn === passwordField, code: session.person.hasSecondFactor }
  // Where only the form's own password is left to ask for, its act asks for it.
  if (isFresh(session) || !(asked.password || asked.code)) return { confirmed: true, session }
  const problem = await findProblem(session, form, { code: asked.code, passwordIn })
  if (problem) return { confirmed: false, reason: 'ask', asked, problems: [problem] }
  const confirmedAt = new Date()
  await database().session.updateMany({ where: { id: session.id }, data: { confirmedAt } })
  return { confirmed: true, session: { ...session, confirmedAt } }
}

function isFresh({ confirmedAt }: FoundSession): boolean {
  return Date.now() - confirmedAt.getTime() < freshMilliseconds
}

async function findProblem(
  { id, person }: FoundSession,
  form: FormData,
  { code, passwordIn }: { code: boolean; passwordIn: string },
): Promise<Problem | null> {
  const password = form.get(passwordIn)
  if (typeof password !== 'string' || password === '')
    return { field: passwordIn, code: 'form-problem.confirm', values: { code: code ? 'yes' : 'no' } }
  if (code && !form.get(codeField)) return { field: codeField, code: 'form-problem.code.missing', values: {} }
  const check = await checkOwnPassword(person, password)
  if (!check.right) {
    if (check.retryAfter) setRetryAfter(check.retryAfter)
    return { field: passwordIn, ...check.problem }
  }
  return code ? findProblemOfCode(await checkCode(person, form.get(codeField), id)) : null
}

function findProblemOfCode(check: Awaited<ReturnType<typeof checkCode>>): Problem | null {
  if (check.right) return null
  if (check.retryAfter === null) return { field: codeField, code: 'form-problem.code.wrong', values: {} }
  setRetryAfter(check.retryAfter)
  return { field: codeField, code: 'form-problem.too-many-passwords', values: { seconds: check.retryAfter } }
}
