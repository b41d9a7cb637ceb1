// The matrix from clauses to questions to outside provisions: which part of the text a questionnaire
// asks about, where, and what else an answer speaks for. A clause is covered when a question of its own
// section serves it.

import type { Clause, Questionnaire } from '../format/questionnaire'

export type CoverageRow = {
  clause: Clause
  covered: boolean
  questions: {
    id: string
    section: string
    ask: string
    provisions: { framework: string; provision: string }[]
  }[]
}

/** One row for each clause of the source, in the order of the text. */
export function coverageMatrix({
  source,
  sections,
}: Pick<Questionnaire, 'source' | 'sections'>): CoverageRow[] {
  const all = sections.flatMap(({ id: section, questions }) =>
    questions.map(({ id, ask, clauses, indicates }) => ({
      clauses,
      question: { id, section, ask, provisions: indicates.map(({ provision }) => provision) },
    })),
  )
  return source.clauses.map((clause) => {
    const questions = all.flatMap(({ clauses, question }) => (clauses.includes(clause.id) ? question : []))
    return { clause, covered: questions.some(({ section }) => section === clause.section), questions }
  })
}

/** How many of the clauses that can be asked about some question serves. */
export function coverageOf(questionnaire: Pick<Questionnaire, 'source' | 'sections'>): {
  asked: number
  assessable: number
} {
  const rows = coverageMatrix(questionnaire).filter(({ clause }) => clause.assessable)
  return { asked: rows.filter(({ questions }) => questions.length > 0).length, assessable: rows.length }
}
