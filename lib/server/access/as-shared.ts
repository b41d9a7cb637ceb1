import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { listPublished } from '../content/catalogue'
import { database, insideScope } from '../world/database'
import type { Transaction } from '../world/transaction'
import { readers } from './readers'

// The one way to a report without a person: by a share link. A scope is one READ ONLY transaction in which functions of the
// database give what the link shows, and policies leave the reviews of its product; no draft, no evidence and no people
// (docs/decisions/0042-share-links.md).

/** What an open link shows, as it is stored. */
export type SharedSubmission = {
  linkId: string
  id: string
  productId: string
  /** The name of the organisation that shares it. */
  organisation: string
  number: number
  report: string
  reportDigest: string
  content: string
  contentDigest: string
}

export type SharedScope = { db: Transaction; submission: SharedSubmission }

/** `ended`: revoked, after its last day, or what it showed was removed; only who has the secret learns it. */
export type Shared<T> = { open: true; value: T } | { open: false; why: 'unknown' | 'ended' }

/** Reads what the holder of a secret may see, with the limits of readAs. */
export function readShared<T>(secret: string, work: (scope: SharedScope) => Promise<T>): Promise<Shared<T>> {
  listPublished()
  return readers().runExclusive(() =>
    database().$transaction(async (db) => {
      await db.$queryRaw`SELECT set_config('transaction_read_only', 'on', true),
        set_config('statement_timeout', '5s', true)`
      return insideScope(() => within(db, secret, work))
    }),
  )
}

/** Counts that the page of an open link was opened, today and by nobody in particular. */
export async function countView(linkId: string): Promise<void> {
  await database().$transaction(async (db) => {
    await enter(db, linkId)
    await db.$executeRaw`SELECT count_share_view()`
  })
}

async function within<T>(
  db: Transaction,
  secret: string,
  work: (scope: SharedScope) => Promise<T>,
): Promise<Shared<T>> {
  const [found] = await db.$queryRaw<{ id: string; is_open: boolean }[]>`
    SELECT id, is_open FROM find_share_link(${isSecret(secret) ? secret : ''})`
  if (!found) return { open: false, why: 'unknown' }
  if (!found.is_open) return { open: false, why: 'ended' }
  await enter(db, found.id)
  const [row] = await db.$queryRaw<Row[]>`SELECT * FROM shared_submission()`
  if (!row) return { open: false, why: 'ended' }
  return { open: true, value: await work({ db, submission: asSubmission(found.id, row) }) }
}

async function enter(db: Transaction, linkId: string): Promise<void> {
  await db.$queryRaw`SELECT set_config('app.share', ${linkId}, true), set_config('app.organisations', '', true)`
}

/** Whether a text can be a secret at all; the database refuses to compare some others. */
function isSecret(text: string): boolean {
  return /^[a-z2-9]{26}$/.test(text)
}

type Row = {
  id: string
  product_id: string
  organisation: string
  number: number
  report: string
  report_digest: string
  content: string
  content_digest: string
}

function asSubmission(linkId: string, row: Row): SharedSubmission {
  return {
    linkId,
    id: row.id,
    productId: row.product_id,
    organisation: storedText(row.organisation),
    number: row.number,
    report: row.report,
    reportDigest: row.report_digest,
    content: row.content,
    contentDigest: row.content_digest,
  }
}
