// One frozen conclusion in a report. Numbers and verdicts are those of the conclusion; nothing is scored again.

import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import type { ConclusionInReport, Report } from '../report'
import { checkedWords, standingWords } from './checked-words'
import { disputedInReport, factsWords } from './disputed-in-report'
import { findingInReport, saidInReport } from './findings-in-report'
import { askedIn } from './questions-in-report'
import type { ReviewInput, StoredConclusion } from './review-input'
import { dayOf, type ReviewWords } from './review-words'
import {
  addedInReport,
  attachedInReport,
  attestedInReport,
  explainedInReport,
  verdictsInReport,
} from './verdicts-in-report'
import { verifiedInReport } from './verified-in-report'

/** `report` is the stored one, of the same submission. */
export function conclusionInReport(
  report: Report,
  { conclusion, digest, withdrawn, since, stopsAsked }: StoredConclusion,
  input: ReviewInput,
  words: ReviewWords,
): ConclusionInReport {
  const { auditor, review, outcome, verdicts, findings, notice, limits } = conclusion
  const { name, addressVerified, firm = null, competence } = auditor
  const asked = askedIn(report, input.questionnaire)
  const { t } = words
  return {
    review: review.id,
    digest,
    at: conclusion.at,
    outcome,
    outcomeWords: t(`reviewed.outcome.${outcome}`),
    ...checkedWords(conclusion, report, words),
    withdrawn: withdrawn
      ? {
          on: dayOf(withdrawn.at),
          words: t('reviewed.withdrawn', { date: dayOf(withdrawn.at) }),
          reason: withdrawn.reason,
        }
      : null,
    auditor: { name, addressVerified, firm, competence },
    standing: standingWords(conclusion, report, words),
    course: courseWords(conclusion, words),
    why: review.why,
    criteria: { ...conclusion.questionnaire, words: t('reviewed.criteria', conclusion.questionnaire) },
    scope: scopeWords(conclusion, report, words),
    sample: sampleWords(conclusion, words),
    done: doneWords(conclusion, words),
    limits,
    notice,
    verified: verifiedInReport(conclusion, report, words),
    verdicts: verdictsInReport(conclusion, asked, input, words),
    facts: factsWords(verdicts, words),
    disputed: disputedInReport(verdicts, report, input, words),
    withheld: attestedInReport(verdicts, asked, words),
    contradictions: explainedInReport(verdicts, report, words),
    findings: findings.map((finding) => findingInReport(finding, since, asked, words)),
    added: addedInReport(conclusion, asked, words),
    requests: conclusion.requests.map(({ question, thread }) => ({
      question: asked.nameOf(question),
      thread: thread.map((each) => saidInReport(each, words)),
    })),
    files: attachedInReport(conclusion, asked, words),
    stopsAsked: stopsInReport(stopsAsked, words),
  }
}

/** That the team asked to stop a review. */
export function stopsInReport(stops: StoredConclusion['stopsAsked'], { t }: ReviewWords) {
  return stops.map(({ at, reason }) => ({
    on: dayOf(at),
    words: t('reviewed.stop-asked', { date: dayOf(at) }),
    reason,
  }))
}

function courseWords({ review, submission, at }: Conclusion, { t }: ReviewWords): string {
  return t('reviewed.course', {
    submission: submission.number,
    asked: dayOf(review.askedAt),
    accepted: dayOf(review.acceptedAt),
    concluded: dayOf(at),
  })
}

function scopeWords({ scope }: Conclusion, report: Report, { t, series }: ReviewWords): string {
  if (scope === 'everything') return t('reviewed.scope.everything')
  const titles = report.sections.filter(({ id }) => scope.includes(id)).map(({ title }) => title)
  return t('reviewed.scope.sections', { sections: series(titles) })
}

function sampleWords({ sample }: Conclusion, { t }: ReviewWords): string | null {
  if (!sample) return null
  const { always, drawn, seed } = sample
  return t('reviewed.sample', { always: always.length, drawn: drawn.length, seed })
}

/** What the verdicts rest on; a basis that no verdict has is left out. */
function doneWords({ done }: Conclusion, { t, series }: ReviewWords): string {
  const bases = (['read', 'shown', 'tested-by-me', 'tested-by-laboratory'] as const).filter(
    (basis) => (done[basis] ?? 0) > 0,
  )
  const total = bases.reduce((sum, basis) => sum + (done[basis] ?? 0), 0)
  const counts = bases.map((basis) => t(`reviewed.done.on.${basis}`, { count: done[basis] ?? 0 }))
  return total === 0 ? t('reviewed.done.none') : t('reviewed.done.some', { total, counts: series(counts) })
}
