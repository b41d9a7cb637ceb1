// Who reviewed, what they stated and what was done, as the rows of a printed table: for the summary and the full report.

import type { ConclusionInReport } from '../../../core/report/report'
import { english } from '../../../words/english'

const { t } = english

type Row = { about: string; says: string }

/** `in full`: with what only the auditor's own report has place for. */
export function reviewFacts(conclusion: ConclusionInReport, { inFull }: { inFull: boolean }): Row[] {
  const { auditor, standing, why, course, scope, sample, done, facts, limits, criteria, digest } = conclusion
  const stated = standing.map(({ about, says }) => `${about}: ${says}`)
  const rows: [string, string | null][] = [
    [t('report-review.auditor'), auditor.name],
    [t('report-review.firm'), auditor.firm],
    [t('report-review.competence'), auditor.competence],
    ...(auditor.addressVerified ? [] : [address]),
    [t('report-review.stated'), stated.join(inFull ? '\n' : '; ')],
    [t('report-review.why'), why],
    [t('report-review.course'), course],
    [t('report-review.scope'), [scope, sample].filter((each) => each !== null).join(' ')],
    [t('report-review.done'), [done, facts].filter((each) => each !== null).join(' ')],
    [t('report-review.limits'), limits],
    ...(inFull
      ? [[t('report-review.criteria'), `${criteria.words} ${criteria.hash}`] as [string, string]]
      : []),
    [t('report-review.digest'), digest],
  ]
  return rows.flatMap(([about, says]) => (says === null ? [] : [{ about, says }]))
}

const address: [string, string] = [t('review-print.address'), t('report-review.unverified')]
