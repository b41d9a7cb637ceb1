// Reports as they were stored in format 5, frozen: this file describes what is kept and does not change.
// Format 5 stored the sentences that depend on the answers, beside what each is about.

import { z } from 'zod'
import { reportOfFormat4Schema } from './report-of-format-4'

const format4 = reportOfFormat4Schema.shape
const text = z.string()
const words = text.nullable()

const [notAssessed, assessed] = format4.overall.options

const overall = z.discriminatedUnion('assessed', [
  notAssessed.extend({ notDecidingWords: words, words: text }),
  assessed.extend({ notDecidingWords: words }),
])

const section4 = format4.sections.element
const section = section4.extend({
  beside: words,
  notAssessed: words,
  lenses: z.array(section4.shape.lenses.element.extend({ held: words, reach: words })),
  answers: z.array(section4.shape.answers.element.extend({ evidenceNote: words })),
})

const redLine = format4.redLines.element.extend({ stateWords: text, effect: text })
const floor = format4.floors.unwrap().element.extend({ words: text, asks: text })

const path4 = format4.next.shape.path.unwrap()
const step4 = path4.shape.steps.element
const step = step4.extend({ plan: step4.shape.plan.unwrap().unwrap().extend({ words: text }).nullable() })
const next = format4.next.extend({
  path: path4.extend({ steps: z.array(step), words: text }).nullable(),
})

const planned = format4.planned.unwrap().unwrap().extend({ words: text }).nullable()
const contradiction = format4.contradictions.element.omit({ mend: true }).extend({ fix: text })

const provision4 = format4.standards.element.shape.provisions.element
const basis4 = provision4.shape.basis.element
const missing = basis4.shape.missing.unwrap().extend({ words }).nullable()
const standard = format4.standards.element.extend({
  summary: text,
  provisions: z.array(provision4.extend({ basis: z.array(basis4.extend({ missing })), limit: words })),
})

const laws4 = format4.laws.unwrap()
const law4 = laws4.shape.required.element
const law = law4.extend({
  next: law4.shape.next.unwrap().extend({ missing }).nullable(),
  applies: text,
  about: words,
  indicated: text,
  nextWords: text,
})

export const reportOfFormat5Schema = reportOfFormat4Schema.extend({
  format: z.literal(5),
  words: z.strictObject({ language: text, digest: text }).nullable(),
  submitted: text,
  overall,
  sections: z.array(section),
  countsWords: text,
  redLines: z.array(redLine),
  redLineNotes: z.array(text),
  floors: z.array(floor).optional(),
  next,
  planned,
  contradictions: z.array(contradiction),
  laws: laws4.extend({ required: z.array(law), offered: text, further: z.array(text) }).optional(),
  standards: z.array(standard),
  standardsLeftOut: z.array(format4.standardsLeftOut.element.extend({ words: text })),
  notes: z.strictObject({ levels: text, indications: text, laws: text, support: text, ownTable: text }),
})

export type ReportOfFormat5 = z.infer<typeof reportOfFormat5Schema>
