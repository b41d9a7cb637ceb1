'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/** Draws the page anew once a content file is saved. What somebody played stays, since the page is not loaded again. */
export function RefreshOnSave({ stamp }: { stamp: string }) {
  const router = useRouter()
  const [isRefreshing, startRefreshing] = useTransition()
  useEffect(() => {
    // To ask again while the page is being drawn would begin that anew, and it might never end.
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

/** In milliseconds: soon enough for somebody who turns from the editor to the page. */
const pause = 1000

/** Null while the server starts anew. */
async function readStamp(): Promise<string | null> {
  const response = await fetch('/authoring/stamp', { cache: 'no-store' }).catch(() => null)
  return response?.ok ? response.text() : null
}
