import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { setRetryAfter } from '../../http/retry-after'
import { database } from '../../world/database'
import { checkOwnPassword } from '../passwords/check-own-password'
import { hasPassword } from '../passwords/first-password'
import type { Person } from '../person'
import { providerName } from '../provider/provider'
import { checkCode } from '../second-factor/check-code'
import { findSender, requireSession } from '../session'
import type { FoundSession } from '../session-person'

// Changes of people, of an account and of what others may see need a fresh session: one in which the password, and the
// second factor if there is one, was given within ten minutes. A form that is sent with an older session comes back with
// all that was typed in it, and asks for them in the form itself (docs/decisions/0030-accounts.md). Somebody without a
// password gives their second factor alone or, without one, goes to the provider in another tab (0034).

/** What the form has to ask for; `provider` is the name, isolated, of the one to confirm with. */
type Asked = { password: boolean; code: boolean; provider: string | null }
export type ConfirmedSender =
  | { confirmed: true; session: FoundSession }
  | { confirmed: false; reason: 'another-person' }
  | { confirmed: false; reason: 'ask'; asked: Asked; problems: Problem[] }

/** The fields in which a form brings what it was asked for. */
const passwordField = 'confirm-password'
const codeField = 'confirm-code'
/** No field: the element that leads to the provider. */
const providerField = 'confirm-provider'

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
  if (isFresh(session)) return { confirmed: true, session }
  const asked = await whatToAsk(session.person, passwordIn)
  // Where only the form's own password is left to ask for, its act asks for it.
  if (!asked) return { confirmed: true, session }
  const problem = await findProblem(session, form, asked, passwordIn)
  if (problem) return { confirmed: false, reason: 'ask', asked, problems: [problem] }
  const confirmedAt = new Date()
  await database().session.updateMany({ where: { id: session.id }, data: { confirmedAt } })
  return { confirmed: true, session: { ...session, confirmedAt } }
}

async function whatToAsk(person: Person, passwordIn: string): Promise<Asked | null> {
  const code = person.hasSecondFactor
  if (!(await hasPassword(person))) return { password: false, code, provider: code ? null : isolatedName() }
  const password = passwordIn === passwordField
  return password || code ? { password, code, provider: null } : null
}

function isFresh({ confirmedAt }: FoundSession): boolean {
  return Date.now() - confirmedAt.getTime() < freshMilliseconds
}

function isolatedName(): string | null {
  const name = providerName()
  return name === null ? null : isolatedText(name)
}

async function findProblem(
  session: FoundSession,
  form: FormData,
  { password, code, provider }: Asked,
  passwordIn: string,
): Promise<Problem | null> {
  const isPasswordGiven = password || passwordIn !== passwordField
  if (provider !== null) return atProvider(provider)
  if (!isPasswordGiven && !code) return { field: '', code: 'form-problem.no-way-to-confirm', values: {} }
  const problem = isPasswordGiven ? findMissing(form, passwordIn, code) : null
  if (problem) return problem
  if (code && !form.get(codeField)) return { field: codeField, code: 'form-problem.code.missing', values: {} }
  const wrong = isPasswordGiven ? await findWrong(session.person, form, passwordIn) : null
  if (wrong || !code) return wrong
  return findProblemOfCode(await checkCode(session.person, form.get(codeField), session.id))
}

function atProvider(name: string): Problem {
  return {
    field: providerField,
    code: 'form-problem.confirm-at-provider',
    values: { name: isolatedText(name) },
  }
}

function findMissing(form: FormData, passwordIn: string, code: boolean): Problem | null {
  const given = form.get(passwordIn)
  if (typeof given === 'string' && given !== '') return null
  return { field: passwordIn, code: 'form-problem.confirm', values: { code: code ? 'yes' : 'no' } }
}

async function findWrong(person: Person, form: FormData, passwordIn: string): Promise<Problem | null> {
  const check = await checkOwnPassword(person, String(form.get(passwordIn)))
  if (check.right) return null
  if (check.retryAfter) setRetryAfter(check.retryAfter)
  return { field: passwordIn, ...check.problem }
}

function findProblemOfCode(check: Awaited<ReturnType<typeof checkCode>>): Problem | null {
  if (check.right) return null
  if (check.retryAfter === null) return { field: codeField, code: 'form-problem.code.wrong', values: {} }
  setRetryAfter(check.retryAfter)
  return { field: codeField, code: 'form-problem.too-many-passwords', values: { seconds: check.retryAfter } }
}
