// The door for questionnaire content. What a content file may say is written here once, as zod
// schemas; everything behind the door trusts the types that follow from them. Files are read with
// YAML's failsafe schema, so every scalar arrives as text: numbers and booleans are converted at
// the few fields named here, and clause 3.10 stays 3.10. Unknown keys and empty texts are refused.
// Rules that span several entries (order of options, sums, references) belong to the linter.

import { z } from 'zod'
import { identifierPattern } from './identifier'

const identifier = z
  .string()
  .regex(identifierPattern, 'an id is a-z, 0-9 and hyphens, 2 to 60 long, and starts with a letter')
  .refine((id) => id !== 'constructor', 'this word cannot be an id, since programs keep it for themselves')
const text = z.string().trim().min(1, 'must not be empty')
/** The number of a clause or provision: text, though an unquoted 3.10 looks like a number to editors. */
const number = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .meta({ writtenAs: ['string', 'number'] })
const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .meta({ writtenAs: ['boolean'] })
  .transform((word) => word === 'true')
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .meta({ writtenAs: ['integer'], minimum: least, maximum: most })
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must lie between ${least} and ${most}`)

const factTerm = z.strictObject({
  fact: identifier,
  is: identifier.optional(),
  includes: identifier.optional(),
})
const answerTerm = z.strictObject({
  answer: identifier,
  is: identifier.optional(),
  anyOf: z.array(identifier).min(1).optional(),
  ticked: identifier.optional(),
})

/** A three-valued condition over facts. */
export type FactCondition =
  | z.infer<typeof factTerm>
  | { all: FactCondition[] }
  | { any: FactCondition[] }
  | { not: FactCondition }

/** A three-valued condition over facts and answers. */
export type Condition =
  | z.infer<typeof factTerm>
  | z.infer<typeof answerTerm>
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

const factCondition: z.ZodType<FactCondition> = z.lazy(() =>
  z.union([
    factTerm,
    z.strictObject({ all: z.array(factCondition).min(1) }),
    z.strictObject({ any: z.array(factCondition).min(1) }),
    z.strictObject({ not: factCondition }),
  ]),
)

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    factTerm,
    answerTerm,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
)

/** One file of `questionnaires/facts`. */
export const factSchema = z.strictObject({
  id: identifier,
  ask: text,
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
})

const provisionReference = z
  .string()
  .regex(/^\S+ \S.*$/, 'write the framework, a space, the provision')
  .transform((reference) => {
    const space = reference.indexOf(' ')
    return { framework: reference.slice(0, space), provision: reference.slice(space + 1) }
  })

export const evidenceKinds = ['document', 'test-report', 'independent-test'] as const

const questionBase = {
  id: identifier,
  ask: text,
  why: text,
  clauses: z.array(number).min(1),
  about: z.enum(['maker', 'product', 'service']),
  knows: z.enum(['engineering', 'product', 'legal', 'support']),
  essential: flag.default(false),
  weight: wholeNumber(1, 3),
  weightBecause: text.optional(),
  effort: z.enum(['small', 'medium', 'large']),
  appliesWhen: factCondition.optional(),
  redLine: z
    .strictObject({ below: wholeNumber(1, 100), capsAt: wholeNumber(0, 9), because: text })
    .optional(),
  notApplicable: z.union([
    z
      .literal('false')
      .meta({ writtenAs: ['boolean'] })
      .transform(() => false as const),
    z.strictObject({ ask: text }),
  ]),
  evidence: z.strictObject({
    atLeast: z.enum(['none', ...evidenceKinds]),
    goodExamples: z.array(text).min(1),
    notEnough: z.array(text).default([]),
  }),
  guidance: text,
  harm: z.strictObject({ title: text, text, source: text }).optional(),
}

const option = z.strictObject({ id: identifier, credit: wholeNumber(0, 100), text })
const item = z.strictObject({
  id: identifier,
  credit: wholeNumber(0, 100),
  text,
  exclusive: flag.default(false),
})

const choiceQuestion = z.strictObject({
  ...questionBase,
  kind: z.literal('choice'),
  options: z.array(option).min(2),
  indicates: z
    .array(
      z.strictObject({
        provision: provisionReference,
        full: identifier.optional(),
        part: identifier.optional(),
      }),
    )
    .default([]),
})

const checklistQuestion = z.strictObject({
  ...questionBase,
  kind: z.literal('checklist'),
  items: z.array(item).min(2),
  indicates: z
    .array(
      z.strictObject({
        provision: provisionReference,
        full: z.array(identifier).min(1).optional(),
        part: z.array(identifier).min(1).optional(),
      }),
    )
    .default([]),
})

export const questionSchema = z.discriminatedUnion('kind', [choiceQuestion, checklistQuestion])

/** One section file, `<section>.yaml`, of a version. */
export const sectionSchema = z.strictObject({
  id: identifier,
  title: text,
  intro: text,
  decides: flag,
  questions: z.array(questionSchema).min(1),
})

export const contradictionSchema = z.strictObject({ id: identifier, when: condition, text, mend: text })

/** `questionnaire.yaml` of a version. */
export const questionnaireSchema = z.strictObject({
  id: identifier,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is major.minor.patch'),
  language: text,
  title: text,
  standing: text,
  status: z.enum(['consultation', 'final']),
  coverage: z.enum(['complete', 'partial']),
  source: identifier,
  notCovered: z.array(text).min(1),
  levels: z.array(z.strictObject({ name: text, from: wholeNumber(0, 100) })).min(2),
  facts: z.array(identifier).min(1),
  sections: z.array(identifier).min(1),
  contradictions: z.array(contradictionSchema).default([]),
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
      note: text.optional(),
      appliesFrom: text.optional(),
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
