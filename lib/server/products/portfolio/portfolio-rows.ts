import 'server-only'
import {
  type PortfolioQuery,
  type PortfolioSort,
  reviewGroups,
} from '@/lib/core/products/portfolio/portfolio-query'
import { searchWords } from '@/lib/core/text/search-words'
import { Prisma } from '../../generated/client'
import { directionOf } from '../../records/read-page'
import { contains, idsContaining, mostCandidates } from '../../records/search'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'

/** A line as it is stored; what is missing has a value of its own (prisma/schema.prisma). */
export type PortfolioRow = {
  productId: string
  name: string
  maker: string
  kind: string
  submissionId: string | null
  release: string
  claimed: number
  evidenced: number
  verified: number
  levelNames: string[]
  submittedAt: Date
  version: string
  redLines: number
  expiries: string[]
  review: string
  drafts: number
}

/** How many lines in the order of the list are looked through for one page or part of a file. */
export const lookedThroughAtOnce = 4000

/** Which lines are read: `today` is YYYY-MM-DD, `found` the products of a rare name. */
export type Reading = PortfolioQuery & { organisationId: string; today: string; found: string[] | null }
export type Place = { value: unknown; name: string; id: string }
type Order = { place: Place | null; backwards: boolean; take: number }

/**
 * The products whose name or maker contains what is looked for, by the index of pieces; null where nothing is looked for or so many
 * contain it that they are found in the order of the list.
 */
export async function findByName(
  db: Transaction,
  organisationId: string,
  typed: string | undefined,
): Promise<string[] | null> {
  const words = searchWords(typed ?? '')
  if (words.length === 0) return null
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT found.id FROM ${idsContaining('product', organisationId, words)} AS found(id)`
  return ids.length < mostCandidates ? ids.map(({ id }) => id) : null
}

/** The place of a product in the order; null where it has no line in the organisation. */
export async function findPlace(db: Transaction, reading: Reading, id: string): Promise<Place | null> {
  if (!isId(id)) return null
  const [row] = await db.$queryRaw<Place[]>`
    SELECT ${columnOf(reading)} AS value, l.name, l.product_id AS id FROM portfolio_line l
    WHERE l.product_id = ${id}::uuid AND l.organisation_id = ${reading.organisationId}::uuid`
  return row ?? null
}

/** The next lines that match, among those looked through at once. */
export function readLines(
  db: Transaction,
  reading: Reading,
  { take, ...order }: Order,
): Promise<PortfolioRow[]> {
  const { conditions, sorted } = lookingThrough(reading, order)
  const looked = reading.found
    ? Prisma.sql`SELECT * FROM portfolio_line l WHERE ${conditions} AND l.product_id = ANY(${reading.found}::uuid[])`
    : Prisma.sql`SELECT * FROM portfolio_line l WHERE ${conditions} ORDER BY ${sorted} LIMIT ${lookedThroughAtOnce}`
  return db.$queryRaw<PortfolioRow[]>`
    SELECT ${columns} FROM (${looked}) l WHERE ${matching(reading)} ORDER BY ${sorted} LIMIT ${take}`
}

/** The last of the lines that `readLines` looks through from here, where more follow; null where it looks at all. */
export async function findLastLookedAt(
  db: Transaction,
  reading: Reading,
  order: Omit<Order, 'take'>,
): Promise<string | null> {
  if (reading.found) return null
  const { conditions, sorted } = lookingThrough(reading, order)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l.product_id AS id FROM portfolio_line l WHERE ${conditions} ORDER BY ${sorted}
    OFFSET ${lookedThroughAtOnce - 1} LIMIT 2`
  return rows.length === 2 ? (rows[0]?.id ?? null) : null
}

// The columns of the order are those of one index, so that nothing is sorted.
function lookingThrough(reading: Reading, { place, backwards }: Omit<Order, 'take'>) {
  const { order, beyond } = directionOf(backwards !== (reading.by.order === 'down'))
  const column = columnOf(reading)
  const isByName = reading.by.sort === 'name'
  const start = isByName
    ? Prisma.sql`(l.name, l.product_id) ${beyond} (${place?.name}, ${place?.id}::uuid)`
    : Prisma.sql`(${column}, l.name, l.product_id) ${beyond} (${place?.value}, ${place?.name}, ${place?.id}::uuid)`
  const first = isByName ? Prisma.empty : Prisma.sql`${column} ${order},`
  const inOrganisation = Prisma.sql`l.organisation_id = ${reading.organisationId}::uuid`
  return {
    conditions: place ? Prisma.sql`${inOrganisation} AND ${start}` : inOrganisation,
    sorted: Prisma.sql`${first} l.name ${order}, l.product_id ${order}`,
  }
}

const sortColumns: Record<PortfolioSort, string> = {
  name: 'name',
  kind: 'kind',
  maker: 'maker',
  release: 'release',
  submitted: 'submitted_at',
  version: 'version',
  claimed: 'claimed',
  evidenced: 'evidenced',
  verified: 'verified',
  'red-lines': 'red_lines',
  stale: 'first_expiry',
  review: 'review_place',
  drafts: 'drafts',
}

function columnOf({ by }: Reading): Prisma.Sql {
  return Prisma.raw(`l.${sortColumns[by.sort]}`)
}

function matching({ filter, today, found }: Reading): Prisma.Sql {
  const { find, level, redLines, stale, review } = filter
  const words = found ? [] : searchWords(find ?? '')
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...words.map((word) => contains(Prisma.sql`l.search`, word)),
      level ? Prisma.sql`l.claimed = ${level === 'none' ? -1 : Number(level)}` : [],
      redLines ? (redLines === 'crossed' ? Prisma.sql`l.red_lines > 0` : Prisma.sql`l.red_lines = 0`) : [],
      stale === 'yes' ? Prisma.sql`l.first_expiry < ${today}` : [],
      stale === 'no' ? Prisma.sql`l.first_expiry >= ${today} AND l.submission_id IS NOT NULL` : [],
      review ? Prisma.sql`l.review = ANY(${[...reviewGroups[review]]})` : [],
      review === 'none' ? Prisma.sql`l.submission_id IS NOT NULL` : [],
    ].flat(),
    ' AND ',
  )
}

const columns = Prisma.sql`l.product_id AS "productId", l.name, l.maker, l.kind, l.submission_id AS "submissionId", l.release,
  l.claimed, l.evidenced, l.verified, l.level_names AS "levelNames", l.submitted_at AS "submittedAt", l.version,
  l.red_lines AS "redLines", l.expiries, l.review, l.drafts`
