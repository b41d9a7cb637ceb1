import 'server-only'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { AssessmentWithLevel } from '@/lib/core/assessment/current-level'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { readAs } from '../../access/as-person'
import type { FoundRelease, Scope } from '../../access/scope'
import { readSummaries } from '../../assessments/assessment-summary'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { readPage } from '../../records/read-page'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { readUnscored, type UnscoredAssessment, withCurrentLevel } from './current-level'

/** Each is a card with its level, so a page of them is shorter than one of lines. */
const assessmentsOnAPage = 20

/** One page of a release's assessments that this person may know of, the latest first, each with its level. */
export async function listAssessments(
  person: Person,
  releaseId: string,
  request: PageRequest = null,
): Promise<ListPage<AssessmentWithLevel> | null> {
  const page = await readAs(person, async (scope) => {
    const found = await scope.findRelease('read-products', releaseId)
    return found && readAssessments(scope, found, request)
  })
  return page && { ...page, items: page.items.map(withCurrentLevel) }
}

/** The same of a release that the scope has found, before the levels are calculated. */
export async function readAssessments(
  { db, isAllowed }: Scope,
  { id: releaseId, organisationId }: FoundRelease,
  request: PageRequest,
): Promise<ListPage<UnscoredAssessment>> {
  const sight = { seesDrafts: isAllowed('read-draft', organisationId) }
  const page = await readPage<{ id: string }, { id: string }>(request, {
    size: assessmentsOnAPage,
    findKey: (id) => findKey(db, releaseId, id),
    read: (order) => readIds(db, { releaseId, sight }, order),
    cursorOf: ({ id }) => id,
  })
  const ids = page.items.map(({ id }) => id)
  return { ...page, items: await readUnscored(db, await readSummaries(db, ids), sight) }
}

/** How many assessments a release shows in the list of its product. */
const shownInProduct = 3

export type LatestAssessments = { assessments: AssessmentSummary[]; hasMore: boolean }

/** The latest assessments of each release, in the order they were started; the caller has asked the policy. */
export async function latestAssessments(
  db: Transaction,
  releaseIds: readonly string[],
  sight: Sight,
): Promise<Map<string, LatestAssessments>> {
  if (releaseIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; releaseId: string }[]>`
    SELECT a.id, wanted.id AS "releaseId" FROM unnest(${[...releaseIds]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT a.id FROM assessment a WHERE a.release_id = wanted.id ${known(sight)}
      ORDER BY a.id DESC LIMIT ${shownInProduct + 1}
    ) a ORDER BY a.id DESC`
  const idsOf = (releaseId: string) => rows.flatMap((row) => (row.releaseId === releaseId ? row.id : []))
  const shown = releaseIds.flatMap((releaseId) => idsOf(releaseId).slice(0, shownInProduct))
  const assessments = await readSummaries(db, shown)
  const byId = new Map(assessments.map((each) => [each.id, each]))
  return new Map(
    releaseIds.map((releaseId) => {
      const ids = idsOf(releaseId)
      const latest = ids
        .slice(0, shownInProduct)
        .toReversed()
        .flatMap((id) => byId.get(id) ?? [])
      return [releaseId, { assessments: latest, hasMore: ids.length > shownInProduct }]
    }),
  )
}

type Sight = { seesDrafts: boolean }

/** Assessments without a submission do not exist for people who may not read drafts. */
function known({ seesDrafts }: Sight): Prisma.Sql {
  return seesDrafts ? Prisma.empty : Prisma.sql`AND a.submitted_at IS NOT NULL`
}

function findKey(db: Transaction, releaseId: string, id: string): Promise<{ id: string } | null> {
  if (!isId(id)) return Promise.resolve(null)
  return db.assessment.findFirst({ where: { id, releaseId }, select: { id: true } })
}

type Order = { key: { id: string } | null; backwards: boolean; take: number }

// Ids are made in the order of time.
function readIds(
  db: Transaction,
  { releaseId, sight }: { releaseId: string; sight: Sight },
  { key, backwards, take }: Order,
): Promise<{ id: string }[]> {
  const [order, beyond] = backwards ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`]
  const start = key ? Prisma.sql`AND a.id ${beyond} ${key.id}::uuid` : Prisma.empty
  return db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM assessment a
    WHERE a.release_id = ${releaseId}::uuid ${known(sight)} ${start}
    ORDER BY a.id ${order} LIMIT ${take}`
}
