import { type RefObject, useEffect, useRef, useState } from 'react'

type Steps = {
  /** Id of the question that is shown. */
  id: string
  /** To the heading of the answer, which takes the focus when another answer is shown. */
  heading: RefObject<HTMLHeadingElement | null>
  /** Shows the answer to a question, and names it in the address; without one, leads back to the heading. */
  go: (question: string | undefined) => void
}

/** Which answer of the list is shown. The address follows, also backwards; `onStep` is called at each change. */
export function useSteps(first: string, pathOf: (question: string) => string, onStep: () => void): Steps {
  const [id, setId] = useState(first)
  const heading = useRef<HTMLHeadingElement>(null)
  const focused = useRef(first)

  useEffect(() => {
    const back = () => show(window.location.pathname.split('/').at(-1) ?? '')
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  })

  useEffect(() => {
    if (focused.current !== id) heading.current?.focus()
    focused.current = id
  }, [id])

  function show(question: string): void {
    onStep()
    setId(question)
  }

  function go(question: string | undefined): void {
    if (question === undefined) {
      heading.current?.focus()
      return
    }
    show(question)
    // The router looks at its whole page when the address changes: after the answer is on the screen.
    afterPaint(() => window.history.pushState(null, '', pathOf(question)))
  }

  return { id, heading, go }
}

/** A task queued in the callback of a frame runs after that frame was painted. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}
