import type { Question, Section } from '@/lib/core/format/questionnaire'

export function questionsOf({ sections }: { sections: readonly Section[] }): Question[] {
  return sections.flatMap(({ questions }) => questions)
}
