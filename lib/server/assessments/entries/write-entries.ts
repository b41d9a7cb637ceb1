import 'server-only'
import type { Facts } from '@/lib/core/answers/answer'
import type { EntryKind } from '../../generated/client'
import { type NamingPlace, namePieces } from '../../records/evidence/name-pieces'
import { replaceTyped } from '../../records/evidence/replace-typed'
import { asJson } from '../../records/rows'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { keepCredit } from '../proposals/keep-credit'
import type { EntryValues } from './entries'

/** `before` is as it is stored; evidence in `after` may be by value or by name. */
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
  /** Of a fact: the release says it, and not a person. */
  fromRelease?: boolean
}

/** One entry and its line of history; the caller holds the assessment's lock. */
export async function writeEntry(db: Transaction, write: EntryWrite): Promise<void> {
  const { kind, before } = write
  const [after] =
    kind === 'answer' ? await namePieces(db, write, [{ before, after: write.after }]) : [write.after]
  await writeNamedEntry(db, { ...write, after })
  if (kind !== 'answer') return
  await keepCredit(db, { ...write, after })
  await replaceTyped(db, { ...write, after })
}

/** The same of an entry whose evidence is by name. */
export async function writeNamedEntry(db: Transaction, entry: EntryWrite): Promise<void> {
  const { assessmentId, kind, key } = entry
  const row = entryRow(entry)
  if (entry.revision === 1) await db.entry.create({ data: row })
  else await db.entry.update({ where: { assessmentId_kind_key: { assessmentId, kind, key } }, data: row })
  await db.entryChange.create({ data: changeRow(entry) })
}

/** The first entries of a new assessment, each with its first line of history. The plan is the product's (plan/add-lines.ts). */
export async function writeFirstEntries(
  db: Transaction,
  {
    entries,
    fromRelease,
    ...by
  }: Pick<EntryWrite, 'organisationId' | 'assessmentId' | 'personId' | 'at'> & {
    entries: EntryValues
    /** Facts beside the entries that the release says. */
    fromRelease: Facts
  },
): Promise<void> {
  const first = (kind: EntryKind, values: Record<string, unknown>): EntryWrite[] =>
    Object.entries(values).map(([key, after]) => ({ ...by, kind, key, revision: 1, before: null, after }))
  const { facts, explanations, own = {} } = entries
  const answers = await namedAnswers(db, { ...by, answers: entries.answers })
  const writes = [
    ...first('fact', facts),
    ...first('fact', fromRelease).map((write) => ({ ...write, fromRelease: true })),
    ...first('answer', answers),
    ...first('explanation', explanations),
    ...first('own', own),
  ]
  await db.entry.createMany({ data: writes.map(entryRow) })
  await db.entryChange.createMany({ data: writes.map(changeRow) })
}

async function namedAnswers(
  db: Transaction,
  { answers, ...place }: NamingPlace & { answers: EntryValues['answers'] },
): Promise<Record<string, unknown>> {
  const namings = Object.values(answers).map((after) => ({ before: null, after }))
  const named = await namePieces(db, place, namings)
  return Object.fromEntries(Object.keys(answers).map((key, index) => [key, named[index]]))
}

function entryRow({ revision, after, personId, at, fromRelease = false, ...write }: EntryWrite) {
  const by = { updatedById: personId, updatedAt: at }
  return { ...placeOf(write), value: asJson(after), revision, ...by, fromRelease }
}

function changeRow({ revision, before, after, personId, at, fromRelease = false, ...write }: EntryWrite) {
  const values = { before: asJson(before), after: asJson(after) }
  const by = { changedById: personId, changedAt: at }
  return { id: newId(), ...placeOf(write), revision, ...values, ...by, fromRelease }
}

function placeOf({
  organisationId,
  assessmentId,
  kind,
  key,
}: Pick<EntryWrite, 'organisationId' | 'assessmentId' | 'kind' | 'key'>) {
  return { organisationId, assessmentId, kind, key }
}
