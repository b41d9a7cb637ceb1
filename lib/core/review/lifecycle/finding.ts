// A finding: something an auditor found in the product, with what would close it. Every change of it is a new row, so that
// nothing that was written disappears.

import { z } from 'zod'
import { lengths, noteSchema, reasonSchema } from '../../answers/answer'
import { plannedDate } from '../../text/dates/calendar-date'

export const findingGrades = ['major', 'minor', 'observation', 'good-practice'] as const
export type FindingGrade = (typeof findingGrades)[number]

const id = z.string().min(1).max(lengths.id)
const about = {
  /** With their version, since a finding belongs to the product and outlives an assessment. */
  questions: z
    .array(z.strictObject({ question: id, version: z.string().min(1).max(20) }))
    .max(20)
    .default([]),
  /** Numbers of clauses of the source text, such as `2.B.e.2`. */
  clauses: z.array(z.string().min(1).max(40)).max(40).default([]),
  found: noteSchema,
  /** Why it matters. */
  matters: reasonSchema,
}

/** A good practice has nothing to close, and so no expectation and no day. */
export const findingSchema = z.discriminatedUnion('grade', [
  z.strictObject({
    grade: z.enum(['major', 'minor', 'observation']),
    ...about,
    expected: noteSchema,
    /** What closes it. */
    closedBy: noteSchema,
    due: plannedDate.optional(),
  }),
  z.strictObject({ grade: z.literal('good-practice'), ...about }),
])
