import { useEffect, useMemo, useRef, useState } from 'react'
import type { LiveScore } from '@/lib/core/scoring/live/live-score'
import type { SectionPart } from '@/lib/core/scoring/live/section-part'
import { useCurrentAnswers } from '../answering'

type Scoring = typeof import('@/lib/core/scoring/live/section-scorer')

/** What people do on a page before they change an answer. */
const signsOfUse = ['pointermove', 'pointerdown', 'touchstart', 'scroll', 'keydown', 'focusin']

let loaded: Scoring | null = null

/**
 * The score of what is on the page. The code that scores is loaded when the page is first used, since the server
 * has scored the stored answers; until it has come, their score is shown.
 */
export function useLiveScore(part: SectionPart, stored: LiveScore): LiveScore {
  const current = useCurrentAnswers()
  const scoring = useScoring(current)
  const score = useMemo(() => scoring?.sectionScorer(part), [scoring, part])
  return useMemo(() => score?.(current) ?? stored, [score, current, stored])
}

/** Loads at the first sign of use, or when an answer changes without one, as when a browser fills in a form again. */
function useScoring(current: object): Scoring | null {
  const [scoring, setScoring] = useState(loaded)
  const first = useRef(current)
  useEffect(() => {
    if (scoring) return
    const listening = new AbortController()
    const load = () => {
      // A file that failed once is not asked for again before the page is loaded again.
      if (!navigator.onLine) return
      loadScoring().then((module) => !listening.signal.aborted && setScoring(module), keepStored)
    }
    if (current !== first.current) load()
    for (const sign of [...signsOfUse, 'online']) {
      window.addEventListener(sign, load, { passive: true, signal: listening.signal })
    }
    return () => listening.abort()
  }, [scoring, current])
  return scoring
}

async function loadScoring(): Promise<Scoring> {
  loaded ??= await import('@/lib/core/scoring/live/section-scorer')
  return loaded
}

/** The score of the stored answers stays. */
function keepStored(): void {}
