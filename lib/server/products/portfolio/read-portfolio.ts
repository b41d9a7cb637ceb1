import 'server-only'
import type { PortfolioLine } from '@/lib/core/products/portfolio/portfolio-line'
import { isFiltered, type PortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { isOffered, readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Member } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { asPortfolioLine } from './portfolio-line'
import {
  findByName,
  findLastLookedAt,
  findPlace,
  type Place,
  type Reading,
  readLines,
} from './portfolio-rows'

export type PortfolioPage = ListPage<PortfolioLine> & {
  /** So many lines were looked through without filling the page; null where it is full or holds all. */
  isPart: boolean
  seesDrafts: boolean
}

const nothing: PortfolioPage = { items: [], earlier: null, later: null, isPart: false, seesDrafts: false }

/**
 * One page of the products of an organisation with what their last submissions say. Each page looks through a bounded part of
 * the list in its order; where a filter leaves a part without enough lines, the page is short and the next one goes on behind it.
 */
export async function readPortfolio(
  person: Member,
  query: PortfolioQuery,
  request: PageRequest = null,
): Promise<PortfolioPage> {
  if (!isOffered(person, 'read-products', person.organisation.id)) return nothing
  return readAs(person, async (scope) => {
    const reading = await startReading(scope, query)
    const id = request && ('before' in request ? request.before : request.after)
    const place = id ? await findPlace(scope.db, reading, id) : null
    return readPart(scope, reading, {
      place,
      backwards: place !== null && request !== null && 'before' in request,
    })
  })
}

/** The next lines for a file, from behind a product on, and behind which to go on; null at the end. */
export async function readPortfolioPart(
  person: Member,
  query: PortfolioQuery,
  { after, take }: { after: string | null; take: number },
): Promise<{ lines: PortfolioLine[]; next: string | null } | null> {
  if (!isOffered(person, 'read-products', person.organisation.id)) return null
  return readAs(person, async (scope) => {
    const reading = await startReading(scope, query)
    const place = after ? await findPlace(scope.db, reading, after) : null
    if (after && !place) return { lines: [], next: null }
    const order = { place, backwards: false }
    const rows = await readLines(scope.db, reading, { ...order, take })
    const isFull = rows.length === take
    const next = isFull ? (rows.at(-1)?.productId ?? null) : await findLastLookedAt(scope.db, reading, order)
    return { lines: rows.map((row) => asPortfolioLine(row, shownTo(scope, reading))), next }
  })
}

async function startReading({ db, person }: Scope<Member>, query: PortfolioQuery): Promise<Reading> {
  const organisationId = person.organisation.id
  const seen = seesDraftsOf(person) || query.by.sort !== 'drafts' ? query : { ...query, by: byName }
  const found = await findByName(db, organisationId, query.filter.find)
  return { ...seen, organisationId, today: calendarDate(new Date()), found }
}

const byName: PortfolioQuery['by'] = { sort: 'name', order: 'up' }

/** Whether a member may know of drafts: else neither a column nor the order says anything of them. */
function seesDraftsOf(person: Member): boolean {
  return isOffered(person, 'read-draft', person.organisation.id)
}

function shownTo({ person }: Scope<Member>, { today }: Reading) {
  return { today, seesDrafts: seesDraftsOf(person) }
}

async function readPart(
  scope: Scope<Member>,
  reading: Reading,
  order: { place: Place | null; backwards: boolean },
): Promise<PortfolioPage> {
  const rows = await readLines(scope.db, reading, { ...order, take: pageSize + 1 })
  const isFull = rows.length > pageSize
  const last = isFull || !isFiltered(reading.filter) ? null : await findLastLookedAt(scope.db, reading, order)
  if (order.backwards && !isFull && last === null)
    return readPart(scope, reading, { place: null, backwards: false })
  const nearest = rows.slice(0, pageSize)
  const ids = (order.backwards ? nearest.toReversed() : nearest).map(({ productId }) => productId)
  const further = isFull ? (nearest.at(-1)?.productId ?? null) : last
  const behind = order.place && (order.backwards ? (ids.at(-1) ?? last) : (ids[0] ?? last))
  return {
    items: (order.backwards ? nearest.toReversed() : nearest).map((row) =>
      asPortfolioLine(row, shownTo(scope, reading)),
    ),
    earlier: order.backwards ? further : behind,
    later: order.backwards ? behind : further,
    isPart: last !== null,
    seesDrafts: seesDraftsOf(scope.person),
  }
}
