// The schema of questionnaire content, written once in zod; everything after parsing uses the types
// inferred from it. What questionnaires share is in library-schema.ts. Unknown keys and empty texts
// are refused. Rules that span several entries
// (order of options, sums, references) belong to the linter.

import { z } from 'zod'
import { evidenceKinds } from './evidence-kinds'
import { flag, identifier, number, provisionReference, text, versionNumber, wholeNumber } from './fields'

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

export const factCondition: z.ZodType<FactCondition> = z.lazy(() =>
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

/** One id, or a list of them; always a list once read. */
const oneOrMore = z
  .union([identifier, z.array(identifier).min(1)])
  .transform((ids) => (typeof ids === 'string' ? [ids] : ids))

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
  /** `option`: how one would have answered in that case: an option, or the items that were ticked. */
  harm: z.strictObject({ title: text, text, source: text, option: oneOrMore.optional() }).optional(),
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
        silent: oneOrMore.optional(),
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
        silent: oneOrMore.optional(),
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

const contradictionSchema = z.strictObject({ id: identifier, when: condition, text, mend: text })

/** What a level asks of every single question: a least credit by the question's weight. */
const floor = z.strictObject({
  level: wholeNumber(1, 9),
  weight3: wholeNumber(1, 100).optional(),
  weight2: wholeNumber(1, 100).optional(),
  weight1: wholeNumber(1, 100).optional(),
})

/** `questionnaire.yaml` of a version. */
export const questionnaireSchema = z.strictObject({
  id: identifier,
  version: versionNumber,
  language: text,
  title: text,
  standing: text,
  status: z.enum(['consultation', 'final']),
  coverage: z.enum(['complete', 'partial']),
  source: identifier,
  notCovered: z.array(text).min(1),
  levels: z.array(z.strictObject({ name: text, from: wholeNumber(0, 100) })).min(2),
  floors: z.array(floor).min(1).optional(),
  /** A section marked `decides` does so only if at least so many of its questions apply by facts. */
  decidesFrom: wholeNumber(1, 99).optional(),
  facts: z.array(identifier).min(1),
  /** Fact → the facts that are yes too where it is yes; followed through others. */
  implies: z.record(identifier, z.array(identifier).min(1)).optional(),
  /** Standards whose provisions are read out `through` others, in addition to those that questions name. */
  frameworks: z.array(identifier).min(1).optional(),
  sections: z.array(identifier).min(1),
  contradictions: z.array(contradictionSchema).default([]),
})
