import { createHash } from 'node:crypto'
import getPort from 'get-port'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { addPassword, password } from './support/add-password'
import { filledDatabase } from './support/filled-database'
import { ask, dataFolder, runCommand } from './support/operator'
import { cookiesOf, postForm } from './support/post-form'
import { runStart } from './support/run-start'
import { type Columns, columnsOf, rowDigests, withoutSessionTokens } from './support/stored-rows'

// A data folder of the release before, with something of every kind in it, is started by this release.

/** The last migration of the release before. */
const releaseBefore = '20261128135155_organisation_on_every_table'

test('a start upgrades a database of the release before: every row is as it was, and chains of events go on', async () => {
  const { folder, before } = await dataOfBefore()
  const stored = Object.entries(before.rows).filter(([, rows]) => rows.length > 0)
  expect(stored.map(([table]) => table)).toEqual(expect.arrayContaining(mustHold))
  await startOnce(folder)

  const { code, out } = await runCommand(['verify-events'], { DATA_FOLDER: folder })
  expect(code).toBe(0)
  expect(before.heads).toHaveLength(2)
  for (const { name, events, hash } of before.heads) {
    expect(out).toMatch(new RegExp(`^${name} \\(\\S+\\): ${events} events, unbroken\\. Head ${hash}$`, 'm'))
  }
  const { ownerUrl } = await running(folder)
  expect(await rowDigests(ownerUrl, before.columns)).toEqual(before.rows)
  for (const { content, contentDigest, report, reportDigest, pdf, pdfDigest } of await submissions(
    ownerUrl,
  )) {
    expect([content, report, pdf].map(sha256)).toEqual([contentDigest, reportDigest, pdfDigest])
  }
  await expectDefaults(ownerUrl, before)
  expect(await ask(ownerUrl, 'SELECT token_hash FROM session')).toEqual([{ token_hash: sha256(openToken) }])
})

test('an owner of before signs in with their password and downloads the report that was stored', async () => {
  const { folder, before } = await dataOfBefore()
  const start = runStart(await settings(folder))
  const { address, code } = await start.ready()
  expect(code).toBeNull()
  const signedIn = await postForm(`${address}/sign-in`, { email: before.owner.email, password })
  expect(signedIn.status).toBe(303)
  const headers = { cookie: cookiesOf(signedIn) }
  const products = await fetch(`${address}/products`, { headers })
  expect(await products.text()).toContain('Lamp')
  const [submission] = before.submissions
  const report = await fetch(`${address}/api/submissions/${submission?.id}/report.json`, { headers })
  expect({ status: report.status, body: await report.text() }).toEqual({
    status: 200,
    body: submission?.report,
  })
})

const mustHold = ['account', 'carry_over', 'draft', 'entry', 'entry_change', 'event', 'form_outcome']
  .concat(['membership', 'mutation', 'organisation', 'password_reset', 'product', 'release', 'session'])
  .concat(['submission', 'user'])

const newColumns: Record<string, Record<string, unknown>> = {
  event: { for_person_id: null },
  membership: { visited_at: null, inbox_read_at: null, wants_digest: true },
  organisation: { requires_two_factor: false, time_zone: 'UTC' },
  password_reset: { made_in_id: null },
  session: { confirmed_at: null, second_factor_at: null },
  submission: { chain_head: null, chain_length: null },
  user: { deleted_at: null, second_factor_removed_at: null },
}

/** Columns that are new in this release have their defaults in rows of before. */
async function expectDefaults(url: string, before: { columns: Columns; rows: Record<string, string[]> }) {
  for (const [table, defaults] of Object.entries(newColumns)) {
    const names = Object.keys(defaults)
    expect(names.filter((name) => before.columns[table]?.includes(name))).toEqual([])
    const columns = names.map((name) => `"${name}"`).join(', ')
    const rows = await ask(url, `SELECT ${columns} FROM "${table}"`)
    expect(rows.length, table).toBe(before.rows[table]?.length)
    for (const row of rows) expect(row, table).toEqual(defaults)
  }
}

/** A stopped installation of the release before, and what is in its database. */
async function dataOfBefore() {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await filledDatabase(folder, releaseBefore)
  const [owner] = await ask<{ id: string; email: string }>(
    ownerUrl,
    `SELECT u.id, u.email FROM "user" u JOIN membership m ON m.user_id = u.id
     JOIN organisation o ON o.id = m.organisation_id WHERE o.name = 'Lantern Works'`,
  )
  if (!owner) throw new Error('The fixture has no owner.')
  await addAccount(ownerUrl, owner.id)
  const columns = withoutSessionTokens(await columnsOf(ownerUrl))
  const before = {
    owner,
    columns,
    rows: await rowDigests(ownerUrl, columns),
    submissions: await submissions(ownerUrl, owner.id),
    heads: await ask<{ name: string; events: number; hash: string }>(
      ownerUrl,
      `SELECT DISTINCT ON (o.id) o.name, e.sequence AS events, e.hash
       FROM event e JOIN organisation o ON o.id = e.organisation_id ORDER BY o.id, e.sequence DESC`,
    ),
  }
  await stop()
  return { folder, before }
}

/** Of a session in a browser, which goes on: of its token, the digest is stored now. */
const openToken = 'open in a browser'

/** A password; and what a running server deletes once it is old. */
async function addAccount(url: string, userId: string) {
  await addPassword(url, userId)
  await ask(
    url,
    `INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at)
       VALUES (gen_random_uuid(), '${openToken}', '${userId}', now() + interval '7 days', now(), now());
     INSERT INTO password_reset (id, hash, user_id, created_at, expires_at)
       VALUES (gen_random_uuid(), repeat('a', 64), '${userId}', now(), now() + interval '1 day');
     UPDATE mutation SET at = now();
     UPDATE form_outcome SET at = now();`,
  )
}

type Submission = Record<'id' | 'content' | 'contentDigest' | 'report' | 'reportDigest' | 'pdfDigest', string>

function submissions(url: string, submittedBy?: string) {
  return ask<Submission & { pdf: Buffer }>(
    url,
    `SELECT id, content, content_digest AS "contentDigest", report, report_digest AS "reportDigest", pdf,
       pdf_digest AS "pdfDigest" FROM submission
     ${submittedBy ? `WHERE submitted_by_id = '${submittedBy}'` : ''} ORDER BY id`,
  )
}

async function settings(folder: string) {
  return {
    PORT: String(await getPort({ host: '127.0.0.1' })),
    DATA_FOLDER: folder,
    LOG_LEVEL: 'error',
  }
}

/** npm start until it answers, and its end. */
async function startOnce(folder: string) {
  const start = runStart(await settings(folder))
  await start.ready()
  start.signal('SIGTERM')
  expect((await start.ended).code).toBe(0)
}

async function running(folder: string) {
  const postgres = await startPostgres({ folder, checkout: process.cwd() })
  onTestFinished(postgres.stop)
  return postgres
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
