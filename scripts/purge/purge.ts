import type pg from 'pg'
import { canonicalJson } from '@/lib/core/format/hash/content-hash'
import { restorableSince } from '@/lib/core/products/beneath'
import { deleteRows } from './delete-rows'
import { type Digests, findDigests, findUnused } from './find-digests'
import { findAssessments, findThings, hasConclusion, lockThing, type Thing } from './find-things'

/** What became of something that was deleted. `concluded`: it has a concluded review; `named`: something that is kept names it. */
export type Purged = Thing & { outcome: 'purged' | 'concluded' | 'named'; reports: number; files: number }

type Order = {
  /** Of the role that owns the tables. */
  client: pg.ClientBase
  removeFile: (organisationId: string, sha256: string) => Promise<unknown>
  now: Date
}

/**
 * Removes for good what was deleted 30 days ago, each thing in a transaction of its own with an event that has its digests. What was
 * restored meanwhile stays. Gives what became of each.
 */
export async function purge({ client, removeFile, now }: Order): Promise<Purged[]> {
  const before = restorableSince(now)
  const purged: Purged[] = []
  for (const thing of await findThings(client, before)) {
    const done = await purgeThing({ client, removeFile, now }, thing, before)
    if (done) purged.push(done)
  }
  return purged
}

async function purgeThing(order: Order, thing: Thing, before: Date): Promise<Purged | null> {
  const { client } = order
  await client.query('BEGIN')
  try {
    const outcome = await purgeLocked(order, thing, before)
    await client.query(outcome?.outcome === 'purged' ? 'COMMIT' : 'ROLLBACK')
    return outcome
  } catch (error) {
    await client.query('ROLLBACK')
    if (!isNamed(error)) throw error
    return { ...thing, outcome: 'named', reports: 0, files: 0 }
  }
}

async function purgeLocked(order: Order, thing: Thing, before: Date): Promise<Purged | null> {
  const { client, removeFile, now } = order
  const { organisationId } = thing
  if (!(await lockThing(client, thing, before))) return null
  const assessments = await findAssessments(client, thing)
  if (await hasConclusion(client, assessments))
    return { ...thing, outcome: 'concluded', reports: 0, files: 0 }
  const digests = await findDigests(client, thing, assessments)
  await client.query(
    `SELECT set_config('app.purge', 'on', true), set_config('app.organisations', $1, true)`,
    [`{${organisationId}}`],
  )
  const head = await readHead(client, organisationId)
  await deleteRows(client, thing, assessments)
  await addEvent(client, thing, {
    at: now,
    data: { ...dataOf(digests), ...(thing.kind === 'organisation' ? head : {}) },
  })
  // Before the commit: what is removed twice does no harm, and content without a row would be found by nobody.
  for (const sha256 of await findUnused(client, organisationId, digests.files))
    await removeFile(organisationId, sha256)
  return { ...thing, outcome: 'purged', reports: digests.reports.length, files: digests.files.length }
}

function dataOf({ reports, files }: Digests) {
  return { reports: reports.join(' '), files: files.join(' ') }
}

/** The chain of an organisation goes with it: how long it was, and its last hash. */
async function readHead(client: pg.ClientBase, organisationId: string) {
  const { rows } = await client.query<{ sequence: number; hash: string }>(
    'SELECT sequence, hash FROM event WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 1',
    [organisationId],
  )
  return { chainLength: rows[0]?.sequence ?? 0, chainHead: rows[0]?.hash ?? '' }
}

/** In the chain of the organisation; of an organisation itself, in that of accounts. */
async function addEvent(
  client: pg.ClientBase,
  { kind, id, organisationId }: Thing,
  { at, data }: { at: Date; data: Record<string, string | number> },
): Promise<void> {
  const event = {
    at: at.toISOString(),
    personId: null,
    kind: `${kind}-purged`,
    subjectId: id,
    data: canonicalJson(data),
  }
  const events = JSON.stringify([event])
  if (kind === 'organisation') await client.query('SELECT append_account_events($1::json)', [events])
  else await client.query('SELECT append_events($1::uuid, $2::json)', [organisationId, events])
}

/** Of Postgres: a row that is kept names one that was to be deleted. */
function isNamed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}
