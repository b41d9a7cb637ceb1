import type { Questionnaire, Section } from '@/lib/core/format/questionnaire'

/** The section with the most questions: the heaviest page there is. */
export function longestSection({ sections }: Questionnaire): Section {
  return sections.reduce((longest, each) =>
    each.questions.length > longest.questions.length ? each : longest,
  )
}
