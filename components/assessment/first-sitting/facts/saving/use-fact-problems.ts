import { useMemo, useSyncExternalStore } from 'react'
import type { FactValue } from '@/lib/core/answers/answer'
import { browserWords } from '@/lib/words/browser-words'
import factMessages from '@/lib/words/generated/facts'
import type { EntryStore } from '../../../../../lib/browser/autosave/entry-store'
import { isUnsaved, type SaveStatus } from '../../../../../lib/browser/autosave/save-status'
import { asSentences } from '../../../../ui/form/as-sentence'
import { problemMessage } from '../../../entry/problem-message'
import type { FactView } from './typed-facts'

const { t } = browserWords(factMessages)

/** What is wrong with a fact; without `isWrong` it only waits to be sent. */
type FactProblem = { fact: string; message: string; isWrong: boolean }

/** What keeps each fact from being saved, without what has been corrected since; `posted` came back from a plain form. */
export function useFactProblems(
  store: EntryStore<FactValue>,
  facts: readonly FactView[],
  posted: Readonly<Record<string, string>>,
): FactProblem[] {
  const read = () =>
    JSON.stringify(facts.flatMap(({ id }) => problemWith(id, store.statusOf(id), posted[id])))
  const text = useSyncExternalStore(store.subscribe, read, read)
  return useMemo(() => JSON.parse(text), [text])
}

function problemWith(fact: string, status: SaveStatus<FactValue>, posted: string | undefined): FactProblem[] {
  if (status.kind === 'untouched') return posted ? [{ fact, message: posted, isWrong: true }] : []
  if (status.kind === 'invalid') {
    const message = asSentences(status.problems.map(problemMessage))
    return [{ fact, message, isWrong: true }]
  }
  if (status.kind === 'conflict') return [{ fact, message: t('facts.choose'), isWrong: true }]
  const isLate = isUnsaved(status) && status.kind !== 'changed' && status.kind !== 'saving'
  return isLate ? [{ fact, message: t('facts.late'), isWrong: false }] : []
}
