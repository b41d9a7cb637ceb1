// Runs inside a page, before anything of the page itself. It watches what a person would see and touches nothing.

declare global {
  interface Window {
    /** Milliseconds from the browser's own time of the last click to the frame with another heading; null before. */
    stepProbe: { take: () => number | null }
  }
}

export function installStepProbe(): void {
  let taken: number | null = null
  let observer: MutationObserver | null = null
  window.stepProbe = { take: () => taken }
  window.addEventListener('click', onClick, { capture: true })

  function onClick({ timeStamp }: Event) {
    observer?.disconnect()
    taken = null
    const before = heading()
    observer = new MutationObserver(() => {
      if (heading() === before) return
      observer?.disconnect()
      afterFrame(() => {
        taken = performance.now() - timeStamp
      })
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  }

  function heading(): string {
    return document.querySelector('h1')?.textContent ?? ''
  }

  /** A message posted from a frame's callback arrives when that frame has been laid out and painted. */
  function afterFrame(work: () => void) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = work
      port2.postMessage(null)
    })
  }
}
