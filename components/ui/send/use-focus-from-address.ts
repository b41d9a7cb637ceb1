'use client'

import { useEffect } from 'react'

/**
 * Puts the focus on the place that the address names. A browser does so when it loads a page; a link followed
 * by script only scrolls. Somebody who has moved on meanwhile keeps their focus.
 */
export function useFocusFromAddress(): void {
  useEffect(() => {
    const place = document.getElementById(window.location.hash.slice(1))
    if (document.activeElement === document.body) place?.focus({ preventScroll: true })
  }, [])
}
