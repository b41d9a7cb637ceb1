'use client'

import { useSyncExternalStore } from 'react'
import type { FactValue } from '@/lib/core/answers/answer'
import { browserWords } from '@/lib/words/browser-words'
import conflict from '@/lib/words/generated/conflict'
import facts from '@/lib/words/generated/facts'
import type { EntryStore } from '../../../../../lib/browser/autosave/entry-store'
import { Button } from '../../../../ui/button/button'
import { ConflictWords } from '../../../page/conflict-words'
import { SaveStatusLine } from '../../../page/save-status-line'
import { type FactView, textsOfFact } from './typed-facts'

const { t, list } = browserWords({ ...conflict, ...facts })

type FactSavingProps = { store: EntryStore<FactValue>; fact: FactView; signInPath: string }

/** How one fact is saved, and the choice between two values where another person has changed it. */
export function FactSaving({ store, fact, signInPath }: FactSavingProps) {
  const read = () => store.statusOf(fact.id)
  const status = useSyncExternalStore(store.subscribe, read, read)
  const { personId } = store.of
  return (
    <>
      {status.kind === 'conflict' && (
        <div role="alert" className="mt-4 rounded-box border-2 border-accent bg-surface p-4">
          <p>
            <ConflictWords
              {...status}
              isOneself={status.by.id === personId}
              value={list(textsOfFact(fact, status.theirs))}
            />
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button type="button" look="quiet" onClick={() => store.choose(fact.id, 'mine')}>
              {t('facts.keep')}
            </Button>
            <Button type="button" look="quiet" onClick={() => store.choose(fact.id, 'theirs')}>
              {t('conflict.take')}
            </Button>
          </div>
        </div>
      )}
      <SaveStatusLine status={status} personId={personId} signInPath={signInPath} />
    </>
  )
}
