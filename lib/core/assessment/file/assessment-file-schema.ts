// The schema of assessment files, which a team writes by hand, downloads from the browser, or stores
// with its source code. Short forms are accepted: an answer may be one option, a list of items,
// `unknown`, or a mapping with a note and evidence; what is left out is not sure or missing. Files are
// read with YAML's failsafe schema, so every scalar arrives as text; the numbers and yes-or-no fields
// are converted here by name, and everything a person said then passes answer-schema.ts like any answer.

import { z } from 'zod'
import {
  answerSchema,
  factValueSchema,
  lengths,
  maxEvidence,
  noteSchema,
  reasonSchema,
} from '../../answers/answer'
import { evidenceLinkSchema } from '../../answers/evidence/evidence'
import { ownStatusesSchema } from '../../answers/own-status'
import { flag, wholeNumber } from '../../format/schema/fields'
import { marketsSchema, scopePartSchema, scopeWordsSchema } from '../../products/release'
import { ownIssue } from '../../text/coded-issue'
import { calendarDate } from '../../text/dates/calendar-date'
import { refuseWith } from '../../text/refuse-with'
import { nameSchema } from '../../text/typed/words-schema'
import { planLineSchema } from '../plan/plan'

const name = (code: Parameters<typeof nameSchema>[0]) =>
  nameSchema(code).meta({ writtenAs: ['string', 'number'] })
const label = name('form-problem.name.release')
const productName = name('form-problem.name.product')
const key = z.string().max(lengths.id)
const saysText = z.string().min(1).max(lengths.id)
const saysList = z.array(saysText).min(1).max(40)

/** A version, written as id@version. */
export const pinSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,59}@\d{1,4}\.\d{1,4}\.\d{1,4}$/,
    refuseWith({ code: 'file-problem.schema.pin', values: {} }),
  )
  .transform((pin) => {
    const at = pin.indexOf('@')
    return { id: pin.slice(0, at), version: pin.slice(at + 1) }
  })

type Part = z.infer<typeof scopePartSchema>

/** `out` exists and is left out, as far as the file says; `none` does not exist. */
const partSchema = z.union([
  z
    .enum(['in', 'out', 'none'])
    .transform((word): Part => (word === 'none' ? { in: false, exists: false } : { in: word === 'in' })),
  z
    .strictObject({
      in: flag,
      exists: z.literal('false', refuseWith({ code: 'file-problem.schema.exists', values: {} })).optional(),
      detail: scopePartSchema.shape.detail,
    })
    .transform(({ exists, ...part }): Part => (exists ? { ...part, exists: false } : part))
    .refine(
      (part) => !(part.in && part.exists === false),
      refuseWith({ code: 'form-problem.scope.in-and-none', values: {} }),
    ),
])

const releaseSchema = z.union([
  label.transform((text) => ({ label: text })),
  z.strictObject({
    label,
    date: calendarDate.optional(),
    scope: z
      .strictObject({
        device: partSchema.optional(),
        app: partSchema.optional(),
        cloud: partSchema.optional(),
        /** Where the product is offered, by the ids of markets. */
        markets: marketsSchema.optional(),
        regions: scopeWordsSchema.optional(),
      })
      .optional(),
  }),
])

const longAnswerSchema = z.strictObject({
  says: z.union([saysText, saysList]),
  /** Why the question does not apply; only with `says: not-applicable`. */
  reason: reasonSchema.optional(),
  /** For the team alone: never in a report. */
  note: noteSchema.optional(),
  /** For auditors and readers of the report. */
  remark: noteSchema.optional(),
  withheld: reasonSchema.optional(),
  evidence: z.array(evidenceLinkSchema).max(maxEvidence).optional(),
  copied: flag.optional(),
})

const fileAnswerSchema = z
  .union([saysText, saysList, longAnswerSchema])
  .transform((written, context) => {
    const { says, reason, ...rest } =
      typeof written === 'string' || Array.isArray(written) ? { says: written } : written
    if (reason !== undefined && says !== 'not-applicable') {
      const refusal = { code: 'file-problem.schema.reason-alone', values: {} } as const
      context.issues.push({ ...ownIssue(refusal, reason), path: ['reason'] })
    }
    return { ...rest, says: readSays(says, reason) }
  })
  .pipe(answerSchema)

function readSays(says: string | string[], reason: string | undefined) {
  if (Array.isArray(says)) return { kind: 'checklist' as const, items: says }
  if (says === 'unknown') return { kind: says } as const
  if (says === 'not-applicable') return { kind: says, because: reason ?? '' } as const
  return { kind: 'choice' as const, option: says }
}

const explanationSchema = z.union([
  reasonSchema.transform((text): { text: string; about?: string | undefined } => ({ text })),
  z.strictObject({
    text: reasonSchema,
    /** The digest of what it explains; left out, it explains what the file says. */
    about: z.string().max(64).optional(),
  }),
])

const filePlanLineSchema = planLineSchema.extend({ to: wholeNumber(0, 100) })

/** The number of the format of a file that people write; may be left out. */
export const formatSchema = z
  .literal('1', refuseWith({ code: 'file-problem.schema.file-format', values: {} }))
  .meta({ writtenAs: ['integer'] })
  .transform(() => 1 as const)
  .default(1)

/**
 * The number of the format of an assessment file. Format 2 added evidence by reference and by digest, what the team says itself of provisions, parts that do not exist, markets, and facts other than the scope, so that a file of
 * format 1 is one of format 2, and what is read is always written as format 2.
 */
const fileFormatSchema = z
  .enum(['1', '2'])
  .meta({ writtenAs: ['integer'] })
  .transform(() => 2 as const)
  .default(2)

export const assessmentFileSchema = z.strictObject({
  format: fileFormatSchema,
  questionnaire: pinSchema,
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, refuseWith({ code: 'file-problem.schema.digest-shown', values: {} }))
    .optional(),
  product: z.union([
    productName.transform((product): { name: string; maker?: string | undefined } => ({ name: product })),
    z.strictObject({ name: productName, maker: name('form-problem.name.maker').optional() }),
  ]),
  release: releaseSchema.optional(),
  facts: z.record(key, factValueSchema).default({}),
  /** Facts that the team says otherwise than the scope or the markets of the release, on purpose. */
  otherThanScope: z.array(key).max(40).optional(),
  answers: z.record(key, fileAnswerSchema).default({}),
  explanations: z.record(key, explanationSchema).default({}),
  /** What the team means to do, by question id. */
  plan: z.record(key, filePlanLineSchema).default({}),
  /** What the team says itself of provisions, by standard and provision: "etsi-en-303-645-v3 5.1-1". */
  standards: ownStatusesSchema.optional(),
})

/** What a file says, before anybody has compared it with its questionnaire. */
export type AssessmentFile = z.infer<typeof assessmentFileSchema>
