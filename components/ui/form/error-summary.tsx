'use client'

import { useEffect, useRef } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'

const { t } = browserWords(uiMessages)

export type FieldProblem = {
  href: string
  message: string
  /** What the message is about. */
  link?: { href: string; text: string } | undefined
}

type ErrorSummaryProps = {
  problems: readonly FieldProblem[]
  /** Counts refusals: each takes the focus once, and drawing the page again takes it from nobody. */
  refusal: number
  /** Those of the problems that are still there, where they are fixed one by one; the focus stays where it is. */
  open?: readonly FieldProblem[]
}

/** First in `main` when something was refused: takes the focus and leads to each field. */
export function ErrorSummary({ problems, refusal, open = problems }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  const seen = useRef<number | null>(null)

  useEffect(() => {
    const [isFirst, isSeen] = [seen.current === null, seen.current === refusal]
    seen.current = refusal
    if (problems.length === 0 || isSeen) return
    // The page was posted without a script, and the person is already at work in it.
    if (isFirst && document.activeElement !== document.body) return
    // A long list is read from its beginning; a browser would show its middle.
    summary.current?.focus({ preventScroll: true })
    summary.current?.scrollIntoView({ block: 'start' })
  }, [problems, refusal])

  if (open.length === 0) return null
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="mb-8 scroll-mt-6 rounded-box border-2 border-danger bg-danger-soft p-5"
    >
      <h2 id="error-summary-title" className="text-lead">
        {t('ui.problem')}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {open.map((problem) => (
          <li key={problem.href + problem.message}>
            <a href={problem.href} className="font-semibold text-danger hover:text-danger">
              {problem.message}
            </a>
            {problem.link && (
              <>
                {' '}
                <a href={problem.link.href}>{problem.link.text}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
