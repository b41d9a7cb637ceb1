// The schema of `changes.yaml`: what a comparison of two versions by id cannot infer. It belongs to the
// newer version, names ids of both, and is not part of the version's meaning; the decisions in it are
// still fixed when the version is published.

import { z } from 'zod'
import { identifier, text, versionNumber } from './fields'

/** Option or item before → option now, or item or items now; what is not listed suggests nothing. */
const pointers = z.record(identifier, z.union([identifier, z.array(identifier).min(1)]))
const suggests = pointers.default({})
const related = z.strictObject({ question: identifier, suggests })

export const changesSchema = z.strictObject({
  from: versionNumber,
  splits: z.array(z.strictObject({ question: identifier, into: z.array(related).min(2) })).default([]),
  /** One question alone is one that is asked in another form now, under an id of its own. */
  merges: z.array(z.strictObject({ into: identifier, questions: z.array(related).min(1) })).default([]),
  meanings: z
    .array(
      z.strictObject({
        question: identifier,
        options: z.array(identifier).min(1).optional(),
        /** Options and items that are gone from the question → what speaks for the same now. */
        suggests: pointers.optional(),
        because: text,
      }),
    )
    .default([]),
  retired: z
    .array(z.strictObject({ question: identifier, because: text, see: identifier.optional() }))
    .default([]),
})

export type Changes = z.infer<typeof changesSchema>
export type Suggests = Readonly<z.infer<typeof suggests>>
