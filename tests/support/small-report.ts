import type { AssessedRelease } from '@/lib/core/products/release'
import { buildReport, type ReportInput } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { reportWords } from '@/lib/words/report-words'
import { smallQuestionnaire } from './small-questionnaire'

const part = { in: true }
export const lamp: AssessedRelease = {
  name: 'Lamp',
  release: { label: '2.0', scope: { device: part, app: part, cloud: part, regions: '' } },
}

/** A report of a lamp about the small questionnaire; what is not given was not said. */
export function smallReport(given: Partial<ReportInput>, questionnaire = smallQuestionnaire()): Report {
  return buildReport(
    {
      questionnaire,
      product: lamp,
      facts: {},
      answers: {},
      explanations: {},
      plan: {},
      date: '2026-06-30',
      submission: null,
      ...given,
    },
    reportWords('en'),
  )
}
