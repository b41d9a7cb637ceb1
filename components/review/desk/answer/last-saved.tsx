import { useSyncExternalStore } from 'react'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import type { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { needsPerson, type SaveStatus } from '../../../../lib/browser/autosave/save-status'
import { statusWords } from '../../../assessment/page/save-status-line'
import { type AnswerView, answerEntry } from './answer-view'

const { t } = browserWords(desk)

type LastSavedProps = {
  store: EntryStore<AnswerVerdict>
  /** The entry of the last verdict that was given on this page. */
  entry: string | null
  personId: string
  signInPath: string
}

/** What became of the last verdict, once it is known: the answer itself has made way for the next one. */
export function LastSaved({ store, entry, personId, signInPath }: LastSavedProps) {
  const read = () => (entry === null ? null : store.statusOf(entry))
  const status = useSyncExternalStore(store.subscribe, read, () => null)
  return (
    <p role="status" className="mb-2 min-h-6 text-small text-ink-soft">
      {status && wordsOf(status, personId)}
      {status?.kind === 'signed-out' && (
        <>
          {' '}
          <a href={signInPath} target="_blank" rel="noreferrer">
            {t('desk.sign-in')}
          </a>
        </>
      )}
    </p>
  )
}

/** Nothing while it is being saved, so that one state is announced. */
function wordsOf(status: SaveStatus<AnswerVerdict>, personId: string): string {
  if (status.kind === 'saving') return ''
  return status.kind === 'not-found' ? t('desk.gone') : statusWords(status, personId)
}

type UnsavedProps = {
  store: EntryStore<AnswerVerdict>
  answers: readonly AnswerView[]
  /** The answer that is shown, which tells it itself. */
  current: string
  pathOf: (question: string) => string
}

/** The ways to verdicts that were refused, with the reason. */
export function Unsaved({ store, answers, current, pathOf }: UnsavedProps) {
  const read = () =>
    JSON.stringify(
      answers.filter(({ id }) => needsPerson(store.statusOf(answerEntry(id)))).map(({ id }) => id),
    )
  const text = useSyncExternalStore(store.subscribe, read, () => '[]')
  const ids: string[] = JSON.parse(text)
  const refused = answers.filter(({ id }) => ids.includes(id) && id !== current)
  if (refused.length === 0) return null
  return (
    <div className="mb-4 border-s-4 border-danger ps-4 text-small">
      <p>{t('desk.refused', { count: refused.length })}</p>
      <ul>
        {refused.map(({ id, question }) => (
          <li key={id}>
            <a href={pathOf(id)} className="inline-flex min-h-6 items-center">
              {question.ask}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
