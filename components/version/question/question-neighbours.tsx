import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { questionPath } from '../version-path'
import { questionsOf } from '../version-words'

const { t } = english

/** The way to the question before and the one after, across sections. */
export function QuestionNeighbours({ question, version }: { question: Question; version: Questionnaire }) {
  const all = questionsOf(version)
  const index = all.findIndex(({ id }) => id === question.id)
  return (
    <nav
      aria-label={t('question-page.neighbours')}
      className="mt-12 grid gap-4 border-t border-line pt-6 sm:grid-cols-2 print:hidden"
    >
      <Neighbour question={all[index - 1]} version={version} place="before" />
      <Neighbour question={all[index + 1]} version={version} place="after" />
    </nav>
  )
}

type NeighbourProps = { question: Question | undefined; version: Questionnaire; place: 'before' | 'after' }

function Neighbour({ question, version, place }: NeighbourProps) {
  if (!question) return <span />
  return (
    <a
      href={questionPath(version, question.id)}
      rel={place === 'after' ? 'next' : 'prev'}
      className={place === 'after' ? 'no-underline sm:text-end' : 'no-underline'}
    >
      <span className="block text-small text-ink-soft">{t(`question-page.${place}`)}</span>
      <span className="underline">{question.ask}</span>
    </a>
  )
}
