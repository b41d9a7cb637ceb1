// Which questions a report speaks of: those the facts leave standing, and those they leave out.

import type { Facts } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { CompiledRules } from '../../scoring/compile'
import type { Report } from '../report'
import type { Asked } from './sections-in-report'

/** Every applicable question, in the order of the questionnaire. */
export function askedQuestions({ sections }: Questionnaire, compiled: CompiledRules, facts: Facts): Asked[] {
  const rules = new Map(
    compiled.sections.flatMap(({ questions }) => questions.map((question) => [question.id, question])),
  )
  return sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const rule = rules.get(question.id)
      if (!rule?.applies(facts)) return []
      return [{ question, compiled: rule, name: { id: question.id, section: section.id, ask: question.ask } }]
    }),
  )
}

/** What does not apply, by section. */
export function leftOut({ sections }: Questionnaire, asked: readonly Asked[]): Report['leftOut'] {
  const applies = new Set(asked.map(({ question }) => question.id))
  return sections
    .map(({ id, questions }) => ({
      section: id,
      questions: questions
        .filter((question) => !applies.has(question.id))
        .map((question) => ({ id: question.id, section: id, ask: question.ask })),
    }))
    .filter(({ questions }) => questions.length > 0)
}
