import 'server-only'
import {
  type Answers,
  type Explanations,
  type Facts,
  factValueSchema,
  storedAnswerSchema,
  storedExplanationSchema,
} from '@/lib/core/answers/answer'
import type { Author, Kept, OpenAssessment } from '@/lib/core/assessment/assessment'
import { type Plan, storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import type { EntryKind } from '../../generated/client'
import { asAuthor } from '../../records/rows'
import type { Transaction } from '../../world/transaction'

/** What a team has said and planned, as scoring reads it. */
export type Said = { facts: Facts; answers: Answers; explanations: Explanations; plan: Plan }

/** How a stored value of each kind is read back. */
export const entrySchemas = {
  answer: storedAnswerSchema,
  fact: factValueSchema,
  explanation: storedExplanationSchema,
  plan: storedPlanLineSchema,
} as const

/** Everything said in an assessment, with revisions, authors and instants; values taken back are null. */
export async function readEntries(db: Transaction, assessmentId: string): Promise<OpenAssessment['kept']> {
  const rows = await db.entry.findMany({
    where: { assessmentId },
    orderBy: { key: 'asc' },
    include: { updatedBy: { select: { id: true, name: true } } },
  })
  return {
    facts: keptOf(rows, 'fact', (value) => entrySchemas.fact.parse(value)),
    answers: keptOf(rows, 'answer', (value) => entrySchemas.answer.parse(value)),
    explanations: keptOf(rows, 'explanation', (value) => entrySchemas.explanation.parse(value)),
    plan: keptOf(rows, 'plan', (value) => entrySchemas.plan.parse(value)),
  }
}

/** The plain values, without what was taken back. */
export function saidIn({ facts, answers, explanations, plan }: OpenAssessment['kept']): Said {
  return {
    facts: valuesOf(facts),
    answers: valuesOf(answers),
    explanations: valuesOf(explanations),
    plan: valuesOf(plan),
  }
}

/** Everyone who wrote the latest words somewhere, latest first. */
export function contributorsIn(kept: OpenAssessment['kept']): OpenAssessment['contributors'] {
  const lastAt = new Map<string, Author & { lastAt: string }>()
  for (const { by, at } of Object.values(kept).flatMap((each) => Object.values<Kept<unknown>>(each))) {
    const known = lastAt.get(by.id)
    if (!known || known.lastAt < at) lastAt.set(by.id, { ...by, lastAt: at })
  }
  return [...lastAt.values()].toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
}

type EntryRow = {
  kind: EntryKind
  key: string
  value: unknown
  revision: number
  updatedBy: Author
  updatedAt: Date
}

function keptOf<T>(rows: EntryRow[], kind: EntryKind, parse: (value: unknown) => T): Record<string, Kept<T>> {
  const ofKind = rows.filter((row) => row.kind === kind)
  return Object.fromEntries(
    ofKind.map(({ key, value, revision, updatedBy, updatedAt }) => [
      key,
      {
        value: value === null ? null : parse(value),
        revision,
        by: asAuthor(updatedBy),
        at: updatedAt.toISOString(),
      },
    ]),
  )
}

function valuesOf<T>(kept: Record<string, Kept<T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])),
  )
}
