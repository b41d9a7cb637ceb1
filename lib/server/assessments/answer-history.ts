import 'server-only'
import { type Answer, storedAnswerSchema } from '@/lib/core/answers/answer'
import type { Change } from '@/lib/core/assessment/assessment'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { readAs } from '../access/as-person'
import type { Scope } from '../access/scope'
import { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
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
): Promise<ListPage<Change<Answer>> | null> {
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
): Promise<ListPage<Change<Answer>>> {
  const page = await readPage<number, Row>(request, {
    size: pageSize,
    findKey: async (cursor) => revisionIn(cursor),
    read: (order) => readChanges(db, wanted, order),
    cursorOf: ({ revision }) => String(revision),
  })
  return { ...page, items: await asChanges(db, page.items) }
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

/** Both sides of each change, with the pieces of evidence that they name as they were then. */
async function asChanges(db: Transaction, rows: readonly Row[]): Promise<Change<Answer>[]> {
  const sides = rows.flatMap(({ before, after, changedAt: at }) => [
    { at, stored: before },
    { at, stored: after },
  ])
  const values = await resolveHistory(db, sides)
  const answerAt = (index: number) =>
    values[index] === null ? null : storedAnswerSchema.parse(values[index])
  return rows.map(({ revision, changedBy, changedAt }, index) => ({
    revision,
    before: answerAt(2 * index),
    after: answerAt(2 * index + 1),
    by: asAuthor(changedBy),
    at: changedAt.toISOString(),
  }))
}
