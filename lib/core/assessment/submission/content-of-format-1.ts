// The content of a submission as format 1 stored it, frozen: this file describes what is kept and does
// not change. The first submissions had no plan.

import { z } from 'zod'

const text = z.string()
const fraction = z.strictObject({ n: z.int(), d: z.int() })
const part = z.strictObject({ in: z.boolean(), detail: text.optional() })

const says = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: text }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(text) }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-applicable'), because: text }),
])

const answer = z.strictObject({
  says,
  note: text.optional(),
  withheld: text.optional(),
  evidence: z.array(
    z.strictObject({
      title: text,
      url: text,
      kind: z.enum(['document', 'test-report', 'independent-test']),
      speaksOf: text,
      expires: text.optional(),
    }),
  ),
  copied: z.boolean(),
})

const planLine = z.strictObject({
  to: z.number(),
  effort: text.optional(),
  owner: text.optional(),
  due: text.optional(),
})

const place = { section: text, decides: z.boolean() }

const section = z.discriminatedUnion('assessed', [
  z.strictObject({ ...place, assessed: z.literal(false) }),
  z.strictObject({
    ...place,
    assessed: z.literal(true),
    low: fraction,
    high: fraction,
    level: z.int(),
    couldBe: z.int(),
    uncapped: z.int(),
    redLines: z.array(
      z.strictObject({
        question: text,
        below: z.int(),
        capsAt: z.int(),
        state: z.enum(['crossed', 'open']),
        from: z.int(),
        binding: z.boolean(),
      }),
    ),
    trace: z.array(
      z.strictObject({
        question: text,
        weight: z.int(),
        share: fraction,
        low: z.int(),
        high: z.int(),
        gained: fraction,
        uncertain: fraction,
        lost: fraction,
        shown: z.strictObject({ gained: z.int(), uncertain: z.int(), lost: z.int() }),
      }),
    ),
  }),
])

const overall = z.discriminatedUnion('assessed', [
  z.strictObject({ assessed: z.literal(false) }),
  z.strictObject({
    assessed: z.literal(true),
    level: z.int(),
    couldBe: z.int(),
    heldBackBy: z.array(
      z.strictObject({ section: text, question: text, by: z.enum(['red-line', 'points']) }),
    ),
  }),
])

export const scores = z.array(
  z.strictObject({
    lens: z.enum(['claimed', 'evidenced', 'verified']),
    date: text,
    overall,
    sections: z.array(section),
  }),
)

export const contentOfFormat1Schema = z.strictObject({
  format: z.literal(1),
  questionnaire: z.strictObject({ id: text, version: text, hash: text }),
  product: z.strictObject({
    name: text,
    maker: text.optional(),
    release: z.strictObject({
      label: text,
      date: text.optional(),
      scope: z.strictObject({ device: part, app: part, cloud: part, regions: text }),
    }),
  }),
  facts: z.record(text, z.union([text, z.array(text)])),
  answers: z.record(text, answer),
  explanations: z.record(text, z.strictObject({ text, about: text })),
  plan: z.record(text, planLine).default({}),
  submission: z.strictObject({
    number: z.int(),
    at: text,
    accountable: z.strictObject({ name: text, role: text }),
  }),
  scores,
})

export type ContentOfFormat1 = z.infer<typeof contentOfFormat1Schema>
