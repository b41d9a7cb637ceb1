import 'server-only'
import { restorableSince, restorableUntil } from '@/lib/core/products/beneath'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import { findPublished } from '../../content/catalogue'
import { Prisma } from '../../generated/client'
import type { Person } from '../../identity/person'
import { isId } from '../../world/new-id'
import { seeHidden } from '../../world/set-organisations'

type RemovedKind = 'product' | 'release' | 'assessment' | 'draft'

/** Something that was deleted and can be restored. `isNameFree`: its name or label can be had again. */
export type RemovedThing = {
  kind: RemovedKind
  id: string
  product: string
  /** Of all but products. */
  release: string | null
  /** Of assessments and drafts: title and version. */
  questionnaire: string | null
  /** Of drafts. */
  number: number | null
  /** Null where its person is not known any more. */
  by: string | null
  /** ISO 8601, UTC. */
  at: string
  until: string
  isNameFree: boolean
}

/** How many are listed at most, the latest first. */
const shown = 200

/** What was deleted in an organisation and can be restored, the latest first; null where it is not theirs to restore. */
export function listRemoved(person: Person, organisationId: string): Promise<RemovedThing[] | null> {
  return readAs(person, async (scope) => {
    if (!isId(organisationId) || !(await scope.isGranted('restore', organisationId))) return null
    return readRemoved(scope, organisationId, Prisma.sql`true`)
  })
}

/** One of them; null where it is not there any more. */
export function findRemoved(
  person: Person,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<RemovedThing | null> {
  return readAs(person, async (scope) => {
    if (!isId(organisationId) || !isId(id)) return null
    if (!(await scope.isGranted('restore', organisationId))) return null
    const [found] = await readRemoved(scope, organisationId, Prisma.sql`t.id = ${id}::uuid`)
    return found ?? null
  })
}

type Row = Omit<RemovedThing, 'at' | 'until'> & { at: Date }

/** The same inside a scope; the caller has asked the policy. One statement of its own. */
export async function readRemoved(
  { db }: Pick<Scope, 'db'>,
  organisationId: string,
  where: Prisma.Sql,
): Promise<RemovedThing[]> {
  const since = restorableSince(new Date())
  const rows = await seeHidden(
    db,
    () => db.$queryRaw<Row[]>`
      SELECT t.*, (SELECT u.name FROM event e JOIN "user" u ON u.id = e.person_id
        WHERE e.subject_id = t.subject AND e.organisation_id = ${organisationId}::uuid AND e.kind = t.kind || '-removed'
        ORDER BY e.sequence DESC LIMIT 1) AS by
      FROM (${things(organisationId)}) t
      WHERE t.at > ${since} AND ${where} ORDER BY t.at DESC, t.id LIMIT ${shown}`,
  )
  return rows.map(asRemoved)
}

/** The example is opened again, not restored. */
function things(organisationId: string): Prisma.Sql {
  const pin = Prisma.sql`a.questionnaire_id || '@' || a.questionnaire_version`
  const above = Prisma.sql`JOIN release r ON r.id = a.release_id JOIN product p ON p.id = r.product_id`
  return Prisma.sql`
    SELECT 'product' AS kind, p.id, p.id AS subject, p.name AS product, NULL AS release, NULL AS questionnaire,
      NULL::int AS number, p.removed_at AS at, NOT EXISTS (SELECT 1 FROM product o
        WHERE o.organisation_id = p.organisation_id AND o.removed_at IS NULL AND o.name_key = p.name_key) AS "isNameFree"
    FROM product p WHERE p.organisation_id = ${organisationId}::uuid AND NOT p.is_example
    UNION ALL
    SELECT 'release', r.id, r.id, p.name, r.label, NULL, NULL, r.removed_at, NOT EXISTS (SELECT 1 FROM release o
        WHERE o.product_id = r.product_id AND o.removed_at IS NULL AND o.label_key = r.label_key)
    FROM release r JOIN product p ON p.id = r.product_id WHERE r.organisation_id = ${organisationId}::uuid
    UNION ALL
    SELECT 'assessment', a.id, a.id, p.name, r.label, ${pin}, NULL, a.removed_at, true
    FROM assessment a ${above} WHERE a.organisation_id = ${organisationId}::uuid
    UNION ALL
    SELECT 'draft', d.id, a.id, p.name, r.label, ${pin}, d.number, d.removed_at, true
    FROM draft d JOIN assessment a ON a.id = d.assessment_id ${above} WHERE d.organisation_id = ${organisationId}::uuid`
}

function asRemoved({ at, kind, id, number, isNameFree, ...row }: Row): RemovedThing {
  const { product, release, questionnaire, by } = row
  return {
    kind,
    id,
    number,
    isNameFree,
    questionnaire: questionnaire === null ? null : titleOf(questionnaire),
    product: storedText(product),
    release: release === null ? null : storedText(release),
    by: by === null ? null : storedText(by),
    at: at.toISOString(),
    until: restorableUntil(at).toISOString(),
  }
}

function titleOf(pin: string): string {
  const content = findPublished(pin)?.questionnaire
  return content ? `${content.title} ${content.version}` : pin
}
