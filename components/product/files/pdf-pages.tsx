'use client'

import { useEffect, useRef, useState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import pdfMessages from '@/lib/words/generated/pdf-preview'
import { drawPdf } from './draw-pdf'

const { t } = browserWords(pdfMessages)

type State = { is: 'drawing' | 'drawn' | 'failed'; pages: number; drawn: number }

/** The first pages of a PDF, drawn by pdf.js into this page: no program of the browser or of the file runs. */
export function PdfPages({ address }: { address: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>({ is: 'drawing', pages: 0, drawn: 0 })

  useEffect(() => {
    const ending = new AbortController()
    const element = place.current
    if (!element) return
    drawPdf(address, {
      element,
      signal: ending.signal,
      label: (number, count) => t('pdf-preview.page', { number, count }),
    })
      .then((drawn) => !ending.signal.aborted && setState({ is: 'drawn', ...drawn }))
      .catch(() => !ending.signal.aborted && setState((before) => ({ ...before, is: 'failed' })))
    return () => ending.abort()
  }, [address])

  return (
    <>
      <p className="hidden noscript:block">{t('pdf-preview.scripts')}</p>
      <p role="status" className="noscript:hidden">
        {state.is === 'drawing' && t('pdf-preview.drawing')}
        {state.is === 'failed' && t('pdf-preview.failed')}
      </p>
      <div ref={place} className="flex flex-col gap-4" />
      {state.drawn < state.pages && <p className="mt-3">{t('pdf-preview.more', { count: state.drawn })}</p>}
    </>
  )
}
