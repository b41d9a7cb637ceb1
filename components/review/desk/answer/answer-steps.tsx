import Link from 'next/link'
import type { MouseEvent } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'

const { t } = browserWords(desk)

type AnswerStepsProps = {
  before: string | undefined
  after: string | undefined
  /** The address of the list. */
  list: string
  pathOf: (question: string) => string
  go: (question: string) => void
  /** Ways to write to the team about this answer, with their words. */
  ways: readonly { href: string; text: string }[]
}

/** The ways to the answers beside this one in the list, and to the list. */
export function AnswerSteps({ before, after, list, pathOf, go, ways }: AnswerStepsProps) {
  const step = (question: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(question)
  }
  const look = 'inline-flex min-h-11 items-center'
  return (
    <nav aria-label={t('desk.steps')} className="mt-6 flex flex-wrap gap-x-6 border-t border-line pt-4">
      {before && (
        <a rel="prev" data-key="k" href={pathOf(before)} onClick={step(before)} className={look}>
          {t('desk.previous')}
        </a>
      )}
      {after && (
        <a rel="next" data-key="j" href={pathOf(after)} onClick={step(after)} className={look}>
          {t('desk.next')}
        </a>
      )}
      <Link href={list} prefetch={false} className={look}>
        {t('desk.to-list')}
      </Link>
      {ways.map(({ href, text }) => (
        <Link key={href} href={href} prefetch={false} className={look}>
          {text}
        </Link>
      ))}
    </nav>
  )
}
