import { asSentence } from './as-sentence'

/** `link`: where the message is about something that is there already. */
type FormProblem = {
  field: string
  message: string
  link?: { href: string; text: string } | undefined
}

/** What shows who the sender is; `provider` is the name, isolated, of the one to confirm with elsewhere. */
export type Confirmation = { password: boolean; code: boolean; provider: string | null }

/** What a refused form carries back to its page: what to fix, and what was typed. */
export type FormState = {
  problems: readonly FormProblem[]
  typed: Readonly<Record<string, string>>
  /** Counts refusals. */
  attempt: number
  /** What the form made and its page shows once, such as a link. */
  made?: Readonly<Record<string, string>>
  /** What the form asks for besides, because its act needs a fresh session. */
  confirm?: Confirmation
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const untouched: FormState = { problems: [], typed: {}, attempt: 0 }

/** The next state after a refusal. Passwords never travel back. */
export function refused(state: FormState, form: FormData, problems: FormState['problems']): FormState {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$') && !secrets.has(name)) {
      typed[name] = value
    }
  }
  return {
    problems: problems.map((problem) => ({ ...problem, message: asSentence(problem.message) })),
    typed,
    attempt: state.attempt + 1,
  }
}

/** The names of the fields that hold passwords and codes. */
const secrets = new Set(['password', 'current', 'next', 'code', 'confirm-password', 'confirm-code'])

/** The message at one field, if it was refused. */
export function errorOf(state: FormState, field: string): string | undefined {
  return state.problems.find((problem) => problem.field === field)?.message
}
