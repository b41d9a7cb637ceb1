import 'server-only'
import { z } from 'zod'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Problem } from '@/lib/core/text/problem'
import { type ReachedAssessment, reachAssessment } from '../../access'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Entry, EntryKind, Mutation } from '../../generated/client'
import type { Person } from '../../identity/person'
import { recordEvent } from '../../records/events'
import { asAuthor } from '../../records/rows'
import { database, type Transaction } from '../../world/database'
import { canonicalJson, digestOf } from '../../world/digest'
import { isId } from '../../world/new-id'
import { refuseGrowth } from './refuse-growth'
import { writeEntry } from './write-entries'

/** What every save brings: where, on which revision it rests, and the id its writer gave it. */
export type Save = {
  assessmentId: string
  baseRevision: number
  mutationId: string
  /** The id of the person whose page it was said on. */
  saidBy: string
}

/** How one kind of entry is understood. */
export type EntryRules<T> = {
  kind: EntryKind
  key: string
  schema: z.ZodType<T>
  read: (place: {
    questionnaire: Questionnaire
    assessmentId: string
    tx: Transaction
  }) => Promise<Reading<T>>
}

/** The value to store, null to take it back; problems; or null where the questionnaire has no such key. */
export type Reading<T> = { value: T | null } | { problems: Problem[] } | null

/**
 * Saves one answer, fact, explanation or line of the plan: all of it, or nothing. The first result of a mutation id is its
 * only one. A stale revision gives the other value back and writes nothing. What is stored already is not written
 * again. What one person said is never saved in the name of another.
 */
export async function saveEntry<T>(
  person: Person,
  save: Save,
  rules: EntryRules<T>,
): Promise<SaveOutcome<T>> {
  if (save.saidBy !== person.id) return { saved: false, reason: 'another-person' }
  const problems = problemsWith(save)
  if (problems.length > 0) return { saved: false, reason: 'invalid', problems }
  return database().$transaction(async (tx) => {
    const reached = await reachAssessment(person, 'answer', save.assessmentId, tx)
    if (!reached) return notFound
    const first = await tx.mutation.findUnique({
      where: { assessmentId_id: { assessmentId: reached.id, id: save.mutationId } },
    })
    if (first) return repeat(first, person, rules)
    if (reached.decision === 'wrong-state') return { saved: false, reason: 'not-a-draft' }
    return write(tx, { person, save, rules, reached })
  })
}

function problemsWith({ baseRevision, mutationId }: Save): Problem[] {
  const problems: Problem[] = []
  if (!Number.isSafeInteger(baseRevision) || baseRevision < 0) problems.push(noSuchRevision)
  if (!isId(mutationId)) problems.push({ field: 'mutationId', message: 'Give the change a UUID of its own.' })
  return problems
}

const noSuchRevision = { field: 'baseRevision', message: 'There is no such revision. Load the page again.' }
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
  const message = 'Another change has this id. Give each change a UUID of its own.'
  return { saved: false, reason: 'invalid', problems: [{ field: 'mutationId', message }] }
}

type Work<T> = { person: Person; save: Save; rules: EntryRules<T>; reached: ReachedAssessment }

async function write<T>(tx: Transaction, work: Work<T>): Promise<SaveOutcome<T>> {
  const { save, rules, reached } = work
  const place = { assessmentId: reached.id, kind: rules.kind, key: rules.key }
  const reading = await rules.read({
    questionnaire: requireQuestionnaire(reached.pin),
    assessmentId: reached.id,
    tx,
  })
  if (!reading) return notFound
  if ('problems' in reading) return { saved: false, reason: 'invalid', problems: reading.problems }
  const current = await tx.entry.findUnique({ where: { assessmentId_kind_key: place } })
  if (isStored(current, reading.value, rules)) return remember(tx, work, unchangedFrom(current))
  if ((current?.revision ?? 0) === save.baseRevision) {
    const problems = await refuseGrowth(tx, { place, before: current?.value ?? null, after: reading.value })
    if (problems.length > 0) return { saved: false, reason: 'invalid', problems }
    return record(tx, { ...work, current, after: reading.value })
  }
  return current
    ? conflictWith(tx, current, rules)
    : { saved: false, reason: 'invalid', problems: [noSuchRevision] }
}

/** Equal to what is stored, whatever the order of ticks; a stale revision hurts nobody then. */
function isStored<T>(current: Entry | null, value: T | null, { schema }: EntryRules<T>): boolean {
  if (!current || current.value === null) return value === null
  return value !== null && comparable(schema.parse(current.value)) === comparable(value)
}

function comparable(value: unknown): string {
  return canonicalJson(
    JSON.parse(JSON.stringify(value), (_, each) => (isTexts(each) ? each.toSorted() : each)),
  )
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function unchangedFrom(current: Entry | null): Outcome {
  const at = (current?.updatedAt ?? new Date()).toISOString()
  return { saved: true, revision: current?.revision ?? 0, at, unchanged: true }
}

async function conflictWith<T>(
  tx: Transaction,
  current: Entry,
  { schema }: EntryRules<T>,
): Promise<SaveOutcome<T>> {
  const by = await tx.user.findUniqueOrThrow({ where: { id: current.updatedById } })
  return {
    saved: false,
    reason: 'conflict',
    theirs: current.value === null ? null : schema.parse(current.value),
    revision: current.revision,
    by: asAuthor(by),
    at: current.updatedAt.toISOString(),
  }
}

async function record<T>(
  tx: Transaction,
  work: Work<T> & { current: Entry | null; after: T | null },
): Promise<SaveOutcome<T>> {
  const { person, save, rules, reached, current, after } = work
  const at = new Date()
  const revision = save.baseRevision + 1
  const { kind, key } = rules
  const place = { assessmentId: reached.id, kind, key }
  await writeEntry(tx, { ...place, revision, before: current?.value ?? null, after, personId: person.id, at })
  const outcome = await remember(tx, work, { saved: true, revision, at: at.toISOString() })
  await recordEvent(tx, {
    organisationId: reached.organisationId,
    personId: person.id,
    kind: `${kind}-saved`,
    subjectId: reached.id,
    at,
    data: { key, revision, digest: digestOf(canonicalJson(after)) },
  })
  return outcome
}

type Outcome = z.infer<typeof outcomeSchema>

/** The same mutation id gives this result again. */
async function remember<T>(
  tx: Transaction,
  { person, save, rules: { kind, key }, reached }: Work<T>,
  outcome: Outcome,
): Promise<SaveOutcome<T>> {
  const place = { assessmentId: reached.id, kind, key }
  const at = new Date()
  await tx.mutation.create({ data: { ...place, id: save.mutationId, personId: person.id, outcome, at } })
  return asSaved(outcome)
}

function asSaved({ unchanged, ...outcome }: Outcome): SaveOutcome<never> {
  return unchanged ? { ...outcome, unchanged } : outcome
}
