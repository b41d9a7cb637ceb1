// The public part of a review. What an auditor said of a withheld answer would show the answer, so it is withheld with it:
// the verdict, the texts of findings that name it, evidence added for it, and why its details are attested or not.

import type { FindingInReport, Report, ReviewInReport, VerdictInReport } from '../report'
import type { ReportWords } from '../words/report-words'

type IsShown = (question: { id: string }) => boolean
type Conclusion = ReviewInReport['conclusions'][number]

/** `report` is the one that the review is of, before anything was withheld. */
export function reviewForReaders(
  review: ReviewInReport,
  { contradictions }: Pick<Report, 'contradictions'>,
  isShown: IsShown,
  words: ReportWords,
): ReviewInReport {
  const isExplained = (id: string) =>
    contradictions.some((each) => each.id === id && each.questions.every(isShown))
  return {
    ...review,
    conclusions: review.conclusions.map((each) => ({
      ...each,
      verdicts: each.verdicts.map((verdict) =>
        isShown(verdict.question) ? verdict : withheldVerdict(verdict, words),
      ),
      withheld: each.withheld.map((attested) => ({ ...attested, why: null })),
      contradictions: each.contradictions.map((explained, index) =>
        isExplained(explained.id) ? explained : withheldContradiction(explained, index, words),
      ),
      findings: each.findings.map((finding) =>
        finding.questions.every(isShown) ? finding : withheldFinding(finding, words),
      ),
      added: each.added.filter(({ question }) => isShown(question)),
    })),
  }
}

function withheldVerdict({ question }: VerdictInReport, { t }: ReportWords): VerdictInReport {
  return {
    question,
    kind: 'withheld',
    words: t('answer.withheld'),
    claimed: [t('answer.withheld')],
    found: null,
    basis: null,
    basisWords: null,
    why: null,
    pieces: [],
  }
}

function withheldContradiction(
  { kind, words }: Conclusion['contradictions'][number],
  index: number,
  { t }: ReportWords,
): Conclusion['contradictions'][number] {
  return { id: `withheld-${index + 1}`, text: t('report.withheld.contradiction'), kind, words, why: null }
}

function withheldFinding(finding: FindingInReport, { t }: ReportWords): FindingInReport {
  const withheld = t('answer.withheld')
  const withoutText = (step: FindingInReport['steps'][number]) => ({ ...step, text: null })
  return {
    ...finding,
    found: withheld,
    matters: withheld,
    expected: finding.expected === null ? null : withheld,
    closedBy: finding.closedBy === null ? null : withheld,
    steps: finding.steps.map(withoutText),
    since: finding.since && { ...finding.since, steps: finding.since.steps.map(withoutText) },
  }
}
