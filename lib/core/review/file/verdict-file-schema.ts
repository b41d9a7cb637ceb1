// The schema of verdict files: what an auditor says of an assessment file, written by hand or by a program. Short forms
// are accepted: a verdict that needs nothing more is one word. Files are read as text throughout; every verdict then
// passes verdict-schema.ts like any other.

import { z } from 'zod'
import { lengths } from '../../answers/answer'
import { formatSchema, pinSchema } from '../../assessment/file/assessment-file-schema'
import { codedIssue, ownIssue } from '../../text/coded-issue'
import { reviewScopeSchema } from '../scope'
import { bases } from '../verdict/bases'
import {
  answerVerdictSchema,
  contradictionVerdictSchema,
  factVerdictSchema,
  withheldVerdictSchema,
} from '../verdict/verdict-schema'

const key = z.string().min(1).max(lengths.id)
const text = z.string().max(lengths.reason * 2)

const answerKinds = ['confirmed', 'adjusted', 'insufficient', 'accepted', 'rejected', 'not-examined'] as const

/** One option, or a list of items. */
const toSchema = z
  .union([key, z.array(key).min(1).max(40)])
  .transform((written) =>
    Array.isArray(written)
      ? { kind: 'checklist' as const, items: written }
      : { kind: 'choice' as const, option: written },
  )

const longAnswerSchema = z.strictObject({
  verdict: z.enum(answerKinds),
  to: toSchema.optional(),
  basis: z.enum(bases).optional(),
  /** By the address, the day on which it was opened. */
  opened: z.record(z.string(), z.string()).optional(),
  why: text.optional(),
})

const fileAnswerVerdict = z
  .union([z.literal('not-examined'), longAnswerSchema])
  .transform((written, context) => parseInto(answerVerdictSchema, expandAnswer(written), context))

function expandAnswer(written: 'not-examined' | z.infer<typeof longAnswerSchema>) {
  if (written === 'not-examined') return { kind: written }
  const { verdict, opened, ...rest } = written
  const days = opened ? { opened: Object.entries(opened).map(([url, on]) => ({ url, on })) } : {}
  return { kind: verdict, ...rest, ...days }
}

/** One word, or a mapping with the reason. */
function wordOrMapping<Kind extends string, Verdict>(
  kinds: readonly [Kind, ...Kind[]],
  schema: z.ZodType<Verdict>,
) {
  const mapping = z.strictObject({ verdict: z.enum(kinds), why: text.optional() })
  return z.union([z.enum(kinds), mapping]).transform((written, context) => {
    if (typeof written !== 'object') return parseInto(schema, { kind: written }, context)
    const { verdict, ...rest } = written
    return parseInto(schema, { kind: verdict, ...rest }, context)
  })
}

/** The verdict, or its schema's refusals as those of the file. */
function parseInto<Verdict>(
  schema: z.ZodType<Verdict>,
  expanded: unknown,
  context: z.core.$RefinementCtx,
): Verdict {
  const result = schema.safeParse(expanded)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    context.addIssue({ ...ownIssue(codedIssue(issue), expanded), path: issue.path })
  }
  return z.NEVER
}

export const verdictFileSchema = z.strictObject({
  format: formatSchema,
  questionnaire: pinSchema,
  scope: reviewScopeSchema.default('everything'),
  answers: z.record(key, fileAnswerVerdict).default({}),
  facts: z.record(key, wordOrMapping(['confirmed', 'disputed'], factVerdictSchema)).default({}),
  withheld: z.record(key, wordOrMapping(['attested', 'not-attested'], withheldVerdictSchema)).default({}),
  contradictions: z
    .record(key, wordOrMapping(['accepted', 'not-accepted'], contradictionVerdictSchema))
    .default({}),
})

/** What a file says, before anybody has compared it with the assessment. */
export type VerdictFile = z.infer<typeof verdictFileSchema>
