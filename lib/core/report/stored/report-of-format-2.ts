// Reports as they were stored in formats 1 and 2, frozen: this file describes what is kept and does not
// change. Format 2 added what a standard's provision rests on. The first reports of format 1 said
// nothing of plans yet.

import { z } from 'zod'

export const levelName = z.strictObject({ level: z.int(), name: z.string() })
export const questionName = z.strictObject({ id: z.string(), section: z.string(), ask: z.string() })
export const lens = z.enum(['claimed', 'evidenced', 'verified'])

export const counts = z.strictObject({
  applicable: z.int(),
  answered: z.int(),
  unknown: z.int(),
  missing: z.int(),
  notApplicable: z.int(),
  withheld: z.int(),
  examined: z.int(),
})

const scopePart = z.strictObject({ in: z.boolean(), detail: z.string().optional() })

const product = z.strictObject({
  name: z.string(),
  maker: z.string().optional(),
  release: z.strictObject({
    label: z.string(),
    date: z.string().optional(),
    scope: z.strictObject({ device: scopePart, app: scopePart, cloud: scopePart, regions: z.string() }),
  }),
})

const overall = z.discriminatedUnion('assessed', [
  z.strictObject({ assessed: z.literal(false) }),
  z.strictObject({
    assessed: z.literal(true),
    level: levelName,
    couldBe: levelName,
    heldBackBy: z.array(
      z.strictObject({ section: z.string(), sectionTitle: z.string(), question: questionName.nullable() }),
    ),
    lenses: z.array(z.strictObject({ lens, level: levelName, couldBe: levelName })),
  }),
])

const answer = z.strictObject({
  question: questionName,
  clauses: z.array(z.string()),
  says: z.array(z.string()),
  kind: z.enum(['choice', 'checklist', 'unknown', 'not-applicable', 'missing']),
  because: z.string().nullable(),
  withheld: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(
    z.strictObject({
      title: z.string(),
      url: z.string(),
      kind: z.enum(['document', 'test-report', 'independent-test']),
      speaksOf: z.string(),
      expires: z.string().optional(),
    }),
  ),
  evidenced: z.boolean(),
})

export const points = { gained: z.int(), uncertain: z.int(), lost: z.int() }

const section = z.strictObject({
  id: z.string(),
  title: z.string(),
  decides: z.boolean(),
  counts,
  lenses: z.array(
    z.strictObject({
      lens,
      low: z.int(),
      high: z.int(),
      level: levelName,
      couldBe: levelName,
      heldFrom: levelName.nullable(),
    }),
  ),
  trace: z.array(
    z.strictObject({
      question: questionName,
      says: z.string(),
      weight: z.int(),
      share: z.int(),
      low: z.int(),
      high: z.int(),
      ...points,
    }),
  ),
  totals: z.strictObject(points).nullable(),
  answers: z.array(answer),
})

const redLine = z.strictObject({
  question: questionName,
  state: z.enum(['crossed', 'open']),
  binding: z.boolean(),
  capsAt: levelName,
  from: levelName,
  because: z.string(),
  says: z.string(),
})

const findOut = z.strictObject({
  knows: z.enum(['engineering', 'product', 'legal', 'support']),
  questions: z.array(z.strictObject({ question: questionName, narrows: z.int() })),
})

const stepPlan = z.strictObject({
  effort: z.string().nullable(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
})

const path = z.strictObject({
  target: levelName,
  effort: z.int(),
  steps: z.array(
    z.strictObject({
      question: questionName,
      from: z.string(),
      to: z.string(),
      effort: z.int(),
      findOutFirst: z.boolean(),
      newItems: z.array(z.string()),
      plan: stepPlan.nullable().default(null),
    }),
  ),
  evidenceMissing: z.array(questionName),
})

const status = z.enum([
  'indicated',
  'partly-indicated',
  'not-indicated',
  'not-applicable',
  'unknown',
  'not-asked',
])
const provision = { id: z.string(), title: z.string(), strength: z.string(), status }
const standard = { id: z.string(), title: z.string(), version: z.string(), counts: z.record(status, z.int()) }

const standardOfFormat1 = z.strictObject({
  ...standard,
  provisions: z.array(z.strictObject({ ...provision, questions: z.array(z.string()) })),
})

export const standardOfFormat2 = z.strictObject({
  ...standard,
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  licenceNote: z.string().nullable(),
  provisions: z.array(
    z.strictObject({
      ...provision,
      code: z.string().nullable(),
      group: z.string().nullable(),
      appliesIf: z.array(z.string()),
      atMost: z.enum(['whole', 'part', 'nothing']).nullable(),
      basis: z.array(
        z.strictObject({
          question: z.string(),
          indicates: z.enum(['whole', 'part', 'nothing', 'not-answered', 'left-out']).nullable(),
          missing: z
            .strictObject({
              indicates: z.enum(['whole', 'part']),
              needs: z.enum(['all', 'one']),
              choices: z.array(z.string()),
            })
            .nullable(),
        }),
      ),
    }),
  ),
})

export const shared = {
  language: z.string(),
  checked: z.string(),
  verdict: z.string(),
  product,
  questionnaire: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    title: z.string(),
    status: z.enum(['consultation', 'final']),
    standing: z.string(),
  }),
  submission: z
    .strictObject({
      number: z.int(),
      at: z.string(),
      accountable: z.strictObject({ name: z.string(), role: z.string() }),
      address: z.string(),
    })
    .nullable(),
  date: z.string(),
  contentDigest: z.string(),
  levels: z.array(z.strictObject({ name: z.string(), from: z.int() })),
  overall,
  sections: z.array(section),
  counts,
  redLines: z.array(redLine),
  next: z.strictObject({ findOut: z.array(findOut), path: path.nullable() }),
  planned: z.strictObject({ planned: z.int(), done: z.int(), since: z.string() }).nullable().default(null),
  contradictions: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      mend: z.string(),
      questions: z.array(questionName),
      explanation: z.string().nullable(),
    }),
  ),
  facts: z.array(z.strictObject({ id: z.string(), ask: z.string(), says: z.string() })),
  leftOut: z.array(z.strictObject({ section: z.string(), questions: z.array(questionName) })),
  notCovered: z.array(z.string()),
  howToCheck: z.string(),
  howToChallenge: z.string(),
}

export const standardsLeftOut = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    because: z.enum(['chosen', 'other-markets']),
  }),
)

export const reportOfFormat1Schema = z.strictObject({
  format: z.literal(1),
  ...shared,
  standards: z.array(standardOfFormat1),
})

export const reportOfFormat2Schema = z.strictObject({
  format: z.literal(2),
  ...shared,
  standards: z.array(standardOfFormat2),
  standardsLeftOut,
})

export type ReportOfFormat1 = z.infer<typeof reportOfFormat1Schema>
export type ReportOfFormat2 = z.infer<typeof reportOfFormat2Schema>
