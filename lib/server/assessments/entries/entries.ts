import 'server-only'
import {
  type Answers,
  type Explanations,
  type Facts,
  factValueSchema,
  storedAnswerSchema,
  storedExplanationSchema,
} from '@/lib/core/answers/answer'
import { type OwnStatuses, storedOwnStatusSchema } from '@/lib/core/answers/own-status'
import type { Author, OpenAssessment, StoredEntry } from '@/lib/core/assessment/assessment'
import type { Plan } from '@/lib/core/assessment/plan/plan'
import type { EntryKind } from '../../generated/client'
import { resolveAnswers } from '../../records/evidence/resolve-answers'
import { asAuthor } from '../../records/rows'
import type { Transaction } from '../../world/transaction'
import { readLines } from './plan/read-lines'

/** The entries of a team as scoring reads them, with the plan of the product. */
export type EntryValues = {
  facts: Facts
  answers: Answers
  explanations: Explanations
  plan: Plan
  own?: OwnStatuses | undefined
}

/** The schema of a stored value of each kind. */
export const entrySchemas = {
  answer: storedAnswerSchema,
  fact: factValueSchema,
  explanation: storedExplanationSchema,
  own: storedOwnStatusSchema,
} as const

/** All entries of an assessment, and the lines of its product's plan, with revisions, authors and instants; deleted values are null. */
export async function readEntries(db: Transaction, assessmentId: string): Promise<OpenAssessment['stored']> {
  const rows = await db.entry.findMany({
    where: { assessmentId, kind: { not: 'plan' } },
    orderBy: { key: 'asc' },
    include: { updatedBy: { select: { id: true, name: true } } },
  })
  return {
    facts: storedOf(rows, 'fact', (value) => entrySchemas.fact.parse(value)),
    answers: await answersOf(db, assessmentId, rows),
    explanations: storedOf(rows, 'explanation', (value) => entrySchemas.explanation.parse(value)),
    plan: await readLines(db, assessmentId),
    own: storedOf(rows, 'own', (value) => entrySchemas.own.parse(value)),
  }
}

/** Evidence is by value, and pieces that speak of other releases are left out and named. */
async function answersOf(db: Transaction, assessmentId: string, rows: readonly EntryRow[]) {
  const answers = rows.filter(({ kind }) => kind === 'answer')
  const resolved = await resolveAnswers(
    db,
    assessmentId,
    answers.map(({ value }) => value),
  )
  const withValues = answers.map((row, index) => ({ ...row, value: resolved[index]?.value ?? null }))
  const stored = storedOf(withValues, 'answer', (value) => entrySchemas.answer.parse(value))
  const elsewhere = answers.map(({ key }, index) => [key, resolved[index]?.elsewhere ?? []] as const)
  for (const [key, titles] of elsewhere) {
    const entry = stored[key]
    if (entry && titles.length > 0) stored[key] = { ...entry, elsewhere: titles }
  }
  return stored
}

/**
 * How often the entries of an assessment were changed. A change raises the revision of its entry by one, and no entry
 * is ever removed, so that an equal number means equal entries.
 */
export async function countChanges(db: Transaction, assessmentId: string): Promise<number> {
  const where = { assessmentId, kind: { not: 'plan' } } as const
  const { _sum } = await db.entry.aggregate({ where, _sum: { revision: true } })
  return _sum.revision ?? 0
}

/** The same of entries that were read. The plan is the product's and does not count. */
export function changesIn({ plan: _, ...stored }: OpenAssessment['stored']): number {
  const entries = Object.values(stored).flatMap((each) => Object.values<StoredEntry<unknown>>(each))
  return entries.reduce((sum, { revision }) => sum + revision, 0)
}

/** The values alone, without deleted ones. */
export function valuesIn({ facts, answers, explanations, plan, own }: OpenAssessment['stored']): EntryValues {
  const owns = valuesOf(own)
  return {
    facts: valuesOf(facts),
    answers: valuesOf(answers),
    explanations: valuesOf(explanations),
    plan: valuesOf(plan),
    ...(Object.keys(owns).length > 0 ? { own: owns } : {}),
  }
}

/** Authors of the latest revisions, latest first. The plan is the product's, and its authors may have written nothing here. */
export function contributorsIn({
  plan: _,
  ...stored
}: OpenAssessment['stored']): OpenAssessment['contributors'] {
  const lastAt = new Map<string, Author & { lastAt: string }>()
  for (const { by, at } of Object.values(stored).flatMap((each) =>
    Object.values<StoredEntry<unknown>>(each),
  )) {
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
  fromRelease: boolean
}

function storedOf<T>(
  rows: EntryRow[],
  kind: EntryKind,
  parse: (value: unknown) => T,
): Record<string, StoredEntry<T>> {
  const ofKind = rows.filter((row) => row.kind === kind)
  return Object.fromEntries(
    ofKind.map(({ key, value, revision, updatedBy, updatedAt, fromRelease }) => [
      key,
      {
        value: value === null ? null : parse(value),
        revision,
        by: asAuthor(updatedBy),
        at: updatedAt.toISOString(),
        ...(fromRelease ? { fromRelease } : {}),
      },
    ]),
  )
}

function valuesOf<T>(stored: Record<string, StoredEntry<T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])),
  )
}
