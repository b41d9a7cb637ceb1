'use client'

import { useEffect } from 'react'

/** Lets the browser keep the page that says what to do when none can be reached. Where it cannot, it shows its own. */
export function OfflinePage() {
  useEffect(() => {
    // The development server changes its files all the time.
    if (process.env.NODE_ENV !== 'production') return
    navigator.serviceWorker?.register('/offline-worker.js').catch(() => undefined)
  }, [])
  return null
}
