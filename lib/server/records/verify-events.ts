import 'server-only'
import { canonicalJson, digestOf } from '../world/digest'
import type { Transaction } from '../world/transaction'
import { beginning } from './events'

// Chains of events are calculated again and compared with what is stored, and with what submissions remember of them.

/** What is wrong at a place of a chain; the sentences are `terminal.break.…` of the messages. */
type ChainBreak = 'missing' | 'does-not-follow' | 'changed' | 'not-as-submitted' | 'submission-missing'

export type ChainCheck =
  | { whole: true; events: number; head: string }
  | { whole: false; brokenAt: number; why: ChainBreak }

/** Walks an organisation's chain from its beginning and names the first place that does not hold. */
export async function verifyEvents(db: Transaction, organisationId: string): Promise<ChainCheck> {
  const walked = await walk(organisationId, (after) =>
    db.event.findMany({
      where: { organisationId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: atOnce,
    }),
  )
  return walked.whole ? ((await findForgotten(db, organisationId)) ?? walked) : walked
}

/** The same for the installation's chain of events of accounts. */
export function verifyAccountEvents(db: Transaction): Promise<ChainCheck> {
  return walk(null, (after) =>
    db.accountEvent.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: atOnce,
    }),
  )
}

const atOnce = 1000

async function walk(
  organisationId: string | null,
  read: (after: number) => Promise<Link[]>,
): Promise<ChainCheck> {
  let head = beginning
  let events = 0
  for (;;) {
    const links = await read(events)
    for (const link of links) {
      const why = findBreak(organisationId, link, events + 1, head)
      if (why) return { whole: false, brokenAt: events + 1, why }
      head = link.hash
      events = link.sequence
    }
    if (links.length === 0) return { whole: true, events, head }
  }
}

type Link = {
  sequence: number
  at: Date
  personId: string | null
  kind: string
  subjectId: string
  data: string
  previous: string
  hash: string
}

function hashOf(organisationId: string | null, previous: string, link: Link): string {
  const { sequence, at, personId, kind, subjectId, data } = link
  const row = { organisationId, sequence, at: at.toISOString(), personId, kind, subjectId, data }
  return digestOf(previous + canonicalJson(row))
}

function findBreak(organisationId: string | null, link: Link, sequence: number, head: string) {
  if (link.sequence !== sequence) return 'missing'
  if (link.previous !== head) return 'does-not-follow'
  if (link.hash !== hashOf(organisationId, head, link)) return 'changed'
  return null
}

// A chain that was cut off or written again holds in itself. Submissions remember how long it was and its last hash.
async function findForgotten(db: Transaction, organisationId: string): Promise<ChainCheck | null> {
  const [first] = await db.$queryRaw<{ brokenAt: number; isSame: boolean }[]>`
    SELECT place.* FROM submission s
    LEFT JOIN event before ON before.organisation_id = s.organisation_id AND before.sequence = s.chain_length
    CROSS JOIN LATERAL (
      SELECT s.chain_length = 0 OR COALESCE(before.hash = s.chain_head, false) AS "isSame", EXISTS (
        SELECT 1 FROM event e WHERE e.organisation_id = s.organisation_id AND e.subject_id = s.assessment_id
          AND e.kind = 'assessment-submitted' AND e.sequence > s.chain_length) AS "isThere"
    ) state
    CROSS JOIN LATERAL (
      SELECT CASE WHEN state."isSame" THEN s.chain_length + 1 ELSE s.chain_length END AS "brokenAt", state."isSame"
    ) place
    WHERE s.organisation_id = ${organisationId}::uuid AND s.chain_length IS NOT NULL
      AND NOT (state."isSame" AND state."isThere")
    ORDER BY s.chain_length LIMIT 1`
  if (!first) return null
  const why = first.isSame ? 'submission-missing' : 'not-as-submitted'
  return { whole: false, brokenAt: first.brokenAt, why }
}
