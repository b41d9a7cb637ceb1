import 'server-only'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { readPage } from '../../records/read-page'
import { calendarDate } from '../../records/rows'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { shareAddress } from './new-share'

/** A link as the team sees it. */
export type ShareSummary = {
  id: string
  state: 'open' | 'revoked' | 'over'
  address: string
  recipient: string | null
  by: string
  createdAt: string
  revokedAt: string | null
  /** YYYY-MM-DD, in UTC; that day counts. */
  validUntil: string
  /** How often its page was opened, in all and in the last 30 days. */
  views: number
  lately: number
  pdfDigest: string
  submission: { id: string; number: number; product: string; release: string }
}

/** The links of a submission, the latest first; null where the person may not share it. */
export function listShareLinks(person: Person, submissionId: string): Promise<ShareSummary[] | null> {
  return readAs(person, async ({ db, findSubmission }) => {
    const found = await findSubmission('share', submissionId)
    if (!found) return null
    const where = { submissionId: found.id }
    const orderBy = { id: Prisma.SortOrder.desc }
    return asSummaries(db, await db.shareLink.findMany({ where, orderBy, take: most, select }))
  })
}

/** One page of all links of an organisation, the latest first; null where the person may not share its reports. */
export function listAllShareLinks(
  person: Person,
  organisationId: string,
  request: PageRequest = null,
): Promise<ListPage<ShareSummary> | null> {
  return readAs(person, async ({ db, isGranted }) => {
    if (!isId(organisationId) || !(await isGranted('share', organisationId))) return null
    const page = await readPage<string, Row>(request, {
      size: pageSize,
      findKey: (id) => findKey(db, organisationId, id),
      read: (order) => readLinks(db, organisationId, order),
      cursorOf: ({ id }) => id,
    })
    return { ...page, items: await asSummaries(db, page.items) }
  })
}

/** Of one submission; revoked ones are among them. */
const most = 200

const select = {
  id: true,
  secret: true,
  recipient: true,
  validUntil: true,
  pdfDigest: true,
  createdAt: true,
  revokedAt: true,
  createdBy: { select: { name: true } },
  submission: {
    select: {
      id: true,
      number: true,
      assessment: {
        select: {
          release: { select: { label: true, product: { select: { name: true } } } },
        },
      },
    },
  },
} satisfies Prisma.ShareLinkSelect
type Row = Prisma.ShareLinkGetPayload<{ select: typeof select }>

type Order = { key: string | null; backwards: boolean; take: number }

async function findKey(db: Transaction, organisationId: string, id: string): Promise<string | null> {
  if (!isId(id)) return null
  const found = await db.shareLink.findFirst({ where: { id, organisationId }, select: { id: true } })
  return found?.id ?? null
}

/** Ids sort by age. What was deleted is not read, and its links with it; they are back once it is restored. */
function readLinks(db: Transaction, organisationId: string, { key, backwards, take }: Order): Promise<Row[]> {
  const beyond = key === null ? {} : { id: backwards ? { gt: key } : { lt: key } }
  return db.shareLink.findMany({
    where: { organisationId, submission: { assessment: { hidden: false } }, ...beyond },
    orderBy: { id: backwards ? Prisma.SortOrder.asc : Prisma.SortOrder.desc },
    take,
    select,
  })
}

type Now = { id: string; isOpen: boolean; views: number; lately: number }

/** Whether each link is open is asked of the one function that its readers ask. */
async function asSummaries(db: Transaction, rows: readonly Row[]): Promise<ShareSummary[]> {
  const ids = rows.map(({ id }) => id)
  const now = await db.$queryRaw<Now[]>`
    SELECT l.id, (SELECT f.is_open FROM find_share_link(l.secret) f) AS "isOpen",
      COALESCE(sum(v.views), 0)::int AS views,
      COALESCE(sum(v.views) FILTER (WHERE v.day > (now() AT TIME ZONE 'UTC')::date - 30), 0)::int AS lately
    FROM share_link l LEFT JOIN share_view v ON v.share_link_id = l.id
    WHERE l.id = ANY(${ids}::uuid[]) GROUP BY l.id`
  return rows.flatMap((row) => {
    const own = now.find(({ id }) => id === row.id)
    return own ? [asSummary(row, own)] : []
  })
}

function asSummary(row: Row, { isOpen, views, lately }: Now): ShareSummary {
  const { id, secret, recipient, createdBy, createdAt, revokedAt, pdfDigest, submission } = row
  const { release } = submission.assessment
  return {
    id,
    state: isOpen ? 'open' : stateOf(row),
    address: shareAddress(secret),
    recipient: recipient === null ? null : storedText(recipient),
    by: storedText(createdBy.name),
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    validUntil: calendarDate(row.validUntil),
    views,
    lately,
    pdfDigest,
    submission: {
      id: submission.id,
      number: submission.number,
      product: storedText(release.product.name),
      release: storedText(release.label),
    },
  }
}

/** Why a link has ended. */
function stateOf({ revokedAt }: Row): ShareSummary['state'] {
  return revokedAt ? 'revoked' : 'over'
}
