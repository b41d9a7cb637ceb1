'use client'

import { type RefObject, useEffect } from 'react'

type Leaving = {
  /** The form of which something would be lost. Sending it is not leaving. */
  form: RefObject<HTMLFormElement | null>
  /** What would be lost when the page is left, as a question to the person; null when nothing would. */
  question: () => string | null
  /** Closing the tab would lose something, which may be more: what is still being sent goes on only while the tab is open. */
  losesOnClose: () => boolean
}

/**
 * Asks before something typed is lost: on links within the application, on buttons of other forms, on the back and
 * forward buttons (where the browser has the Navigation API) and on closing the tab.
 */
export function useLeavingWarning({ form, question, losesOnClose }: Leaving): void {
  useEffect(() => {
    let hasAgreed = false
    const ask = (event: Event) => {
      const words = question()
      if (words === null) return
      hasAgreed = window.confirm(words)
      if (hasAgreed) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const click = (event: MouseEvent) => leadsAway(event) && ask(event)
    const submit = (event: SubmitEvent) => event.target !== form.current && ask(event)
    const traverse = (event: NavigateEvent) => goesBackOrForward(event) && ask(event)
    const close = (event: BeforeUnloadEvent) => {
      if (losesOnClose() && !hasAgreed) event.preventDefault()
    }
    // Before the router hears of the click.
    window.addEventListener('click', click, true)
    window.addEventListener('submit', submit, true)
    window.addEventListener('beforeunload', close)
    window.navigation?.addEventListener('navigate', traverse)
    return () => {
      window.removeEventListener('click', click, true)
      window.removeEventListener('submit', submit, true)
      window.removeEventListener('beforeunload', close)
      window.navigation?.removeEventListener('navigate', traverse)
    }
  }, [form, question, losesOnClose])
}

/** A click on a link that replaces this page, neither another tab nor another place on it. */
function leadsAway(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || link.hasAttribute('download') || !['', '_self'].includes(link.target)) return false
  return /^https?:$/.test(link.protocol) && !isThisPage(new URL(link.href))
}

/** Across documents the browser asks by itself, on `beforeunload`. */
function goesBackOrForward(event: NavigateEvent): boolean {
  return (
    event.navigationType === 'traverse' && event.cancelable && !isThisPage(new URL(event.destination.url))
  )
}

function isThisPage({ origin, pathname, search }: URL): boolean {
  return origin + pathname + search === location.origin + location.pathname + location.search
}
