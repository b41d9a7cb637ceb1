import 'server-only'
import type { z } from 'zod'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { Problem } from '@/lib/core/text/problem'
import { canonicalJson } from '../world/digest'
import { isId } from '../world/new-id'
import type { Transaction } from '../world/transaction'
import { asAuthor } from './rows'

// By which rules one value is saved, whether an entry of a team or a verdict of an auditor: a save rests on a revision and
// has an id of its own, what is stored already is not written again, and a stale revision never overwrites.

/** The revision a save is based on, and the id its author gave the change. */
export type SaveBase = {
  baseRevision: number
  mutationId: string
  /** The id of the person for whom the page was rendered. */
  saidBy: string
}

/** What is stored under a name now; a value that was taken back is null. */
export type Stored = { value: unknown; revision: number; updatedById: string; updatedAt: Date }

/** What is wrong with a save, whatever it saves. */
export function problemsWithSave({
  baseRevision,
  mutationId,
}: Pick<SaveBase, 'baseRevision' | 'mutationId'>): Problem[] {
  const problems: Problem[] = []
  if (!Number.isSafeInteger(baseRevision) || baseRevision < 0) problems.push(noSuchRevision)
  if (!isId(mutationId)) problems.push({ field: 'mutationId', code: 'problem.mutation-id', values: {} })
  return problems
}

const noSuchRevision: Problem = { field: 'baseRevision', code: 'problem.no-revision', values: {} }

/** The refusal of a save whose revision nobody ever wrote. */
export const revisionRefused: SaveOutcome<never> = {
  saved: false,
  reason: 'invalid',
  problems: [noSuchRevision],
}

/** The refusal of an id that another change has. */
export const mutationRefused: SaveOutcome<never> = {
  saved: false,
  reason: 'invalid',
  problems: [{ field: 'mutationId', code: 'problem.mutation-id-used', values: {} }],
}

/** Equal to what is stored, whatever the order of ticks; a stale revision is harmless then. */
export function isStored<T>(current: Stored | null, value: T | null, schema: z.ZodType<T>): boolean {
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

/** A save of what is stored already. */
export function unchangedFrom(current: Stored | null) {
  const at = (current?.updatedAt ?? new Date()).toISOString()
  return { saved: true, revision: current?.revision ?? 0, at, unchanged: true } as const
}

/** The other value, its author and its instant. */
export async function conflictWith<T>(
  db: Transaction,
  current: Stored,
  schema: z.ZodType<T>,
): Promise<SaveOutcome<T>> {
  const by = await db.user.findUniqueOrThrow({ where: { id: current.updatedById } })
  return {
    saved: false,
    reason: 'conflict',
    theirs: current.value === null ? null : schema.parse(current.value),
    revision: current.revision,
    by: asAuthor(by),
    at: current.updatedAt.toISOString(),
  }
}
