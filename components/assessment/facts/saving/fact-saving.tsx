'use client'

import { useSyncExternalStore } from 'react'
import type { FactValue } from '@/lib/core/answers/answer'
import type { EntryStore } from '../../../../lib/browser/autosave/entry-store'
import { Moment } from '../../../layout/moment'
import { Button } from '../../../ui/button/button'
import { Isolated } from '../../../ui/isolated'
import { SaveStatusLine } from '../../page/save-status-line'
import { type FactView, textsOfFact } from './typed-facts'

type FactSavingProps = { store: EntryStore<FactValue>; fact: FactView; signInPath: string }

/** How one fact is saved, and the choice between two values where somebody else has changed it. */
export function FactSaving({ store, fact, signInPath }: FactSavingProps) {
  const read = () => store.statusOf(fact.id)
  const status = useSyncExternalStore(store.subscribe, read, read)
  const { personId } = store.of
  return (
    <>
      {status.kind === 'conflict' && (
        <div role="alert" className="mt-4 rounded-box border-2 border-accent bg-surface p-4">
          <p>
            {status.by.id === personId ? (
              'You changed this in another tab or on another device'
            ) : (
              <>
                <Isolated>{status.by.name}</Isolated> changed this
              </>
            )}
            , <Moment at={status.at} />, to: {textsOfFact(fact, status.theirs).join(', ')}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button type="button" look="quiet" onClick={() => store.choose(fact.id, 'mine')}>
              Keep what is chosen here
            </Button>
            <Button type="button" look="quiet" onClick={() => store.choose(fact.id, 'theirs')}>
              Take the other
            </Button>
          </div>
        </div>
      )}
      <div className="mt-2">
        <SaveStatusLine status={status} personId={personId} noun="fact" signInPath={signInPath} />
      </div>
    </>
  )
}
