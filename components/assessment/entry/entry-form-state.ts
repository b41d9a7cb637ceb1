// What a posted form of entries (answers, facts, lines of the plan, an explanation) carries back to its page: one shape
// for all four, since one protocol saves them all. Everything that could be saved has been saved.

import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { ShownProblem } from '@/lib/core/text/problem'

export type Conflict<Value> = Extract<SaveOutcome<Value>, { reason: 'conflict' }>

/** One entry that was not saved: what was typed, what to fix, and the other value where two people changed it. */
export type RejectedEntry<Typed, Value> = {
  typed: Typed
  problems: readonly ShownProblem[]
  conflict: Conflict<Value> | null
}

export type EntryFormState<Typed, Value> = {
  /** Counts posts. */
  attempt: number
  /** The page was made for another person than the one signed in; nothing was saved. */
  isOfAnother: boolean
  /** How many entries the last post saved; null before the first, and where one was refused. */
  saved: number | null
  /** By the id of the question, fact or contradiction. */
  rejected: Readonly<Record<string, RejectedEntry<Typed, Value>>>
}

type Untried = EntryFormState<never, never>

export const untriedEntries: Untried = { attempt: 0, isOfAnother: false, saved: null, rejected: {} }

/** The next state of a form that was sent from the page of another person. What they typed is not shown to this one. */
export function entriesOfAnother({ attempt }: { attempt: number }): Untried {
  return { ...untriedEntries, attempt: attempt + 1, isOfAnother: true }
}

/** The next state of a form that could not be sent: every entry as it is typed now, with the problem at one of them. */
export function entriesNotSent<Typed>(
  { attempt }: { attempt: number },
  typed: Readonly<Record<string, Typed>>,
  { id, ...problem }: ShownProblem & { id: string },
): EntryFormState<Typed, never> {
  const rejected = Object.entries(typed).map(([each, value]) => {
    return [each, { typed: value, problems: each === id ? [problem] : [], conflict: null }] as const
  })
  return { attempt: attempt + 1, isOfAnother: false, saved: null, rejected: Object.fromEntries(rejected) }
}
