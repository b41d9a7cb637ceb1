import 'server-only'
import { z } from 'zod'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Entry, EntryKind, Mutation } from '../../generated/client'
import type { Person } from '../../identity/person'
import { resolveAnswer } from '../../records/evidence/resolve-answers'
import {
  conflictWith,
  isStored,
  mutationRefused,
  problemsWithSave,
  revisionRefused,
  type SaveBase,
  unchangedFrom,
} from '../../records/save-rules'
import { canonicalJson, digestOf } from '../../world/digest'
import { refuseGrowth } from './refuse-growth'
import { writeEntry } from './write-entries'

/** Where a value is saved, and on what the save rests. */
export type Save = SaveBase & { assessmentId: string }

/** How to validate one kind of entry. */
export type EntryRules<T> = {
  kind: EntryKind
  key: string
  schema: z.ZodType<T>
  read: (place: ReadingPlace) => Promise<Reading<T>>
}

/** What a value is validated against: the pinned version, and the other entries of the assessment. */
export type ReadingPlace = { questionnaire: Questionnaire; assessmentId: string; scope: ChangeScope }

/** The value to store, null to delete it; problems; or null where the questionnaire has no such key. */
export type Reading<T> = { value: T | null } | { problems: Problem[] } | null

/**
 * Saves one answer, fact, explanation or own status: all of it, or nothing. The first result of a mutation id is its
 * only one. A stale revision gives the other value back and writes nothing. What is stored already is not written
 * again. What one person typed is never saved in the name of another.
 */
export function saveEntry<T>(person: Person, save: Save, rules: EntryRules<T>): Promise<SaveOutcome<T>> {
  return changeAs(person, (scope) => saveEntryIn(scope, save, rules))
}

/** The same inside a scope, for what must be worked out in the same transaction. */
export async function saveEntryIn<T>(
  scope: ChangeScope,
  save: Save,
  rules: EntryRules<T>,
): Promise<SaveOutcome<T>> {
  if (save.saidBy !== scope.person.id) return { saved: false, reason: 'another-person' }
  const problems = problemsWithSave(save)
  if (problems.length > 0) return { saved: false, reason: 'invalid', problems }
  const found = await scope.findAssessment('answer', save.assessmentId)
  if (!found) return notFound
  const first = await scope.db.mutation.findUnique({
    where: { assessmentId_id: { assessmentId: found.id, id: save.mutationId } },
  })
  if (first) return repeat(first, scope.person, rules)
  if (found.decision === 'wrong-state') return { saved: false, reason: 'not-a-draft' }
  return compareAndSave({ scope, save, rules, found })
}

const notFound = { saved: false, reason: 'not-found' } as const
const outcomeSchema = z.object({
  saved: z.literal(true),
  revision: z.number(),
  at: z.string(),
  unchanged: z.literal(true).optional(),
})

function repeat<T>(first: Mutation, person: Person, { kind, key }: EntryRules<T>): SaveOutcome<T> {
  if (first.personId === person.id && first.kind === kind && first.key === key) {
    return asSaved(outcomeSchema.parse(first.outcome))
  }
  return mutationRefused
}

type Work<T> = { scope: ChangeScope; save: Save; rules: EntryRules<T>; found: FoundAssessment }

/** Saves a value that rests on the stored revision; anything else is unchanged, a conflict or invalid. */
async function compareAndSave<T>(work: Work<T>): Promise<SaveOutcome<T>> {
  const { scope, save, rules, found } = work
  const place = { assessmentId: found.id, kind: rules.kind, key: rules.key }
  const questionnaire = requireQuestionnaire(found.pin)
  const reading = await rules.read({ questionnaire, assessmentId: found.id, scope })
  if (!reading) return notFound
  if ('problems' in reading) return { saved: false, reason: 'invalid', problems: reading.problems }
  const current = await scope.db.entry.findUnique({ where: { assessmentId_kind_key: place } })
  const stored = await withValues(scope, found, { current, rules })
  if (isStored(stored, reading.value, rules.schema)) return remember(work, unchangedFrom(current))
  if ((current?.revision ?? 0) === save.baseRevision) {
    const change = { place, before: stored?.value ?? null, after: reading.value }
    const problems = await refuseGrowth(scope.db, change)
    if (problems.length > 0) return { saved: false, reason: 'invalid', problems }
    return saveRevision({ ...work, current, after: reading.value })
  }
  return stored ? conflictWith(scope.db, stored, rules.schema) : revisionRefused
}

/** The stored entry with the evidence of an answer by value. */
async function withValues<T>(
  { db }: ChangeScope,
  { id }: FoundAssessment,
  { current, rules }: { current: Entry | null; rules: EntryRules<T> },
) {
  if (!current || current.value === null || rules.kind !== 'answer') return current
  return { ...current, value: await resolveAnswer(db, id, current.value) }
}

async function saveRevision<T>(
  work: Work<T> & { current: Entry | null; after: T | null },
): Promise<SaveOutcome<T>> {
  const { scope, save, current, after } = work
  const { kind, key } = work.rules
  const { id: assessmentId, organisationId } = work.found
  const at = new Date()
  const revision = save.baseRevision + 1
  const place = { assessmentId, organisationId, kind, key, revision }
  const by = { personId: scope.person.id, at }
  await writeEntry(scope.db, { ...place, ...by, before: current?.value ?? null, after })
  const data = { key, revision, digest: digestOf(canonicalJson(after)) }
  scope.record({ organisationId, kind: `${kind}-saved`, subjectId: assessmentId, at, data })
  return remember(work, { saved: true, revision, at: at.toISOString() })
}

type Outcome = z.infer<typeof outcomeSchema>

/** The same mutation id gives this result again. */
async function remember<T>(
  { scope: { db, person }, save, rules: { kind, key }, found }: Work<T>,
  outcome: Outcome,
): Promise<SaveOutcome<T>> {
  const place = { organisationId: found.organisationId, assessmentId: found.id, kind, key }
  const by = { id: save.mutationId, personId: person.id, at: new Date() }
  await db.mutation.create({ data: { ...place, ...by, outcome } })
  return asSaved(outcome)
}

function asSaved({ unchanged, ...outcome }: Outcome): SaveOutcome<never> {
  return unchanged ? { ...outcome, unchanged } : outcome
}
