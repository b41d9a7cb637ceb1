import type { CreditRule, QuestionRule, Rules } from '@/lib/core/answers/rules'
import { typedFrom, unknownChoice } from '../../../lib/browser/typed/typed-answer'
import type { Played } from './played-answers'

/** The same kind of answer to every question. */
export function fillAnswers(
  { sections }: Pick<Rules, 'sections'>,
  kind: 'best' | 'worst' | 'unknown',
): Played {
  const questions = sections.flatMap((section) => section.questions)
  return Object.fromEntries(
    questions.map((question) => [question.id, { ...typedFrom(null), chosen: chosenOf(question, kind) }]),
  )
}

function chosenOf(question: QuestionRule, kind: 'best' | 'worst' | 'unknown'): string[] {
  if (kind === 'unknown') return [unknownChoice]
  if (question.kind === 'checklist') {
    return question.items.filter(({ exclusive }) => Boolean(exclusive) === (kind === 'worst')).map(idOf)
  }
  const rising = question.options.toSorted((a, b) => a.credit - b.credit)
  return rising.slice(kind === 'best' ? -1 : 0, kind === 'best' ? undefined : 1).map(idOf)
}

function idOf({ id }: CreditRule): string {
  return id
}
