'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/** Refreshes the page once a content file is saved. Answers tried out stay, since the page is not loaded again. */
export function RefreshOnSave({ stamp }: { stamp: string }) {
  const router = useRouter()
  const [isRefreshing, startRefreshing] = useTransition()
  useEffect(() => {
    // Asking again while the page is being refreshed would restart the refresh, perhaps without end.
    if (isRefreshing) return
    const timer = setInterval(async () => {
      if (document.visibilityState === 'hidden') return
      const now = await readStamp()
      if (now !== null && now !== stamp) startRefreshing(() => router.refresh())
    }, pause)
    return () => clearInterval(timer)
  }, [stamp, router, isRefreshing])
  return null
}

/** Milliseconds: soon enough for an author who turns from the editor to the page. */
const pause = 1000

/** Null while the server restarts. */
async function readStamp(): Promise<string | null> {
  const response = await fetch('/authoring/stamp', { cache: 'no-store' }).catch(() => null)
  return response?.ok ? response.text() : null
}
