import { fileURLToPath } from 'node:url'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { buildReport } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { reportWords } from '@/lib/words/report-words'
import { published as questionnaire, requireAssessment } from '../examples/read-example'

const file = new URL('../examples/on-1.0.0/release-1.yaml', import.meta.url)

/** The report of the first release of the fictional baby monitor, on 2026-11-20, not submitted. */
export function babyMonitorReport(): Report {
  const { file: assessed, ...entries } = requireAssessment(fileURLToPath(file), questionnaire)
  const product = assessedRelease(assessed)
  return buildReport(
    { ...entries, questionnaire, product, date: '2026-11-20', submission: null },
    reportWords('en'),
  )
}
