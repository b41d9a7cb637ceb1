import type { PartialVersion } from '@/lib/core/content/partial-version'
import type { LocatedFinding } from '@/lib/core/format/finding'

/** Findings at one question, which is `index` in its section. */
export type QuestionFindings = {
  section: string
  index: number
  question: string
  findings: LocatedFinding[]
}

/** Separates findings about a question, shown at it, from all others. */
export function partFindings(
  findings: readonly LocatedFinding[],
  partial: PartialVersion | null,
): { beside: QuestionFindings[]; elsewhere: LocatedFinding[] } {
  const beside = (partial?.sections ?? []).flatMap(({ id: section, questions }) =>
    questions.map(({ id: question }, index) => ({
      section,
      index,
      question,
      findings: findings.filter(({ file, path: [list, place] }) => {
        return file === partial?.files[section] && list === 'questions' && place === index
      }),
    })),
  )
  const shown = new Set(beside.flatMap((each) => each.findings))
  return {
    beside: beside.filter((each) => each.findings.length > 0),
    elsewhere: findings.filter((finding) => !shown.has(finding)),
  }
}
