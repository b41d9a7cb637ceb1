import 'server-only'
import { type EventFilter, instantsOf, kindsOf } from '@/lib/core/assessment/events/event-filter'
import { type ListPage, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { directionOf, readPage } from '../../records/read-page'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { type EventRow, type ListedEvent, listEvents } from './list-events'

export type EventsOfOrganisation = {
  organisation: { id: string; name: string }
  /** Who has done something here, by name. */
  people: { id: string; name: string }[]
  page: ListPage<ListedEvent>
}

/** One page of an organisation's events, the latest first; null where they are not the person's to read. */
export function findEvents(
  person: Person,
  organisationId: string,
  { filter, request }: { filter: EventFilter; request: PageRequest },
): Promise<EventsOfOrganisation | null> {
  return readAs(person, async (scope) => {
    const organisation = await findReadable(scope, organisationId)
    if (!organisation) return null
    const page = await readPage<number, EventRow>(request, {
      size: pageSize,
      findKey: async (cursor) => sequenceIn(cursor),
      read: (order) => readRows(scope.db, organisationId, filter, { ...order, latestFirst: true }),
      cursorOf: ({ sequence }) => String(sequence),
    })
    const people = await readPeople(scope.db, organisationId)
    return { organisation, people, page: { ...page, items: await listEvents(scope.db, page.items) } }
  })
}

/** The next so many events after a place of the chain, the earliest first; null where they are not the person's to read. */
export function readNextEvents(
  person: Person,
  organisationId: string,
  { filter, after, take }: { filter: EventFilter; after: number; take: number },
): Promise<ListedEvent[] | null> {
  return readAs(person, async (scope) => {
    if (!(await findReadable(scope, organisationId))) return null
    const order = { key: after, backwards: false, take, latestFirst: false }
    return listEvents(scope.db, await readRows(scope.db, organisationId, filter, order))
  })
}

async function findReadable({ db, isGranted }: Scope, id: string) {
  if (!isId(id) || !(await isGranted('read-events', id))) return null
  const found = await db.organisation.findUnique({ where: { id }, select: { id: true, name: true } })
  return found && { id, name: storedText(found.name) }
}

function sequenceIn(cursor: string): number | null {
  return /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : null
}

type Order = { key: number | null; backwards: boolean; take: number; latestFirst: boolean }

function readRows(
  db: Transaction,
  organisationId: string,
  filter: EventFilter,
  { key, backwards, take, latestFirst }: Order,
): Promise<EventRow[]> {
  const { order, beyond } = directionOf(backwards !== latestFirst)
  const kinds = kindsOf(filter)
  const { from, before } = instantsOf(filter)
  const conditions = [
    Prisma.sql`organisation_id = ${organisationId}::uuid`,
    key === null ? [] : Prisma.sql`sequence ${beyond} ${key}`,
    kinds ? Prisma.sql`kind = ANY(${[...kinds]})` : [],
    filter.who ? Prisma.sql`person_id = ${filter.who}::uuid` : [],
    from ? Prisma.sql`at >= ${from}` : [],
    before ? Prisma.sql`at < ${before}` : [],
  ].flat()
  return db.$queryRaw<EventRow[]>`
    SELECT organisation_id AS "organisationId", sequence, at, person_id AS "personId", kind,
      subject_id AS "subjectId", data, previous, hash
    FROM event WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY sequence ${order} LIMIT ${take}`
}

// One step of the index for each person, however many events they have.
function readPeople(db: Transaction, organisationId: string): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    WITH RECURSIVE acting AS (
      (SELECT person_id FROM event WHERE organisation_id = ${organisationId}::uuid AND person_id IS NOT NULL
        ORDER BY person_id LIMIT 1)
      UNION ALL
      SELECT (SELECT e.person_id FROM event e WHERE e.organisation_id = ${organisationId}::uuid
        AND e.person_id > acting.person_id ORDER BY e.person_id LIMIT 1)
      FROM acting WHERE acting.person_id IS NOT NULL
    )
    SELECT u.id, u.name FROM acting JOIN "user" u ON u.id = acting.person_id ORDER BY lower(u.name), u.id`
}
