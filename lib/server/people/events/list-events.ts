import 'server-only'
import { z } from 'zod'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../generated/client'
import { asAuthor } from '../../records/rows'
import type { Transaction } from '../../world/transaction'

export type EventRow = Prisma.EventGetPayload<Record<string, never>>

/** What an event is about. `within` is the product of a release, and the product and release of an assessment. */
type EventSubject = {
  type: 'product' | 'release' | 'assessment' | 'person' | 'invitation' | 'organisation'
  id: string
  name: string
  within: string[]
  productId: string | null
}

export type ListedEvent = {
  sequence: number
  /** ISO 8601, UTC. */
  at: string
  kind: string
  by: { id: string; name: string } | null
  /** Null where it is not there any more. */
  subject: EventSubject | null
  subjectId: string
  data: Record<string, string | number | boolean | null>
  hash: string
}

/** Events with the names of those who acted and of what they are about, in the order given. Two statements. */
export async function listEvents(db: Transaction, rows: readonly EventRow[]): Promise<ListedEvent[]> {
  if (rows.length === 0) return []
  const people = await readNames(db, rows)
  const subjects = await readSubjects(db, rows)
  return rows.map(({ sequence, at, kind, personId, subjectId, data, hash }) => ({
    sequence,
    at: at.toISOString(),
    kind,
    by: personId === null ? null : (people.get(personId) ?? { id: personId, name: '' }),
    subject: subjects.get(subjectId) ?? null,
    subjectId,
    data: dataSchema.parse(JSON.parse(data)),
    hash,
  }))
}

const dataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

async function readNames(db: Transaction, rows: readonly EventRow[]) {
  const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, asAuthor(user)]))
}

async function readSubjects(db: Transaction, rows: readonly EventRow[]) {
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId))]
  const organisations = [...new Set(rows.map(({ organisationId }) => organisationId))]
  const found = await db.$queryRaw<EventSubject[]>`
    SELECT 'product' AS type, p.id, p.name, '{}'::text[] AS within, p.id AS "productId"
      FROM product p WHERE p.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT 'release', r.id, r.label, ARRAY[p.name], p.id
      FROM release r JOIN product p ON p.id = r.product_id WHERE r.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT 'assessment', a.id, a.questionnaire_id || '@' || a.questionnaire_version, ARRAY[p.name, r.label], p.id
      FROM assessment a JOIN release r ON r.id = a.release_id JOIN product p ON p.id = r.product_id
      WHERE a.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT 'person', u.id, u.name, '{}', NULL FROM "user" u WHERE u.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT 'invitation', i.id, i.email, '{}', NULL FROM invitation i
      WHERE i.id = ANY(${ids}::uuid[]) AND i.organisation_id = ANY(${organisations}::uuid[])
    UNION ALL
    SELECT 'organisation', o.id, o.name, '{}', NULL FROM organisation o
      WHERE o.id = ANY(${ids}::uuid[]) AND o.id = ANY(${organisations}::uuid[])`
  return new Map(found.map((each) => [each.id, asSubject(each)]))
}

function asSubject(row: EventSubject): EventSubject {
  return { ...row, name: storedText(row.name), within: row.within.map(storedText) }
}
