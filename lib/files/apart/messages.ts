// What the server and the thread that reads a file say to each other: plain values, parsed on arrival.

import { z } from 'zod'
import { answersSchema, explanationsSchema, factsSchema } from '@/lib/core/answers/answer'
import { ownStatusesSchema } from '@/lib/core/answers/own-status'
import { planSchema } from '@/lib/core/assessment/plan/plan'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { assessedReleaseSchema, releaseSchema, scopeSchema } from '@/lib/core/products/release'
import type { FileProblem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'

/** To the thread: the questionnaire that a file names, or why there is none. */
export type Wanted = { questionnaire: Questionnaire } | { problem: Coded<ProblemCode> }

/** Both sides are of one release, so that a problem needs no more than its shape to be one. */
const problems = z.array(
  z.custom<FileProblem>((value) => problemShape.safeParse(value).success, 'is no problem'),
)
const coded = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
const problemShape = coded.extend({ field: z.string(), line: z.number(), fix: coded.optional() })

/** What of the product and its release a file states. */
const describedSchema = z.strictObject({
  product: assessedReleaseSchema.pick({ name: true, maker: true }),
  release: releaseSchema.extend({ scope: scopeSchema.partial().optional() }).optional(),
})

/** From the thread, which says when it begins, so that its start does not count. It asks for the questionnaire once; `refused` and `resolved` are its last words. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reading') }),
  z.strictObject({ kind: z.literal('wanted'), id: z.string(), version: z.string() }),
  z.strictObject({ kind: z.literal('refused'), problems }),
  z.strictObject({
    kind: z.literal('resolved'),
    described: describedSchema,
    entries: z.strictObject({
      facts: factsSchema,
      answers: answersSchema,
      explanations: explanationsSchema,
      plan: planSchema,
      own: ownStatusesSchema.optional(),
    }),
  }),
])

export type Message = z.infer<typeof messageSchema>

export type Described = z.infer<typeof describedSchema>
