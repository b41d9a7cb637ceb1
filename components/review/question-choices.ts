import type { Questionnaire } from '@/lib/core/format/questionnaire'

/** All questions of a version, to choose one by its words. */
export function questionChoices({ sections }: Questionnaire): { value: string; text: string }[] {
  return sections.flatMap(({ questions }) => questions.map(({ id, ask }) => ({ value: id, text: ask })))
}
