// Puts a review beside a stored report. Everything in the report stays word for word as it was stored, whatever its format;
// only its first words change, which say who has checked it.

import type { Report, ReviewInReport } from '../report'
import { allWithdrawnWords } from './checked-words'
import { conclusionInReport } from './conclusion-in-report'
import { otherReviewInReport } from './other-reviews'
import type { ReviewInput, StoredConclusion } from './review-input'
import type { ReviewWords } from './review-words'

/** The report as it was read back from the database with its review; as it was where nobody was ever asked for one. */
export function reviewedReport(report: Report, input: ReviewInput, words: ReviewWords): Report {
  const review = reviewInReport(report, input, words)
  if (review.conclusions.length + review.others.length === 0) return report
  return { ...report, checked: firstWords(report, review, words), review }
}

function reviewInReport(report: Report, input: ReviewInput, words: ReviewWords): ReviewInReport {
  const conclusions = input.conclusions.toSorted(latestFirst)
  const shown = new Set(conclusions.map(({ conclusion }) => conclusion.review.id))
  const others = input.reviews.filter(({ id }) => !shown.has(id))
  return {
    current: conclusions.find(({ withdrawn }) => !withdrawn)?.conclusion.review.id ?? null,
    conclusions: conclusions.map((stored) => conclusionInReport(report, stored, input, words)),
    others: others.toSorted(firstAsked).map((each) => otherReviewInReport(each, words)),
  }
}

function firstWords(report: Report, { current, conclusions }: ReviewInReport, words: ReviewWords): string {
  const shown = conclusions.find(({ review }) => review === current)
  if (shown) return shown.checked
  return conclusions.length > 0 ? allWithdrawnWords(conclusions, words) : report.checked
}

function latestFirst({ conclusion: one }: StoredConclusion, { conclusion: other }: StoredConclusion): number {
  return compare(other.at, one.at) || compare(one.review.id, other.review.id)
}

type Asked = { id: string; askedAt: string }

function firstAsked(one: Asked, other: Asked): number {
  return compare(one.askedAt, other.askedAt) || compare(one.id, other.id)
}

/** Instants and ids are compared as text: all instants are UTC and of one length. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
