// What a submission holds of an assessment. The shape is as strict as that of an input (../answer-schema.ts),
// but a text is any text: what was frozen is read as it was, whatever later releases refuse.

import { z } from 'zod'
import { evidenceKinds } from '../../format/schema/evidence-kinds'

const text = z.string()

const frozenSaysSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: text }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(text) }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-applicable'), because: text }),
])

export const frozenAnswerSchema = z.strictObject({
  says: frozenSaysSchema,
  note: text.optional(),
  remark: text.optional(),
  withheld: text.optional(),
  evidence: z
    .array(
      z.strictObject({
        title: text,
        /** Exactly one of the next three; every submission until 2026-11 has an address. */
        url: text.optional(),
        reference: text.optional(),
        sha256: text.optional(),
        kind: z.enum(evidenceKinds),
        speaksOf: text,
        expires: text.optional(),
      }),
    )
    .default([]),
  copied: z.boolean().default(false),
})

export const frozenFactSchema = z.union([text, z.array(text)])

export const frozenExplanationSchema = z.strictObject({ text, about: text })

export const frozenPlanLineSchema = z.strictObject({
  to: z.number(),
  effort: text.optional(),
  owner: text.optional(),
  due: text.optional(),
})

/** With the evidence to bring, since format 3. */
export const frozenPlanLineWithEvidenceSchema = frozenPlanLineSchema.extend({ evidence: text.optional() })

export const frozenOwnStatusSchema = z.strictObject({
  status: text.optional(),
  detail: text.optional(),
  reference: text.optional(),
})

const frozenPartSchema = z.strictObject({ in: z.boolean(), detail: text.optional() })

/** Of formats 1 and 2. */
export const frozenScopeSchema = z.strictObject({
  device: frozenPartSchema.optional(),
  app: frozenPartSchema.optional(),
  cloud: frozenPartSchema.optional(),
  regions: text.default(''),
})

const partThatMayNotExistSchema = frozenPartSchema.extend({ exists: z.literal(false).optional() })

/** Of format 3: with parts that do not exist, and markets. */
export const scopeWithMarketsSchema = z.strictObject({
  device: partThatMayNotExistSchema.optional(),
  app: partThatMayNotExistSchema.optional(),
  cloud: partThatMayNotExistSchema.optional(),
  markets: z.array(text).optional(),
  regions: text.default(''),
})
