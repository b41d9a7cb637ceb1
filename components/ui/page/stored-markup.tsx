'use client'

import { useEffect, useRef, useState } from 'react'
import markup from '@/lib/words/generated/markup'
import { plainWords } from '@/lib/words/plain-words'

const t = plainWords(markup)

type Found = { html: string; state: 'shown' | 'loading' | 'failed' }

/**
 * HTML that the server has cached under a name (app/_shell/markup/cached-markup.ts), once in the page: the copy of the page
 * for React carries the name alone. React leaves what the server sent as it is. A page that scripts open gets that copy
 * without HTML, and fetches this part.
 */
export function StoredMarkup({ name }: { name: string }) {
  const [{ html, state }, setFound] = useState<Found>(() => ({ html: onServer(name), state: 'shown' }))
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part.current?.hasChildNodes()) return
    let isLeft = false
    setFound({ html: '', state: 'loading' })
    fetchPart(name).then((loaded) => {
      if (!isLeft) setFound({ html: loaded ?? '', state: loaded ? 'shown' : 'failed' })
    })
    return () => {
      isLeft = true
    }
  }, [name])
  return (
    <>
      {state === 'loading' && <p role="status">{t('markup.loading')}</p>}
      {state === 'failed' && <p role="alert">{t('markup.failed')}</p>}
      <div
        ref={part}
        data-markup={name}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React on our server, which escapes what people wrote
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  )
}

const kept = globalThis as typeof globalThis & {
  thingworthyMarkup?: { get: (name: string) => { html: string } | undefined }
}

/** Nothing in a browser, which has it in the page. */
function onServer(name: string): string {
  return kept.thingworthyMarkup?.get(name)?.html ?? ''
}

/** The part out of this very page, as it comes without scripts. */
async function fetchPart(name: string): Promise<string | undefined> {
  try {
    const page = await (await fetch(location.pathname)).text()
    const parts = new DOMParser().parseFromString(page, 'text/html').querySelectorAll('[data-markup]')
    return [...parts].find((part) => part.getAttribute('data-markup') === name)?.innerHTML || undefined
  } catch {
    return undefined
  }
}
