import type { Answer } from '@/lib/core/answers/answer'
import type { Framework } from '@/lib/core/format/questionnaire'
import type { ReportInput } from '@/lib/core/report/build-report'
import type { LawsInReport } from '@/lib/core/report/report'
import { lawfulQuestionnaire } from './lawful-questionnaire'
import { smallReport } from './small-report'

/** An answer to a question that is a choice. */
export const says = (option: string, more: Partial<Answer> = {}): Answer => ({
  says: { kind: 'choice', option },
  evidence: [],
  copied: false,
  ...more,
})

export const inEurope = { markets: ['eu'] }

/** A report about the small questionnaire that reads these laws; `asks` says which question asks which provision. */
export function reportOf(
  frameworks: readonly Framework[],
  given: Partial<ReportInput> = {},
  asks: Record<string, string> = {},
) {
  return smallReport({ facts: inEurope, ...given }, lawfulQuestionnaire(frameworks, asks))
}

/** The laws that such a report names. */
export function lawsOf(...given: Parameters<typeof reportOf>): LawsInReport {
  const { laws } = reportOf(...given)
  if (!laws) throw new Error('The report names no laws.')
  return laws
}

/** The only part of a law that is required. */
export function onlyLaw(...given: Parameters<typeof reportOf>) {
  const { required } = lawsOf(...given)
  const [law] = required
  if (!law || required.length > 1) throw new Error(`${required.length} parts of laws are required.`)
  return law
}
