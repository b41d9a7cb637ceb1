import 'server-only'
import { canonicalJson, digestOf } from '../world/digest'
import type { Transaction } from '../world/transaction'

/** What happened, in the past tense. Data holds ids, numbers and digests; never what people wrote. */
type EventKind =
  | 'organisation-set-up'
  | 'organisation-created'
  | 'organisation-renamed'
  | 'member-invited'
  | 'invitation-revoked'
  | 'member-joined'
  | 'member-role-changed'
  | 'member-removed'
  | 'member-left'
  | 'password-changed'
  | 'password-reset-link-made'
  | 'password-reset'
  | 'product-created'
  | 'product-removed'
  | 'example-kept'
  | 'standards-chosen'
  | 'release-created'
  | 'assessment-started'
  | 'assessment-carried-over'
  | 'draft-opened'
  | 'draft-uploaded'
  | 'answer-saved'
  | 'fact-saved'
  | 'explanation-saved'
  | 'plan-saved'
  | 'assessment-submitted'

export type NewEvent = {
  organisationId: string
  personId: string | null
  kind: EventKind
  subjectId: string
  at: Date
  data: Record<string, string | number | boolean | null>
}

/**
 * Adds the next links to the chains of their organisations, by the function of the database that alone may. Call it last
 * in the transaction of the changes they speak of: from here to the commit, no other transaction can add one in these
 * organisations. The transaction has named them (set-organisations.ts).
 */
export async function recordEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  for (const organisationId of new Set(events.map((event) => event.organisationId))) {
    const links = events.filter((event) => event.organisationId === organisationId).map(asLink)
    await tx.$executeRaw`SELECT append_events(${organisationId}::uuid, ${JSON.stringify(links)}::json)`
  }
}

function asLink({ at, personId, kind, subjectId, data }: NewEvent) {
  return { at: at.toISOString(), personId, kind, subjectId, data: canonicalJson(data) }
}

/** From here to the commit, other transactions that record an event in this organisation wait. */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${organisationId}, 0))`
}

export type ChainCheck =
  | { whole: true; events: number; head: string }
  | { whole: false; brokenAt: number; why: string }

/** Walks an organisation's chain from its beginning and names the first broken link. */
export async function verifyEvents(db: Transaction, organisationId: string): Promise<ChainCheck> {
  let head = beginning
  let events = 0
  for (;;) {
    const links = await db.event.findMany({
      where: { organisationId, sequence: { gt: events } },
      orderBy: { sequence: 'asc' },
      take: 1000,
    })
    for (const link of links) {
      const why = findBreak(link, events + 1, head)
      if (why) return { whole: false, brokenAt: events + 1, why }
      head = link.hash
      events = link.sequence
    }
    if (links.length === 0) return { whole: true, events, head }
  }
}

/** The hash before the first link. */
const beginning = '0'.repeat(64)

type Link = Omit<NewEvent, 'data' | 'kind'> & { kind: string; sequence: number; data: string }

function hashOf(previous: string, link: Link): string {
  const { organisationId, sequence, at, personId, kind, subjectId, data } = link
  const row = { organisationId, sequence, at: at.toISOString(), personId, kind, subjectId, data }
  return digestOf(previous + canonicalJson(row))
}

function findBreak(link: Link & { previous: string; hash: string }, sequence: number, head: string) {
  if (link.sequence !== sequence) return 'an event is missing'
  if (link.previous !== head) return 'it does not follow the one before'
  if (link.hash !== hashOf(head, link)) return 'it was changed after it was written'
  return null
}
