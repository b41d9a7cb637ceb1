import 'server-only'
import type { SubmissionSummary } from '@/lib/core/assessment/assessment'
import type { Standing } from '@/lib/core/assessment/standing'
import type { Product, ReleaseOfProduct } from '@/lib/core/products/product'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { isAllowed, reachAssessment } from '../access'
import { asSubmission, whatASubmissionNeeds } from '../assessments/assessment-summary'
import { findPublished } from '../content/catalogue'
import { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { readPage } from '../records/read-page'
import { asProduct, asRelease } from '../records/rows'
import { database } from '../world/database'
import { isId } from '../world/new-id'
import { submittedStandings } from './submitted-level'

export type SubmissionsPage = {
  product: Product
  release: ReleaseOfProduct
  questionnaire: { title: string; version: string }
  mayReadDraft: boolean
  submissions: ListPage<SubmissionSummary & { standing: Standing | null }>
}

/** One page of an assessment's submissions, the latest first. Null where nothing is there for this person. */
export async function listSubmissions(
  person: Person,
  assessmentId: string,
  request: PageRequest = null,
): Promise<SubmissionsPage | null> {
  const reached = await reachAssessment(person, 'read-submission', assessmentId)
  if (!reached) return null
  const mayReadDraft = isAllowed(person, 'read-draft', reached.organisationId)
  const page = await readPage<number, Row>(request, {
    size: pageSize,
    findKey: (id) => findKey(reached.id, id),
    read: (order) => read(reached.id, order),
    cursorOf: ({ id }) => id,
  })
  if (page.items.length === 0 && !mayReadDraft) return null
  const release = await database().release.findUniqueOrThrow({
    where: { id: reached.releaseId },
    include: { product: true },
  })
  const standings = await submittedStandings(page.items.map(({ id }) => id))
  const items = page.items.map((row) => ({ ...asSubmission(row), standing: standings.get(row.id) ?? null }))
  const { id, version } = reached.pin
  const title = findPublished(`${id}@${version}`)?.questionnaire.title ?? id
  return {
    product: asProduct(release.product),
    release: asRelease(release),
    questionnaire: { title, version },
    mayReadDraft,
    submissions: { ...page, items },
  }
}

type Row = Prisma.SubmissionGetPayload<{ select: typeof whatASubmissionNeeds }>
type Order = { key: number | null; backwards: boolean; take: number }

async function findKey(assessmentId: string, id: string): Promise<number | null> {
  if (!isId(id)) return null
  const row = await database().submission.findFirst({ where: { id, assessmentId }, select: { number: true } })
  return row?.number ?? null
}

function read(assessmentId: string, { key, backwards, take }: Order): Promise<Row[]> {
  const number = key === null ? {} : { number: backwards ? { gt: key } : { lt: key } }
  return database().submission.findMany({
    where: { assessmentId, ...number },
    orderBy: { number: backwards ? Prisma.SortOrder.asc : Prisma.SortOrder.desc },
    take,
    select: whatASubmissionNeeds,
  })
}
