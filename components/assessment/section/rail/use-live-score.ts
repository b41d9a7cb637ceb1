import { useEffect, useMemo, useRef, useState } from 'react'
import type { LiveScore } from '@/lib/core/scoring/live/live-score'
import type { SectionPart } from '@/lib/core/scoring/live/section-part'
import { useCurrentAnswers } from '../answering'

type Scoring = typeof import('@/lib/core/scoring/live/section-scorer')

let loaded: Scoring | null = null

/**
 * The score of what is on the page. The code that scores is loaded once the browser is idle, since the server has
 * scored the stored answers; until it has come, their score is shown. So it is there before the connection may be lost.
 */
export function useLiveScore(part: SectionPart, stored: LiveScore): LiveScore {
  const current = useCurrentAnswers()
  const scoring = useScoring(current)
  const score = useMemo(() => scoring?.sectionScorer(part), [scoring, part])
  return useMemo(() => score?.(current) ?? stored, [score, current, stored])
}

/** Loads when the browser is idle, at once where an answer has changed, and again when the connection is back. */
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
    const stopWaiting = current === first.current ? whenIdle(load) : load()
    window.addEventListener('online', load, { signal: listening.signal })
    return () => {
      stopWaiting?.()
      listening.abort()
    }
  }, [scoring, current])
  return scoring
}

/** Safari has no requestIdleCallback; a second after the page was made interactive it is idle enough. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = window.requestIdleCallback(work)
    return () => window.cancelIdleCallback(asked)
  }
  const waiting = setTimeout(work, 1000)
  return () => clearTimeout(waiting)
}

async function loadScoring(): Promise<Scoring> {
  loaded ??= await import('@/lib/core/scoring/live/section-scorer')
  return loaded
}

/** The score of the stored answers stays. */
function keepStored(): void {}
