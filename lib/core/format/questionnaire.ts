// A questionnaire as the rest of the product sees it: one frozen value, every reference resolved,
// with the hash of its meaning. Types are inferred from schema.ts; nothing is parsed here,
// so that pages in the browser can use these names without loading the parser.

import type { z } from 'zod'
import type {
  factSchema,
  frameworkSchema,
  kindSchema,
  relatedSchema,
  sourceSchema,
} from './schema/library-schema'
import type { questionnaireSchema, questionSchema, sectionSchema } from './schema/schema'

export type Fact = z.infer<typeof factSchema>
export type Question = z.infer<typeof questionSchema>
export type ChoiceQuestion = Extract<Question, { kind: 'choice' }>
export type ChecklistQuestion = Extract<Question, { kind: 'checklist' }>
export type Section = z.infer<typeof sectionSchema>
export type Source = z.infer<typeof sourceSchema>
export type Clause = Source['clauses'][number]
export type Framework = z.infer<typeof frameworkSchema>
export type Provision = Framework['provisions'][number]
/** A kind of product with the facts it usually has. */
export type ProductKind = z.infer<typeof kindSchema>
export type Related = z.infer<typeof relatedSchema>
export type Head = z.infer<typeof questionnaireSchema>
export type Level = Head['levels'][number]

/** One version of a questionnaire, resolved and frozen. `hash` is hex SHA-256 of its canonical content. */
export type Questionnaire = Readonly<
  Omit<Head, 'facts' | 'sections' | 'source' | 'frameworks'> & {
    hash: string
    facts: readonly Fact[]
    sections: readonly Section[]
    source: Source
    /** Every framework that a question names or that is read out through one, whole. */
    frameworks: readonly Framework[]
    /** Related texts of a clause: shown with it, never counted, no part of the hash. */
    related: Related['related']
  }
>

/** Which version of a questionnaire something belongs to; it never changes. */
export type QuestionnairePin = { id: string; version: string; hash: string }
