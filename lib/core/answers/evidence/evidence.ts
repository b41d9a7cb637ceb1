// The schemas of a piece of evidence as an answer holds it: title, kind, days, and the one place where it is: a web
// address, a reference such as the number of a document, or the SHA-256 of a file. Scoring, files and reports know this
// value alone; that several answers share a piece is known to the database (docs/decisions/0038-evidence-of-the-product.md).

import { z } from 'zod'
import { evidenceKinds } from '../../format/schema/evidence-kinds'
import { ownIssue } from '../../text/coded-issue'
import { calendarDate } from '../../text/dates/calendar-date'
import { refuseWith } from '../../text/refuse-with'
import { storedWebAddress, webAddressSchema } from '../../text/typed/web-address'
import { nameSchema } from '../../text/typed/words-schema'
import { looksLikeAddress } from './looks-like-address'

export const longestTitle = 200
/** Of a reference, in characters. */
const longestReference = 200

/** The keys of the three places; each piece has exactly one. */
const evidencePlaces = ['url', 'reference', 'sha256'] as const

const storedReference = nameSchema('problem.name.reference', longestReference)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, refuseWith({ code: 'problem.sha256', values: {} }))

const storedShape = {
  title: nameSchema('problem.name.evidence', longestTitle),
  url: storedWebAddress.optional(),
  reference: storedReference.optional(),
  sha256: sha256.optional(),
  kind: z.enum(evidenceKinds),
  /** The day the evidence speaks of: of the test, of the document's edition. */
  speaksOf: z.iso.date(),
  expires: z.iso.date().optional(),
}

/** For JSON Schema, which cannot know the check below. */
const exactlyOnePlace = { oneOf: evidencePlaces.map((place) => ({ required: [place] })) }

/** Evidence as earlier releases accepted it: any day, and any http address. */
export const storedEvidenceSchema = z.strictObject(storedShape).check(refusePlaces).meta(exactlyOnePlace)

/** Evidence as a person gives it now. */
export const evidenceLinkSchema = z
  .strictObject({
    ...storedShape,
    url: webAddressSchema.optional(),
    reference: storedReference
      .refine((text) => !looksLikeAddress(text), refuseWith({ code: 'problem.not-a-reference', values: {} }))
      .optional(),
    speaksOf: calendarDate,
    expires: calendarDate.optional(),
  })
  .check(refusePlaces)
  .refine(({ speaksOf, expires }) => expires === undefined || speaksOf <= expires, {
    path: ['expires'],
    error: refuseWith({ code: 'problem.expires', values: {} }),
  })
  .meta(exactlyOnePlace)

export type EvidenceLink = z.infer<typeof evidenceLinkSchema>

type Places = { [place in (typeof evidencePlaces)[number]]?: string | undefined }

/** Where nothing is given, the problem is at the address, which is what most people give. */
function refusePlaces(context: z.core.ParsePayload<Places>) {
  const [first, second] = evidencePlaces.filter((place) => context.value[place] !== undefined)
  if (first === undefined) {
    const refusal = { code: 'problem.place.missing', values: {} } as const
    context.issues.push({ ...ownIssue(refusal, undefined), path: ['url'] })
  } else if (second !== undefined) {
    const refusal = { code: 'problem.place.several', values: {} } as const
    context.issues.push({ ...ownIssue(refusal, context.value[second]), path: [second] })
  }
}

/** Whether two pieces are at the same place. */
export function hasSamePlace(one: EvidenceLink, other: EvidenceLink): boolean {
  return evidencePlaces.every((place) => one[place] === other[place])
}
