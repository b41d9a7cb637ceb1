'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { hasSavedSince } from '../../../lib/browser/autosave/known-entries'

/** Who goes back sees the page as it was drawn; if answers were saved since, it is drawn anew. */
export function RefreshOnReturn({ drawnAt }: { drawnAt: number }) {
  const router = useRouter()
  useEffect(() => {
    if (hasSavedSince(drawnAt)) router.refresh()
  }, [drawnAt, router])
  return null
}
