// The content of a submission as format 2 stored it, frozen: this file describes what is kept and does not
// change. Format 2 added remarks and allowed parts of the scope that were not stated.

import { z } from 'zod'
import { scores } from './content-of-format-1'
import {
  frozenAnswerSchema,
  frozenExplanationSchema,
  frozenFactSchema,
  frozenPlanLineSchema,
  frozenScopeSchema,
} from './frozen-schemas'

const text = z.string()

export const contentOfFormat2Schema = z.strictObject({
  format: z.literal(2),
  questionnaire: z.strictObject({ id: text, version: text, hash: text }),
  product: z.strictObject({
    name: text,
    maker: text.optional(),
    release: z.strictObject({ label: text, date: text.optional(), scope: frozenScopeSchema }),
  }),
  facts: z.record(text, frozenFactSchema),
  answers: z.record(text, frozenAnswerSchema),
  explanations: z.record(text, frozenExplanationSchema),
  plan: z.record(text, frozenPlanLineSchema),
  submission: z.strictObject({
    number: z.int(),
    at: text,
    accountable: z.strictObject({ name: text, role: text }),
  }),
  scores,
})

export type ContentOfFormat2 = z.infer<typeof contentOfFormat2Schema>
