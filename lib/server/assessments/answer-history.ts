import 'server-only'
import { storedAnswerSchema } from '@/lib/core/answers/answer'
import type { ChangeOfAnswer } from '@/lib/core/assessment/assessment'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { readAs } from '../access/as-person'
import type { Scope } from '../access/scope'
import { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { piecesIn } from '../records/evidence/named-pieces'
import { readRenewals, type Span } from '../records/evidence/read-renewals'
import { resolveHistory } from '../records/evidence/resolve-answers'
import { readPage } from '../records/read-page'
import { asAuthor } from '../records/rows'
import type { Transaction } from '../world/transaction'

type Wanted = { assessmentId: string; questionId: string }

/** One page of the changes of one answer, newest first; null where the person may not read the draft. */
export function answerHistory(
  person: Person,
  { assessmentId, questionId }: Wanted,
  request: PageRequest = null,
): Promise<ListPage<ChangeOfAnswer> | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    return found && readAnswerHistory(scope, { assessmentId: found.id, questionId }, request)
  })
}

/** The same of an assessment that the scope has found. */
export async function readAnswerHistory(
  { db }: Scope,
  wanted: Wanted,
  request: PageRequest,
): Promise<ListPage<ChangeOfAnswer>> {
  const page = await readPage<number, Row>(request, {
    size: pageSize,
    findKey: async (cursor) => revisionIn(cursor),
    read: (order) => readChanges(db, wanted, order),
    cursorOf: ({ revision }) => String(revision),
  })
  return { ...page, items: await asChanges(db, wanted, page.items) }
}

function revisionIn(cursor: string): number | null {
  return /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : null
}

const withAuthor = { changedBy: { select: { id: true, name: true } } } satisfies Prisma.EntryChangeInclude
type Row = Prisma.EntryChangeGetPayload<{ include: typeof withAuthor }>
type Order = { key: number | null; backwards: boolean; take: number }

function readChanges(
  db: Transaction,
  { assessmentId, questionId }: Wanted,
  { key, backwards, take }: Order,
): Promise<Row[]> {
  const revision = key === null ? {} : { revision: backwards ? { gt: key } : { lt: key } }
  return db.entryChange.findMany({
    where: { assessmentId, kind: 'answer', key: questionId, ...revision },
    orderBy: { revision: backwards ? Prisma.SortOrder.asc : Prisma.SortOrder.desc },
    take,
    include: withAuthor,
  })
}

/** Both sides of each change, with the pieces of evidence that they name as they were then, and what was renewed since. */
async function asChanges(db: Transaction, wanted: Wanted, rows: readonly Row[]): Promise<ChangeOfAnswer[]> {
  const sides = rows.flatMap(({ before, after, changedAt: at }) => [
    { at, stored: before },
    { at, stored: after },
  ])
  const resolved = await resolveHistory(db, sides)
  const renewed = await readRenewals(db, await spansOf(db, wanted, rows))
  const answerAt = (index: number) => {
    const value = resolved[index]?.value ?? null
    return value === null ? null : storedAnswerSchema.parse(value)
  }
  return rows.map(({ revision, changedBy, changedAt }, index) => ({
    revision,
    before: answerAt(2 * index),
    after: answerAt(2 * index + 1),
    deleted: resolved[2 * index + 1]?.deleted ?? 0,
    renewed: renewed[index] ?? [],
    by: asAuthor(changedBy),
    at: changedAt.toISOString(),
  }))
}

/** How long each change was the last one. */
async function spansOf(
  db: Transaction,
  { assessmentId, questionId }: Wanted,
  rows: readonly Row[],
): Promise<Span[]> {
  const place = { assessmentId, kind: 'answer' as const, key: questionId }
  const next = await db.entryChange.findFirst({
    where: { ...place, revision: (rows[0]?.revision ?? 0) + 1 },
    select: { changedAt: true },
  })
  return rows.map(({ after, changedAt }, index) => ({
    pieces: piecesIn(after),
    after: changedAt,
    before: (index === 0 ? next : rows[index - 1])?.changedAt ?? null,
  }))
}
