import 'server-only'
import { may } from '@/lib/core/assessment/access/policy'
import { findQuestion } from '@/lib/core/format/question-place'
import { type ListPage, mostCounted, type PageRequest, pageSize } from '@/lib/core/text/list-page'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { changeAs, readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { findPublished } from '../../content/catalogue'
import { Prisma } from '../../generated/client'
import { actorOf, type Member, type Person } from '../../identity/person'
import { isMailOn } from '../../records/mail-queue/is-mail-on'
import { directionOf, readPage } from '../../records/read-page'
import { isId } from '../../world/new-id'

// The inbox is the events that name a person in `for`: questions given to them, comments that mention them or that are about
// something of theirs, proposals that came through a link of theirs. Texts and names are read from comments and proposals,
// since events hold none.

export type InboxItem = {
  /** Names the item in a request for a page. */
  cursor: string
  /** ISO 8601, UTC. */
  at: string
  kind: string
  /** Null where it was erased. */
  by: { name: string } | null
  isNew: boolean
  assessmentId: string
  /** Of the organisation, the product and the release. */
  names: [string, string, string]
  /** Null where it is about several questions. */
  question: { id: string; ask: string } | null
  count: number
  due: string | null
  /** Of a comment; null where there is none or it was erased. */
  text: string | null
}

/** One page of what came in for a person in all their organisations, the latest first. */
export function readInbox(person: Person, request: PageRequest = null): Promise<ListPage<InboxItem>> {
  return readAs(person, async (scope) => {
    const page = await readPage<Key, Row>(request, {
      size: pageSize,
      findKey: (cursor) => findKey(scope, cursor),
      read: (order) => readRows(scope, order),
      cursorOf,
    })
    return { ...page, items: page.items.map(asItem) }
  })
}

/** Marks everything that has come in so far as read. */
export function markInboxRead(person: Person): Promise<void> {
  return changeAs(person, async ({ db }) => {
    await db.membership.updateMany({ where: { userId: person.id }, data: { inboxReadAt: new Date() } })
  })
}

/** Whether a person wants the daily mail of what is new; null where this server sends no mail. */
export async function wantsDigest(person: Person): Promise<boolean | null> {
  if (!isMailOn()) return null
  return readAs(person, async ({ db }) => {
    const wanting = await db.membership.count({ where: { userId: person.id, wantsDigest: true } })
    return wanting > 0
  })
}

/** Switches the daily mail on or off, for all organisations of the person. */
export function setDigest(person: Person, isWanted: boolean): Promise<void> {
  return changeAs(person, async ({ db }) => {
    await db.membership.updateMany({ where: { userId: person.id }, data: { wantsDigest: isWanted } })
  })
}

/** How much of the member's organisation is new in their inbox, up to one more than `mostCounted`. One statement. */
export async function countNewInInbox({ db, person }: Scope<Member>): Promise<number> {
  const organisationId = person.organisation.id
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM membership m JOIN event e ON e.for_person_id = m.user_id AND e.at > COALESCE(m.inbox_read_at, m.created_at)
      WHERE m.user_id = ${person.id}::uuid AND m.organisation_id = ${organisationId}::uuid
        AND e.organisation_id = m.organisation_id AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = e.subject_id)
      LIMIT ${mostCounted + 1}
    ) new`
  return counted?.count ?? 0
}

type Key = { at: Date; organisationId: string; sequence: number }
type Row = Key & {
  kind: string
  subjectId: string
  data: string
  person: string | null
  organisation: string
  product: string
  release: string
  pin: string
  text: string | null
  isNew: boolean
}

function cursorOf({ organisationId, sequence }: Key): string {
  return `${organisationId}.${sequence}`
}

async function findKey({ db, person }: Scope, cursor: string): Promise<Key | null> {
  const [organisationId = '', sequence = ''] = cursor.split('.')
  if (!isId(organisationId) || !/^[1-9]\d{0,8}$/.test(sequence)) return null
  return db.event.findFirst({
    where: { organisationId, sequence: Number(sequence), forPersonId: person.id },
    select: { at: true, organisationId: true, sequence: true },
  })
}

function readRows(
  { db, person }: Scope,
  { key, backwards, take }: { key: Key | null; backwards: boolean; take: number },
): Promise<Row[]> {
  const { order, beyond } = directionOf(!backwards)
  const organisations = person.memberships.flatMap(({ organisation: { id } }) =>
    may(actorOf(person), 'read-draft', { organisationId: id }) ? id : [],
  )
  const start = key
    ? Prisma.sql`AND (e.at, e.organisation_id, e.sequence) ${beyond} (${key.at}, ${key.organisationId}::uuid, ${key.sequence})`
    : Prisma.empty
  return db.$queryRaw<Row[]>`
    SELECT e.organisation_id AS "organisationId", e.sequence, e.at, e.kind, e.subject_id AS "subjectId", e.data,
      COALESCE(u.name, pr.proposed_by) AS person, o.name AS organisation, p.name AS product, r.label AS release,
      a.questionnaire_id || '@' || a.questionnaire_version AS pin, c.text,
      e.at > COALESCE(m.inbox_read_at, m.created_at) AS "isNew"
    FROM event e
    JOIN membership m ON m.organisation_id = e.organisation_id AND m.user_id = e.for_person_id
    JOIN organisation o ON o.id = e.organisation_id
    JOIN assessment a ON a.id = e.subject_id
    JOIN release r ON r.id = a.release_id
    JOIN product p ON p.id = r.product_id
    LEFT JOIN "user" u ON u.id = e.person_id
    LEFT JOIN comment c ON c.id = (e.data::jsonb ->> 'comment')::uuid
    LEFT JOIN proposal pr ON pr.id = (e.data::jsonb ->> 'proposal')::uuid
    WHERE e.for_person_id = ${person.id}::uuid AND e.organisation_id = ANY(${organisations}::uuid[]) ${start}
    ORDER BY e.at ${order}, e.organisation_id ${order}, e.sequence ${order} LIMIT ${take}`
}

function asItem(row: Row): InboxItem {
  const { key, count, due }: { key?: unknown; count?: unknown; due?: unknown } = JSON.parse(row.data)
  const questionnaire = findPublished(row.pin)?.questionnaire
  const place = questionnaire && typeof key === 'string' ? findQuestion(questionnaire, key) : null
  return {
    cursor: cursorOf(row),
    at: row.at.toISOString(),
    kind: row.kind,
    by: row.person === null ? null : { name: storedText(row.person) },
    isNew: row.isNew,
    assessmentId: row.subjectId,
    names: [storedText(row.organisation), storedText(row.product), storedText(row.release)],
    question: place && { id: place.question.id, ask: place.question.ask },
    count: typeof count === 'number' ? count : 1,
    due: typeof due === 'string' ? due : null,
    text: row.text === null ? null : storedText(row.text),
  }
}
