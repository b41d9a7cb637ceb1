// What an auditor concluded, frozen: what was reviewed by whom, by which criteria and with what result, everything that
// was said, and the verified lens of the day. A conclusion is stored as canonical JSON with its digest and never changes.
// Who changes this schema raises the number, freezes the format before, and keeps a sample of it. Instants are UTC,
// ISO 8601; days are YYYY-MM-DD.

import { z } from 'zod'
import { frozenAnswerSchema } from '../../assessment/submission/frozen-schemas'
import { scoreSchema } from '../../scoring/score-schema'
import { findingGrades } from '../lifecycle/finding-grades'
import { findingStates, findingSteps } from '../lifecycle/finding-lifecycle'
import { bases } from '../verdict/bases'
import { frozenVerdictsSchema } from './frozen-verdicts'
import { outcomes } from './outcomes'

const text = z.string()
const count = z.int()
const evidence = frozenAnswerSchema.shape.evidence.unwrap().element
const stated = z.strictObject({ says: z.enum(['yes', 'no', 'who']), who: text.optional() })
/** A file of the review itself, attached to a message. */
const files = z.array(z.strictObject({ name: text, sha256: text }))
const said = z.strictObject({ at: text, by: text, text, files })

const finding = z.strictObject({
  id: text,
  grade: z.enum(findingGrades),
  state: z.enum(findingStates),
  questions: z.array(z.strictObject({ question: text, version: text })),
  clauses: z.array(text),
  found: text,
  matters: text,
  expected: text.optional(),
  closedBy: text.optional(),
  due: text.optional(),
  raised: z.strictObject({ at: text, by: text }),
  /** Every step since, oldest first, with its reason or what shows it. */
  steps: z.array(z.strictObject({ step: z.enum(findingSteps), at: text, by: text, text: text.optional() })),
  thread: z.array(said),
})

const by = z.strictObject({
  confirmed: count,
  adjusted: count,
  insufficient: count,
  accepted: count,
  rejected: count,
})
const examined = { applying: count, examined: count, by }

const format1 = z.strictObject({
  format: z.literal(1),
  outcome: z.enum(outcomes),
  at: text,
  review: z.strictObject({ id: text, askedAt: text, why: text, dueBy: text.optional(), acceptedAt: text }),
  submission: z.strictObject({ id: text, number: count, at: text, digest: text }),
  /** The criteria. */
  questionnaire: z.strictObject({ id: text, version: text, hash: text }),
  auditor: z.strictObject({
    name: text,
    addressVerified: z.boolean(),
    /** In their own words. */
    firm: text.optional(),
    competence: text,
  }),
  standing: z.strictObject({
    outside: z.boolean(),
    employedByMaker: stated,
    paidByMaker: stated,
    advised: stated,
    interest: stated,
  }),
  /** What the auditor could not or did not look at, in their own words. */
  limits: text,
  /** What this is not; the sentence as it was printed. */
  notice: text,
  scope: z.union([z.literal('everything'), z.array(text)]),
  sample: z.strictObject({ seed: text, always: z.array(text), drawn: z.array(text) }).nullable(),
  verdicts: frozenVerdictsSchema,
  /** Verdicts on answers by what they rest on. */
  done: z.record(z.enum(bases), count),
  findings: z.array(finding),
  /** What the auditor asked the team for. */
  requests: z.array(z.strictObject({ id: text, question: text, thread: z.array(said) })),
  /** Evidence added during the review, beside the submission. */
  added: z.array(z.strictObject({ question: text, at: text, by: text, evidence })),
  verified: z.strictObject({
    score: scoreSchema,
    sections: z.array(
      z.strictObject({ section: text, ...examined, isComplete: z.boolean(), showsLevel: z.boolean() }),
    ),
    total: z.strictObject(examined),
    showsLevel: z.boolean(),
  }),
})

/** A file of the review itself, and what it is attached to: the verdict on a question, a finding or a request, by its id. */
const attached = z.strictObject({
  to: z.enum(['verdict', 'finding', 'request']),
  id: text,
  name: text,
  sha256: text,
  bytes: count,
  at: text,
  by: text,
})

/** Freezes the files of the review, too: those of verdicts that stand, of findings and of requests. */
const format2 = z.strictObject({ ...format1.shape, format: z.literal(2), files: z.array(attached) })

/** In the format of this release, or of an earlier one. */
export const conclusionSchema = z.discriminatedUnion('format', [format1, format2])

export type Conclusion = z.infer<typeof conclusionSchema>
export type NewConclusion = z.infer<typeof format2>
