// Runs inside a page, before anything of the page itself. It watches what a person would see and
// touches nothing. Times are milliseconds on the page's own clock.

/** One click as the page answered it. */
export type ClickTimes = {
  /** From the browser's own time of the press or the release, whichever took longer, to the frame that followed it. */
  repaint: number
  /** From the time of the release to the frame in which the score says something else; null if it never did. */
  score: number | null
}

type ClickProbe = {
  /** The last click, or null while its frame is not there yet. */
  take: () => ClickTimes | null
  /** Layout shifts as the Cumulative Layout Shift counts them, and those in the half second after an input. */
  shifts: { unexpected: number; afterInput: number; moved: string[] }
}

declare global {
  interface Window {
    clickProbe: ClickProbe
  }
}

export function installClickProbe(): void {
  const shifts: ClickProbe['shifts'] = { unexpected: 0, afterInput: 0, moved: [] }
  let press = 0
  let release: number | null = null
  let score: number | null = null
  let observer: MutationObserver | null = null

  window.clickProbe = {
    take: () => (release === null ? null : { repaint: Math.max(press, release), score }),
    shifts,
  }
  window.addEventListener('pointerdown', onPress, { capture: true })
  window.addEventListener('click', onClick, { capture: true })
  new PerformanceObserver((list) => list.getEntries().forEach(noteShift)).observe({
    type: 'layout-shift',
    buffered: true,
  })

  function onPress({ timeStamp }: Event) {
    observer?.disconnect()
    release = null
    score = null
    afterFrame(() => {
      press = performance.now() - timeStamp
    })
  }

  function onClick({ timeStamp }: Event) {
    const before = scoreText()
    const rail = document.querySelector('[aria-label="Progress and score"]')
    observer = new MutationObserver(() => {
      if (scoreText() === before) return
      observer?.disconnect()
      afterFrame(() => {
        score = performance.now() - timeStamp
      })
    })
    if (rail) observer.observe(rail, { subtree: true, childList: true, characterData: true })
    afterFrame(() => {
      release = performance.now() - timeStamp
    })
  }

  /** A message posted from a frame's callback arrives when that frame has been laid out and painted. */
  function afterFrame(work: () => void) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = work
      port2.postMessage(null)
    })
  }

  function scoreText(): string {
    const words = document.querySelector('[aria-label="Progress and score"]')?.textContent
    return /(Between \d+ and )?\d+ of 100 points/.exec(words ?? '')?.[0] ?? ''
  }

  function noteShift(entry: PerformanceEntry) {
    if (!('value' in entry) || typeof entry.value !== 'number') return
    const isAfterInput = 'hadRecentInput' in entry && entry.hadRecentInput === true
    if (isAfterInput) shifts.afterInput += entry.value
    else shifts.unexpected += entry.value
    if ('sources' in entry && Array.isArray(entry.sources)) {
      shifts.moved.push(...entry.sources.map(({ node }) => String(node?.className || node?.nodeName)))
    }
  }
}
