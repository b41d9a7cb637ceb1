import 'server-only'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { CurrentLevel } from '@/lib/core/assessment/current-level'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { readAs } from '../access/as-person'
import { readRelease } from '../access/read-release'
import type { FoundAssessment, Scope } from '../access/scope'
import { asSubmission, submissionSelect } from '../assessments/assessment-summary'
import { findPublished } from '../content/catalogue'
import { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { readPage } from '../records/read-page'
import { isId } from '../world/new-id'
import type { Transaction } from '../world/transaction'
import { levelColumns, submittedStanding } from './submitted-level'

export type SubmissionsPage = {
  product: Product
  release: ReleaseOfProduct
  questionnaire: { title: string; version: string }
  mayReadDraft: boolean
  submissions: ListPage<SubmissionSummary & { standing: CurrentLevel | null }>
}

/** One page of an assessment's submissions, the latest first. Null where nothing is there for this person. */
export function listSubmissions(
  person: Person,
  assessmentId: string,
  request: PageRequest = null,
): Promise<SubmissionsPage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-submission', assessmentId)
    return found && readSubmissionsPage(scope, found, request)
  })
}

async function readSubmissionsPage(
  scope: Scope,
  { id: assessmentId, organisationId, releaseId, pin }: FoundAssessment,
  request: PageRequest,
): Promise<SubmissionsPage | null> {
  const { db } = scope
  const mayReadDraft = scope.isAllowed('read-draft', organisationId)
  const page = await readPage<number, Row>(request, {
    size: pageSize,
    findKey: (id) => findKey(db, assessmentId, id),
    read: (order) => readSubmissions(db, assessmentId, order),
    cursorOf: ({ id }) => id,
  })
  if (page.items.length === 0 && !mayReadDraft) return null
  const items = page.items.map((row) => ({ ...asSubmission(row), standing: submittedStanding(row) }))
  const { id, version } = pin
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return {
    ...(await readRelease(scope, releaseId)),
    questionnaire: { title, version },
    mayReadDraft,
    submissions: { ...page, items },
  }
}

const columns = { ...submissionSelect, ...levelColumns } satisfies Prisma.SubmissionSelect
type Row = Prisma.SubmissionGetPayload<{ select: typeof columns }>
type Order = { key: number | null; backwards: boolean; take: number }

async function findKey(db: Transaction, assessmentId: string, id: string): Promise<number | null> {
  if (!isId(id)) return null
  const row = await db.submission.findFirst({ where: { id, assessmentId }, select: { number: true } })
  return row?.number ?? null
}

function readSubmissions(
  db: Transaction,
  assessmentId: string,
  { key, backwards, take }: Order,
): Promise<Row[]> {
  const number = key === null ? {} : { number: backwards ? { gt: key } : { lt: key } }
  return db.submission.findMany({
    where: { assessmentId, ...number },
    orderBy: { number: backwards ? Prisma.SortOrder.asc : Prisma.SortOrder.desc },
    take,
    select: columns,
  })
}
