// The schema of what questionnaires share: facts about products, the texts that questions are based on, and
// external standards. Like schema.ts, it is the only place that says what these files may hold.

import { z } from 'zod'
import { calendarDate } from '../../text/dates/calendar-date'
import { flag, identifier, number, provisionReference, text, wholeNumber } from './fields'
import { factCondition } from './schema'

/** One file of `questionnaires/facts`. */
export const factSchema = z.strictObject({
  id: identifier,
  ask: text,
  /** What is so where the answer is yes: "the product has a microphone". The ask again, so no part of the hash. */
  inWords: text.optional(),
  explanation: text,
  example: text,
  group: z.enum(['people', 'data', 'device', 'market']),
  order: wholeNumber(1, 99),
  type: z.enum(['yes-no', 'one-of', 'several-of']),
  values: z
    .array(z.strictObject({ id: identifier, text }))
    .min(2)
    .optional(),
  impliedBy: z.array(identifier).min(1).optional(),
  /** The id under which earlier versions asked the same; see former-facts.ts. */
  formerly: identifier.optional(),
})

/** `questionnaires/kinds/<id>.yaml`: the facts that a kind of product usually has; never counted as said. */
export const kindSchema = z.strictObject({
  id: identifier,
  order: wholeNumber(1, 99),
  title: text,
  /** To follow "usual for": "a camera". */
  inWords: text,
  facts: z.record(identifier, z.union([identifier, z.array(identifier).min(1)])).default({}),
})

/** `questionnaires/sources/<id>.yaml`: a text cut into addressable clauses. */
export const sourceSchema = z.strictObject({
  id: identifier,
  title: text,
  publisher: text,
  asOf: text,
  standing: text,
  truncations: z.array(z.strictObject({ clause: number, endsWith: text, note: text.optional() })).default([]),
  clauses: z.array(
    z.strictObject({
      id: number,
      summary: text,
      section: identifier,
      assessable: flag,
      whyNot: text.optional(),
      kind: z.enum(['obligation', 'permission', 'aspiration', 'context']),
      holder: text,
      partOf: number.optional(),
      truncated: flag.default(false),
    }),
  ),
})

/** `questionnaires/frameworks/<id>.yaml`: an outside standard or law and its numbered provisions. */
export const frameworkSchema = z.strictObject({
  id: identifier,
  title: text,
  version: text,
  publisher: text,
  date: text.optional(),
  url: text,
  licenceNote: text,
  /** Values of the fact `markets`: it is read out for products offered in one of them. Left out: everywhere. */
  markets: z.array(identifier).min(1).optional(),
  /** Whether it binds: a law, a standard that one may follow, or guidance. Left out: not said, read as a standard. */
  binding: z.enum(['law', 'standard', 'guidance']).optional(),
  /** Of a law: the day from which it applies, except for what is listed under `stages`. */
  appliesFrom: calendarDate.optional(),
  /** Of a law: provisions that apply from another day than the rest, with a title for them together. */
  stages: z
    .array(z.strictObject({ from: calendarDate, title: text, provisions: z.array(number).min(1) }))
    .min(1)
    .optional(),
  /** Of a law: named as required unless this is definitely false. It changes no status of a provision. */
  appliesWhen: factCondition.optional(),
  provisions: z.array(
    z.strictObject({
      id: number,
      title: text,
      strength: z
        .enum(['mandatory', 'recommended', 'conditional', 'conditional-recommended', 'informative'])
        .or(text),
      status: text.optional(),
      group: text,
      verified: flag,
      appliesIf: z.array(text).min(1).optional(),
      appliesWhen: factCondition.optional(),
      /** Derived: its status follows from these, in versions that list this framework under `frameworks`. */
      through: z.array(provisionReference).min(1).optional(),
      note: text.optional(),
      appliesFrom: calendarDate.optional(),
      v2Equivalent: z.union([number, z.array(number)]).optional(),
      changeFromV2: text.optional(),
    }),
  ),
})

/** `questionnaires/sources/<source>-related.yaml`: one reader's view of what touches a clause; shown, never counted. */
export const relatedSchema = z.strictObject({
  source: identifier,
  note: text,
  related: z.array(
    z.strictObject({
      clause: number,
      provision: provisionReference,
      relation: z.enum(['equal', 'subset', 'superset', 'intersects']),
      credit: z.enum(['full', 'partial', 'context']),
      rationale: text,
    }),
  ),
})
