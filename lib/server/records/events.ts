import 'server-only'
import type { AccountEventKind, EventKind } from '@/lib/core/assessment/events/event-kinds'
import { canonicalJson } from '../world/digest'
import type { Transaction } from '../world/transaction'

// What happened, in the past tense. Data holds ids, numbers and digests; never what people wrote.

type Happened<Kind> = {
  /** Who did it; null for the operator, a link or a job, which `data` then names. */
  personId: string | null
  kind: Kind
  subjectId: string
  at: Date
  data: Record<string, string | number | boolean | null>
}
export type NewEvent = Happened<EventKind> & { organisationId: string }
export type NewAccountEvent = Happened<AccountEventKind>

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

/** Adds the events of an auditor, in the transaction of their review, of which all of them speak. */
export async function recordReviewEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0)
    await tx.$executeRaw`SELECT append_review_events(${JSON.stringify(events.map(asLink))}::json)`
}

/** Adds the next links to the installation's chain of events of accounts. Call it last in the transaction, too. */
export async function recordAccountEvents(
  tx: Transaction,
  events: readonly NewAccountEvent[],
): Promise<void> {
  await tx.$executeRaw`SELECT append_account_events(${JSON.stringify(events.map(asLink))}::json)`
}

function asLink({ at, personId, kind, subjectId, data }: Happened<string>) {
  return { at: at.toISOString(), personId, kind, subjectId, data: canonicalJson(data) }
}

/** From here to the commit, other transactions that record an event in this organisation wait. */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${organisationId}, 0))`
}

/** The hash before the first link. */
export const beginning = '0'.repeat(64)

/** How many events the organisation has and the hash of the last; from here to the commit nothing else adds one. */
export async function readChainHead(
  tx: Transaction,
  organisationId: string,
): Promise<{ chainLength: number; chainHead: string }> {
  await lockOrganisation(tx, organisationId)
  const last = await tx.event.findFirst({
    where: { organisationId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  })
  return { chainLength: last?.sequence ?? 0, chainHead: last?.hash ?? beginning }
}
