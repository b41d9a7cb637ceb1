import { useSyncExternalStore } from 'react'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { browserWords } from '@/lib/words/browser-words'
import conflict from '@/lib/words/generated/conflict'
import type { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { ConflictWords } from '../../../assessment/page/conflict-words'
import { statusWords } from '../../../assessment/page/save-status-line'
import { Button } from '../../../ui/button/button'
import { verdictWords } from '../verdict-words'

const { t } = browserWords(conflict)

type VerdictConflictProps = { store: EntryStore<AnswerVerdict>; entry: string }

/** Why the verdict on this answer is not saved; after a conflict with both verdicts, to choose one. */
export function VerdictConflict({ store, entry }: VerdictConflictProps) {
  const read = () => store.statusOf(entry)
  const status = useSyncExternalStore(store.subscribe, read, read)
  if (status.kind === 'invalid')
    return (
      <p role="alert" className="mt-3 font-semibold text-danger">
        {statusWords(status, store.of.personId)}
      </p>
    )
  if (status.kind !== 'conflict') return null
  return (
    <div role="alert" className="mt-4 rounded-box border-2 border-accent bg-surface p-4">
      <p>
        <ConflictWords
          {...status}
          isOneself={status.by.id === store.of.personId}
          value={verdictWords(status.theirs)}
        />
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="button" look="quiet" onClick={() => store.choose(entry, 'mine')}>
          {t('conflict.keep')}
        </Button>
        <Button type="button" look="quiet" onClick={() => store.choose(entry, 'theirs')}>
          {t('conflict.take')}
        </Button>
      </div>
    </div>
  )
}
