import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'

/** One side as a comparison shows it. */
export type ComparedSide = {
  /** Release and submission, in short. */
  name: string
  levels: Questionnaire['levels']
  title: string
  question: (id: string) => Question | undefined
  sectionTitle: (id: string) => string
}
export type ComparedSides = { before: ComparedSide; after: ComparedSide }

/** The texts of one side. */
export function comparedSide(
  name: string,
  { title, version, levels, sections }: Questionnaire,
): ComparedSide {
  const questions = new Map(
    sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
  )
  return {
    name,
    levels,
    title: `${title} ${version}`,
    question: (id) => questions.get(id),
    sectionTitle: (id) => sections.find((section) => section.id === id)?.title ?? id,
  }
}
