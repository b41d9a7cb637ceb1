'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { hasSavedSince } from '../../../lib/browser/autosave/known-entries'

/** Going back shows the page as it was rendered; it is refreshed if answers were saved since. */
export function RefreshOnReturn({ drawnAt }: { drawnAt: number }) {
  const router = useRouter()
  useEffect(() => {
    if (hasSavedSince(drawnAt)) router.refresh()
  }, [drawnAt, router])
  return null
}
