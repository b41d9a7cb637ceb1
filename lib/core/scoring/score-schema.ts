// A score as submissions store it; the type is in score.ts.

import { z } from 'zod'

const fraction = z.strictObject({ n: z.int(), d: z.int() })
const lens = z.enum(['claimed', 'evidenced', 'verified'])

const cap = z.strictObject({
  question: z.string(),
  below: z.int(),
  capsAt: z.int(),
  state: z.enum(['crossed', 'open']),
  from: z.int(),
  binding: z.boolean(),
})

const traceLine = z.strictObject({
  question: z.string(),
  weight: z.int(),
  share: fraction,
  low: z.int(),
  high: z.int(),
  gained: fraction,
  uncertain: fraction,
  lost: fraction,
  shown: z.strictObject({ gained: z.int(), uncertain: z.int(), lost: z.int() }),
})

const place = { section: z.string(), decides: z.boolean(), tooFew: z.int().optional() }
const notDeciding = z.array(z.strictObject({ section: z.string(), apply: z.int() })).optional()
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
    redLines: z.array(cap),
    floors: z.array(cap).optional(),
    trace: z.array(traceLine),
  }),
])

const overall = z.discriminatedUnion('assessed', [
  z.strictObject({ assessed: z.literal(false), notDeciding }),
  z.strictObject({
    assessed: z.literal(true),
    level: z.int(),
    couldBe: z.int(),
    notDeciding,
    heldBackBy: z.array(
      z.strictObject({
        section: z.string(),
        question: z.string(),
        by: z.enum(['red-line', 'floor', 'points']),
      }),
    ),
  }),
])

export const scoreSchema = z.strictObject({ lens, date: z.string(), overall, sections: z.array(section) })
