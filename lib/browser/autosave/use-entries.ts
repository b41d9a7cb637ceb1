import { useEffect } from 'react'
import { saveSender } from '../sending/save-sender'
import { useSessionNews } from '../session/use-session-news'
import type { EntryStore } from './entry-store'

/** Takes up what waits, saves what is meant when the page goes away, and warns only while something is unsaved. */
export function useEntries<Value>(store: EntryStore<Value>): void {
  useSessionNews(store.of.personId)
  useEffect(() => {
    const settleHidden = () => document.visibilityState === 'hidden' && store.commitAll()
    const warn = (event: BeforeUnloadEvent) => {
      store.commitAll()
      if (!store.everythingIsSaved) event.preventDefault()
    }
    const disconnect = store.connect()
    void store.resume()
    window.addEventListener('online', saveSender.retryNow)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', settleHidden)
    return () => {
      store.commitAll()
      disconnect()
      window.removeEventListener('online', saveSender.retryNow)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', settleHidden)
    }
  }, [store])
}
