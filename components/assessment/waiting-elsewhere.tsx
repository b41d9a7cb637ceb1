'use client'

import { useSyncExternalStore } from 'react'
import { useAnswering } from './answering'

/** Answers to questions that are not on this page and have not reached the server. */
export function WaitingElsewhere() {
  const { store } = useAnswering()
  const waiting = useSyncExternalStore(store.subscribe, store.elsewhere, store.elsewhere)
  if (waiting.length === 0) return null
  return (
    <p className="text-small">
      {waiting.length === 1 ? 'One answer' : `${waiting.length} answers`} from another page of this assessment
      {waiting.length === 1 ? ' is' : ' are'} not saved yet. Open that page without a filter to see why.
    </p>
  )
}
