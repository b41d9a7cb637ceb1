// What the team says itself of a provision, beside what the answers indicate: people fill in the forms of a standard with it
// (ICS and IXIT of EN 303 645). It is theirs, marked as theirs, and never counted.

import { z } from 'zod'
import type { Framework } from '../format/questionnaire'
import { refuseWith } from '../text/refuse-with'
import { storedTexts } from '../text/typed/stored-text'
import { wordsSchema } from '../text/typed/words-schema'

export const supports = ['supported', 'not-supported', 'not-applicable'] as const

/** Longest texts, in characters. */
export const ownLengths = { detail: 2000, reference: 300 } as const

const ownStatusShape = z.strictObject({
  status: z.enum(supports, refuseWith({ code: 'problem.own.status', values: {} })).optional(),
  detail: wordsSchema.min(1).max(ownLengths.detail).optional(),
  /** Where it is written down, such as a document and its chapter. */
  reference: wordsSchema.min(1).max(ownLengths.reference).optional(),
})

/** What a person says now: a status, a detail or a reference at least. */
export const ownStatusSchema = ownStatusShape.refine(
  ({ status, detail, reference }) => Boolean(status ?? detail ?? reference),
  refuseWith({ code: 'problem.own.nothing', values: {} }),
)
/** What was said, from the database. */
export const storedOwnStatusSchema = z.preprocess(storedTexts, ownStatusShape)

/** The longest key: a framework and a provision, "etsi-en-303-645-v3 5.1-1". */
const longestProvisionKey = 130

/** By `provisionKey`. */
export const ownStatusesSchema = z.record(z.string().max(longestProvisionKey), ownStatusSchema)

export type OwnStatus = z.infer<typeof ownStatusSchema>
export type OwnStatuses = Readonly<Record<string, OwnStatus>>

/** The name of a provision among those of all standards. */
export function provisionKey(framework: string, provision: string): string {
  return `${framework} ${provision}`
}

/** The names of every provision of a version's standards. */
export function provisionKeys(frameworks: readonly Pick<Framework, 'id' | 'provisions'>[]): Set<string> {
  return new Set(
    frameworks.flatMap(({ id, provisions }) => provisions.map((provision) => provisionKey(id, provision.id))),
  )
}

/** Own statuses of provisions that a version still has; nothing where there are none. */
export function keptOwn(
  own: OwnStatuses,
  provisions: ReadonlySet<string>,
): { own?: OwnStatuses | undefined } {
  const kept = Object.entries(own).filter(([key]) => provisions.has(key))
  return kept.length > 0 ? { own: Object.fromEntries(kept) } : {}
}
