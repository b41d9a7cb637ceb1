import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { questionPath } from '../version-path'
import { questionsOf } from '../version-words'

/** The way to the question before and the one after, across sections. */
export function QuestionNeighbours({ question, version }: { question: Question; version: Questionnaire }) {
  const all = questionsOf(version)
  const place = all.findIndex(({ id }) => id === question.id)
  return (
    <nav
      aria-label="Questions before and after"
      className="mt-12 grid gap-4 border-t border-line pt-6 sm:grid-cols-2 print:hidden"
    >
      <Neighbour question={all[place - 1]} version={version} word="Previous" />
      <Neighbour question={all[place + 1]} version={version} word="Next" />
    </nav>
  )
}

type NeighbourProps = { question: Question | undefined; version: Questionnaire; word: 'Previous' | 'Next' }

function Neighbour({ question, version, word }: NeighbourProps) {
  if (!question) return <span />
  return (
    <a
      href={questionPath(version, question.id)}
      rel={word === 'Next' ? 'next' : 'prev'}
      className={word === 'Next' ? 'no-underline sm:text-end' : 'no-underline'}
    >
      <span className="block text-small text-ink-soft">{word}</span>
      <span className="underline">{question.ask}</span>
    </a>
  )
}
