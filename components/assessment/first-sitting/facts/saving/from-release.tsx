'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import type { FactValue } from '@/lib/core/answers/answer'
import { browserWords } from '@/lib/words/browser-words'
import facts from '@/lib/words/generated/facts'
import type { EntryStore } from '../../../../../lib/browser/autosave/entry-store'
import { asFact, type FactView, textOfFact, textsOfFact } from './typed-facts'

const { t, list } = browserWords(facts)

type FromReleaseProps = { fact: FactView; store: EntryStore<FactValue> }

/** Where a value comes from that the release says, as long as it is chosen; nothing for other facts. */
export function FromRelease({ fact, store }: FromReleaseProps) {
  const { fromRelease } = fact
  const chosen = useChosen(store, fact.id)
  if (fromRelease === undefined || chosen !== textOfFact(fromRelease)) return null
  return <span>{t('facts.from-release', { what: fact.type === 'several-of' ? 'markets' : 'scope' })}</span>
}

/** A fact of several values that the release says, in a line that opens to its values. */
export function FoldedFact({
  fact,
  store,
  isOpen,
  children,
}: FromReleaseProps & { isOpen: boolean; children: ReactNode }) {
  const chosen = useChosen(store, fact.id)
  return (
    <details open={isOpen || undefined} className="border-b border-line py-1">
      <summary className="grid min-h-10 cursor-pointer list-none items-center gap-x-6 gap-y-1 py-1 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_8.5rem_auto]">
        <span className="measure">{fact.ask}</span>
        <span className="text-small text-ink-soft sm:order-last sm:col-span-2 lg:order-none lg:col-span-1">
          <FromRelease fact={fact} store={store} />
        </span>
        <span>
          <strong className="pe-3">{list(textsOfFact(fact, asFact(JSON.parse(chosen))))}</strong>
          <span className="text-accent underline underline-offset-4">{t('facts.change')}</span>
        </span>
      </summary>
      <div className="py-2">{children}</div>
    </details>
  )
}

/** The value that is chosen now, as text. */
function useChosen(store: EntryStore<FactValue>, id: string): string {
  const read = () => textOfFact(store.valueOf(id))
  return useSyncExternalStore(store.subscribe, read, read)
}
