// The statement of standing: what an auditor says of themselves when they accept a review. It is printed as their words
// ("states that she is outside Lumen"), never as our fact.

import { z } from 'zod'
import type { Problem } from '../../text/problem'
import { refuseWith } from '../../text/refuse-with'
import { nameSchema } from '../../text/typed/words-schema'

/** `who`: neither yes nor no, but a name, such as of the firm that pays. */
const statedSchema = z.discriminatedUnion(
  'says',
  [
    z.strictObject({ says: z.literal('yes') }),
    z.strictObject({ says: z.literal('no') }),
    z.strictObject({ says: z.literal('who'), who: nameSchema('problem.name.who', 200) }),
  ],
  refuseWith({ code: 'review-problem.not-stated', values: {} }),
)

export const standingSchema = z.strictObject({
  /** They state that they are outside the maker. */
  outside: z.boolean(refuseWith({ code: 'review-problem.outside-not-stated', values: {} })),
  employedByMaker: statedSchema,
  paidByMaker: statedSchema,
  /** Advised on this product, or wrote parts of it, in the last two years. */
  advised: statedSchema,
  /** Has an interest in the product. */
  interest: statedSchema,
})

export type Standing = z.infer<typeof standingSchema>

/**
 * What is wrong with a statement; empty when it can be made. A member of the organisation can never state "outside", nor
 * can a person who states that the maker employs them.
 */
export function checkStanding(standing: Standing, { isMember }: { isMember: boolean }): Problem[] {
  if (!standing.outside) return []
  if (isMember) return [{ field: 'outside', code: 'review-problem.member-is-inside', values: {} }]
  return standing.employedByMaker.says === 'yes'
    ? [{ field: 'outside', code: 'review-problem.employed-is-inside', values: {} }]
    : []
}
