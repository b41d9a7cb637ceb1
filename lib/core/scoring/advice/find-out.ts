// Things to find out: what is missing or not known yet, by how much an answer would narrow the range of
// its section, grouped by who knows. A team can carry each group to one person.

import type { QuestionRule } from '../../answers/rules'
import type { CompiledRules } from '../compile'
import type { Viewpoint } from '../credit/credits'
import { countQuestions, type Given } from '../level/score-section'
import { weigh } from '../level/weigh'
import type { Fraction } from '../score'

/** Questions that one kind of person can answer; `narrows` is in points of the section's range, out of 100. */
export type FindOut = {
  knows: QuestionRule['knows']
  questions: { section: string; question: string; narrows: Fraction }[]
}

/** Greatest narrowing first, ties by id; groups in the order of their first question. */
export function findOut({ sections }: CompiledRules, input: Given & Viewpoint): FindOut[] {
  const unknown = sections
    .flatMap((section) => {
      const counted = countQuestions(section, input)
      const { divisor, whole } = weigh(counted)
      return counted
        .filter(({ low, high }) => low < high)
        .map(({ question, low, high }) => ({
          knows: question.knows,
          found: {
            section: section.id,
            question: question.id,
            narrows: { n: (question.weight / divisor) * (high - low), d: whole },
          },
        }))
    })
    .toSorted((a, b) => narrowsMore(a.found, b.found))
  return [...new Set(unknown.map(({ knows }) => knows))].map((knows) => ({
    knows,
    questions: unknown.filter((each) => each.knows === knows).map(({ found }) => found),
  }))
}

type Found = FindOut['questions'][number]

function narrowsMore(a: Found, b: Found): number {
  const difference = b.narrows.n * a.narrows.d - a.narrows.n * b.narrows.d
  return difference || (a.question < b.question ? -1 : 1)
}
