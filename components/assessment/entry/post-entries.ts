import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'
import { momentWords } from '../../layout/moment'
import { type Conflict, type EntryFormState, entriesOfAnother, type RejectedEntry } from './entry-form-state'

const { t } = english

type Refused<Value> = Exclude<SaveOutcome<Value>, { saved: true }>
export type Rejection<Typed, Value> = RejectedEntry<Typed, Value> | 'another-person' | null

/** Saves the entries one after the other, so that those that can be saved are, whatever becomes of the others. */
export async function postEntries<Posted extends { id: string }, Typed, Value>(
  state: { attempt: number },
  posted: readonly Posted[],
  save: (entry: Posted) => Promise<Rejection<Typed, Value>>,
): Promise<EntryFormState<Typed, Value>> {
  const rejected: Record<string, RejectedEntry<Typed, Value>> = {}
  for (const entry of posted) {
    const rejection = await save(entry)
    if (rejection === 'another-person') return entriesOfAnother(state)
    if (rejection) rejected[entry.id] = rejection
  }
  const saved = Object.keys(rejected).length > 0 ? null : posted.length
  return { attempt: state.attempt + 1, isOfAnother: false, saved, rejected }
}

type Saying<Value> = {
  /** The field at which problems of the complete entry are shown. */
  field: string
  /** The conflict as a sentence, where the form does not show both values side by side. */
  sayConflict?: (conflict: Conflict<Value>) => string
}

/** Why an entry was not saved, as every form of entries says it. */
export function rejectEntry<Typed, Value>(
  outcome: Refused<Value>,
  typed: Typed,
  { field, sayConflict }: Saying<Value>,
): Exclude<Rejection<Typed, Value>, null> {
  const refuse = (message: string) => ({ typed, problems: [{ field, message }], conflict: null })
  switch (outcome.reason) {
    case 'another-person':
      return 'another-person'
    case 'conflict': {
      const problems = sayConflict ? [{ field, message: sayConflict(outcome) }] : []
      return { typed, problems, conflict: outcome }
    }
    case 'invalid':
      return { typed, problems: withMessages(outcome.problems), conflict: null }
    case 'not-a-draft':
      return refuse(t('entries.submitted'))
    case 'not-found':
      return refuse(t('entries.gone'))
  }
}

/** For forms that do not show the other value. */
export function changedByAnother({ by, at }: Conflict<unknown>): string {
  return t('entries.changed', { name: isolatedText(by.name), moment: momentWords(at) })
}
