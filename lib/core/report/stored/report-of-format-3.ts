// Reports as they were stored in format 3, frozen: this file describes what is kept and does not change.
// Format 3 counted unconfirmed copies, recorded what holds a level and parts of the scope that were not
// stated, and printed remarks in place of the team's notes.

import { z } from 'zod'
import {
  counts,
  lens,
  levelName,
  points,
  questionName,
  shared,
  standardOfFormat2,
  standardsLeftOut,
} from './report-of-format-2'

const countsOfFormat3 = counts.extend({ unconfirmed: z.int().default(0) })

const scopePart = z.strictObject({
  state: z.enum(['in', 'out', 'not-stated']),
  detail: z.string().nullable(),
})

const product = z.strictObject({
  name: z.string(),
  maker: z.string().optional(),
  release: z.strictObject({
    label: z.string(),
    date: z.string().optional(),
    scope: z.strictObject({ device: scopePart, app: scopePart, cloud: scopePart, regions: z.string() }),
  }),
})

const overall = z.discriminatedUnion('assessed', [
  z.strictObject({ assessed: z.literal(false), because: z.enum(['no-question', 'nothing-answered']) }),
  z.strictObject({
    assessed: z.literal(true),
    level: levelName,
    couldBe: levelName,
    heldBackBy: z.array(
      z.strictObject({ section: z.string(), sectionTitle: z.string(), question: questionName.nullable() }),
    ),
    lenses: z.array(z.strictObject({ lens, level: levelName, couldBe: levelName })),
  }),
])

const lensReading = z.strictObject({
  lens,
  low: z.int(),
  high: z.int(),
  level: levelName,
  couldBe: levelName,
  heldFrom: levelName.nullable(),
  heldBy: z.enum(['crossed', 'open']).nullable(),
})

const traceRow = z.strictObject({
  question: questionName.nullable(),
  says: z.string(),
  weight: z.int(),
  share: z.int(),
  low: z.int(),
  high: z.int(),
  ...points,
})

const evidence = z.strictObject({
  title: z.string(),
  kind: z.enum(['document', 'test-report', 'independent-test']),
  speaksOf: z.string(),
  expires: z.string().optional(),
  url: z.string().optional(),
})

const answer = z.strictObject({
  question: questionName,
  clauses: z.array(z.string()),
  says: z.array(z.string()),
  kind: z.enum(['choice', 'checklist', 'unknown', 'not-applicable', 'missing', 'withheld']),
  because: z.string().nullable(),
  withheld: z.string().nullable(),
  remark: z.string().nullable(),
  evidence: z.array(evidence),
  evidenced: z.boolean(),
  note: z.string().optional(),
})

const section = z.strictObject({
  id: z.string(),
  title: z.string(),
  decides: z.boolean(),
  counts: countsOfFormat3,
  lenses: z.array(lensReading),
  trace: z.array(traceRow),
  totals: z.strictObject(points).nullable(),
  answers: z.array(answer),
})

export const reportOfFormat3Schema = z.strictObject({
  ...shared,
  format: z.literal(3),
  product,
  overall,
  sections: z.array(section),
  counts: countsOfFormat3,
  redLinesKept: z.int().nullable(),
  standards: z.array(standardOfFormat2),
  standardsLeftOut,
})

export type ReportOfFormat3 = z.infer<typeof reportOfFormat3Schema>
