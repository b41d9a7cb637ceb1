// What a reader can do with a report today: check it, and challenge it. The address printed in a report
// opens for people with an account alone, so nothing here sends a reader there.

import type { Report } from '../report'
import type { ReportWords } from './report-words'

export function howToCheck(submission: Report['submission'], { t }: ReportWords): string {
  return submission ? t('report.check.submitted', submission.accountable) : t('report.check.draft')
}

export function howToChallenge(submission: Report['submission'], { t }: ReportWords): string {
  return submission ? t('report.challenge.submitted', submission.accountable) : t('report.challenge.draft')
}
