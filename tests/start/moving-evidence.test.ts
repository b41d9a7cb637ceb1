import { randomUUID } from 'node:crypto'
import getPort from 'get-port'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { addPassword, password } from './support/add-password'
import { filledDatabase } from './support/filled-database'
import { ask, dataFolder } from './support/operator'
import { cookiesOf, postForm } from './support/post-form'
import { runStart } from './support/run-start'

/** The last migration of the release before. */
const releaseBefore = '20261128135155_organisation_on_every_table'
const link = { title: 'Policy', url: 'https://example.org/p', kind: 'document', speaksOf: '2026-01-01' }

test('a start moves the evidence of answers of the release before; revisions, histories and submissions stay, and what a browser queued before is saved', async () => {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await filledDatabase(folder, releaseBefore)
  const [owner] = await ask<{ id: string; email: string }>(
    ownerUrl,
    `SELECT u.id, u.email FROM "user" u JOIN membership m ON m.user_id = u.id
     JOIN organisation o ON o.id = m.organisation_id WHERE o.name = 'Lantern Works'`,
  )
  if (!owner) throw new Error('The fixture has no owner.')
  await addPassword(ownerUrl, owner.id)
  const [queued] = await giveEvidence(ownerUrl, owner.id)
  if (!queued) throw new Error('The fixture has no draft of its owner.')
  const before = await read(ownerUrl)
  await stop()

  const port = String(await getPort({ host: '127.0.0.1' }))
  const start = runStart({ DATA_FOLDER: folder, PORT: port })
  const { address } = await start.ready()
  await expect
    .poll(() => start.output(), { timeout: 60_000, interval: 500 })
    .toContain('made evidence of answers evidence of their products')
  expect(await sendQueued(address, owner, queued)).toMatchObject({ saved: true, unchanged: true })
  start.signal('SIGTERM')
  expect((await start.ended).code).toBe(0)

  const again = await startPostgres({ folder, checkout: process.cwd() })
  onTestFinished(again.stop)
  expect(await read(again.ownerUrl)).toEqual(before)
  const byValue = `SELECT 1 FROM entry WHERE jsonb_path_exists(value, '$.evidence[*] ? (!exists(@.piece))')`
  expect(await ask(again.ownerUrl, byValue)).toEqual([])
  const events = await ask(again.ownerUrl, `SELECT subject_id FROM event WHERE kind = 'evidence-moved'`)
  const moved = await ask(
    again.ownerUrl,
    `SELECT DISTINCT assessment_id FROM entry WHERE jsonb_path_exists(value, '$.evidence[*].piece')`,
  )
  expect(moved.length).toBeGreaterThan(1)
  expect(events).toHaveLength(moved.length)
})

type Queued = { assessment: string; key: string; revision: number; value: Record<string, unknown> }

/** Evidence at every answer, as the release before stored it; the answers in drafts of one person's organisation. */
async function giveEvidence(url: string, personId: string): Promise<Queued[]> {
  await ask(
    url,
    `UPDATE entry SET value = jsonb_set(value, '{evidence}', '[${JSON.stringify(link)}]')
     WHERE kind = 'answer' AND jsonb_typeof(value) = 'object'`,
  )
  return ask<Queued>(
    url,
    `SELECT e.assessment_id AS assessment, e.key, e.revision, e.value FROM entry e
     JOIN assessment a ON a.id = e.assessment_id
     JOIN membership m ON m.organisation_id = a.organisation_id AND m.user_id = '${personId}'
     WHERE e.kind = 'answer' AND jsonb_typeof(e.value) = 'object' AND EXISTS (SELECT 1 FROM draft d
       WHERE d.assessment_id = a.id AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.draft_id = d.id))
     ORDER BY e.assessment_id, e.key`,
  )
}

/** What the move must leave as it was. */
async function read(url: string) {
  return {
    revisions: await ask(
      url,
      'SELECT assessment_id, kind, key, revision, updated_at FROM entry ORDER BY 1, 2, 3',
    ),
    changes: await ask(url, 'SELECT id, before, after, revision FROM entry_change ORDER BY id'),
    submissions: await ask(url, 'SELECT id, content, report, pdf_digest FROM submission ORDER BY id'),
  }
}

/** A save that a browser has kept since before the upgrade, with evidence by value. */
async function sendQueued(address: string, owner: { id: string; email: string }, queued: Queued) {
  const signedIn = await postForm(`${address}/sign-in`, { email: owner.email, password })
  const reply = await fetch(`${address}/api/assessments/${queued.assessment}/answers/${queued.key}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      cookie: cookiesOf(signedIn),
      origin: address,
      'person-id': owner.id,
      'if-match': `"${queued.revision}"`,
      'mutation-id': randomUUID(),
    },
    body: JSON.stringify({ value: queued.value }),
  })
  return reply.json()
}
