// Where a question of a finished version is: its section, its file and path.

import type { Path } from './finding'
import type { Question, Questionnaire, Section } from './questionnaire'

/** `folder` of the version, without a slash at the end. */
export function findQuestionPlace(
  folder: string,
  { sections }: Questionnaire,
  id: string,
): { file: string; path: Path } {
  const section = sections.find(({ questions }) => questions.some((question) => question.id === id))
  const index = section?.questions.findIndex((question) => question.id === id) ?? -1
  if (!section) return { file: `${folder}/questionnaire.yaml`, path: [] }
  return { file: `${folder}/${section.id}.yaml`, path: ['questions', index, 'id'] }
}

export function questionsById({ sections }: Pick<Questionnaire, 'sections'>): Map<string, Question> {
  return new Map(sections.flatMap(({ questions }) => questions.map((question) => [question.id, question])))
}

/** A question with its section; null where the version has none of this id. */
export function findQuestion(
  { sections }: Questionnaire,
  id: string,
): { section: Section; question: Question } | null {
  for (const section of sections) {
    const question = section.questions.find((each) => each.id === id)
    if (question) return { section, question }
  }
  return null
}
