import 'server-only'
import type { EntryKind } from '../../generated/client'
import { asJson } from '../../records/rows'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import type { EntryValues } from './entries'

export type EntryWrite = {
  organisationId: string
  assessmentId: string
  kind: EntryKind
  key: string
  revision: number
  before: unknown
  after: unknown
  personId: string
  at: Date
}

/** One entry and its line of history; the caller holds the assessment's lock. */
export async function writeEntry(db: Transaction, entry: EntryWrite): Promise<void> {
  const { assessmentId, kind, key } = entry
  const row = entryRow(entry)
  if (entry.revision === 1) await db.entry.create({ data: row })
  else await db.entry.update({ where: { assessmentId_kind_key: { assessmentId, kind, key } }, data: row })
  await db.entryChange.create({ data: changeRow(entry) })
}

/** The first entries of a new assessment, each with its first line of history. */
export async function writeFirstEntries(
  db: Transaction,
  {
    entries,
    ...by
  }: Pick<EntryWrite, 'organisationId' | 'assessmentId' | 'personId' | 'at'> & { entries: EntryValues },
): Promise<void> {
  const first = (kind: EntryKind, values: Record<string, unknown>): EntryWrite[] =>
    Object.entries(values).map(([key, after]) => ({ ...by, kind, key, revision: 1, before: null, after }))
  const { facts, answers, explanations, plan } = entries
  const writes = [
    ...first('fact', facts),
    ...first('answer', answers),
    ...first('explanation', explanations),
    ...first('plan', plan),
  ]
  await db.entry.createMany({ data: writes.map(entryRow) })
  await db.entryChange.createMany({ data: writes.map(changeRow) })
}

function entryRow({ revision, after, personId, at, ...write }: EntryWrite) {
  return { ...placeOf(write), value: asJson(after), revision, updatedById: personId, updatedAt: at }
}

function changeRow({ revision, before, after, personId, at, ...write }: EntryWrite) {
  const values = { before: asJson(before), after: asJson(after) }
  return { id: newId(), ...placeOf(write), revision, ...values, changedById: personId, changedAt: at }
}

function placeOf({
  organisationId,
  assessmentId,
  kind,
  key,
}: Pick<EntryWrite, 'organisationId' | 'assessmentId' | 'kind' | 'key'>) {
  return { organisationId, assessmentId, kind, key }
}
