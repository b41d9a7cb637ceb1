'use client'

import { useSyncExternalStore } from 'react'
import { useAnswering } from '../answering'

/** Says the score to who cannot see it, only once the answers on the page are meant: not while somebody looks through them. */
export function ScoreAnnouncer({ words }: { words: string }) {
  const { store } = useAnswering()
  const isSettled = useSyncExternalStore(
    store.subscribe,
    () => store.everythingIsSaved,
    () => true,
  )
  return (
    <p role="status" className="spoken-only">
      {isSettled && store.hasSaved ? words : ''}
    </p>
  )
}
