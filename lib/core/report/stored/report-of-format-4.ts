// Reports as they were stored in format 4, frozen: this file describes what is kept and does not change.
// Format 4 recorded floors, sections with too few questions, laws and readings through other provisions. Most of its
// sentences were made by the page and the PDF.

import { z } from 'zod'
import { levelName, questionName, shared, standardsLeftOut } from './report-of-format-2'
import { reportOfFormat3Schema } from './report-of-format-3'

const format3 = reportOfFormat3Schema.shape

const notDeciding = z
  .array(z.strictObject({ section: z.string(), sectionTitle: z.string(), apply: z.int() }))
  .optional()

const [notAssessed, assessed] = format3.overall.options

const heldBackBy = z.strictObject({
  section: z.string(),
  sectionTitle: z.string(),
  question: questionName.nullable(),
  by: z.enum(['red-line', 'floor', 'points']).optional(),
})

const overall = z.discriminatedUnion('assessed', [
  notAssessed.extend({ notDeciding }),
  assessed.extend({ heldBackBy: z.array(heldBackBy), notDeciding }),
])

const section = format3.sections.element
const state = z.enum(['crossed', 'open'])
const lensReading = section.shape.lenses.element.extend({
  heldByFloors: z.array(z.strictObject({ weight: z.int(), state })).optional(),
})

const floor = z.strictObject({
  question: questionName,
  weight: z.int(),
  below: z.int(),
  state,
  binding: z.boolean(),
  capsAt: levelName,
  from: levelName,
  says: z.string(),
})

const status = z.enum([
  'indicated',
  'partly-indicated',
  'not-indicated',
  'unknown',
  'not-applicable',
  'not-asked',
])

const missing = z
  .strictObject({
    indicates: z.enum(['whole', 'part']),
    needs: z.enum(['all', 'one']),
    choices: z.array(z.string()),
  })
  .nullable()

const basis = z.strictObject({
  question: z.string(),
  indicates: z.enum(['whole', 'part', 'nothing', 'silent', 'not-answered', 'left-out']).nullable(),
  missing,
})

const provision = z.strictObject({
  id: z.string(),
  title: z.string(),
  strength: z.string(),
  code: z.string().nullable(),
  group: z.string().nullable(),
  appliesIf: z.array(z.string()),
  status,
  atMost: z.enum(['whole', 'part', 'nothing']).nullable(),
  basis: z.array(basis),
  through: z.array(z.strictObject({ standard: z.string(), provision: z.string(), status })).optional(),
  unchecked: z.boolean().optional(),
})

const standard = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  licenceNote: z.string().nullable(),
  binding: z.enum(['law', 'standard', 'guidance']).optional(),
  counts: z.record(status, z.int()),
  provisions: z.array(provision),
})

const law = z.strictObject({
  standard: z.string(),
  title: z.string(),
  part: z.string().nullable(),
  from: z.string(),
  appliesIf: z.array(z.string()),
  counts: z.record(status, z.int()),
  checked: z.boolean(),
  next: z
    .strictObject({ id: z.string(), title: z.string(), question: questionName.nullable(), missing })
    .nullable(),
})

const lawName = z.strictObject({ id: z.string(), title: z.string() })

const laws = z.strictObject({
  fact: z.string().nullable(),
  markets: z.array(z.string()).nullable(),
  required: z.array(law),
  notConcerned: z.array(lawName),
  leftOut: z.array(lawName),
  withoutLaw: z.array(z.string()),
})

export const reportOfFormat4Schema = z.strictObject({
  ...shared,
  format: z.literal(4),
  product: format3.product,
  levels: z.array(z.strictObject({ name: z.string(), from: z.int(), asks: z.string().optional() })),
  overall,
  sections: z.array(section.extend({ tooFew: z.int().optional(), lenses: z.array(lensReading) })),
  counts: format3.counts,
  redLinesKept: z.int().nullable(),
  floors: z.array(floor).optional(),
  laws: laws.optional(),
  standards: z.array(standard),
  standardsLeftOut,
})

export type ReportOfFormat4 = z.infer<typeof reportOfFormat4Schema>
