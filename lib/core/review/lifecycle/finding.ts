// A finding: something an auditor found in the product, with what would close it. Every change of it is a new row, so that
// nothing that was written disappears.

import { z } from 'zod'
import { lengths } from '../../answers/answer'
import { plannedDate } from '../../text/dates/calendar-date'
import { refuseWith } from '../../text/refuse-with'
import { storedTexts } from '../../text/typed/stored-text'
import { wordsSchema } from '../../text/typed/words-schema'

const id = z.string().min(1).max(lengths.id)
type Missing = `review-problem.finding.${'found' | 'matters' | 'expected' | 'closed-by'}`

/** `code`: says what is missing. */
const required = (code: Missing) => wordsSchema.min(1, refuseWith({ code, values: {} })).max(lengths.note)

const about = {
  /** With their version, since a finding belongs to the product and outlives an assessment. */
  questions: z
    .array(z.strictObject({ question: id, version: z.string().min(1).max(20) }))
    .max(20)
    .default([]),
  /** Numbers of clauses of the source text, such as `2.B.e.2`. */
  clauses: z.array(z.string().min(1).max(40)).max(40).default([]),
  found: required('review-problem.finding.found'),
  /** Why it matters. */
  matters: required('review-problem.finding.matters'),
}
const toClose = {
  grade: z.enum(['major', 'minor', 'observation']),
  ...about,
  expected: required('review-problem.finding.expected'),
  /** What closes it. */
  closedBy: required('review-problem.finding.closed-by'),
}
const goodPractice = z.strictObject({ grade: z.literal('good-practice'), ...about })
const noGrade = { error: refuseWith({ code: 'review-problem.finding.grade', values: {} }) }

/** What an auditor writes. A good practice has nothing to close, and so no expectation and no day. */
export const findingSchema = z.discriminatedUnion(
  'grade',
  [z.strictObject({ ...toClose, due: plannedDate.optional() }), goodPractice],
  noGrade,
)

/** What was written under this release or an earlier one; the day may have passed. */
export const storedFindingSchema = z.preprocess(
  storedTexts,
  z.discriminatedUnion('grade', [z.strictObject({ ...toClose, due: z.iso.date().optional() }), goodPractice]),
)

export type FindingContent = z.infer<typeof storedFindingSchema>
