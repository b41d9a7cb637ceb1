import getPort from 'get-port'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { filledDatabase } from './support/filled-database'
import { ask, dataFolder } from './support/operator'
import { runStart } from './support/run-start'

/** The last migration of the release before. */
const releaseBefore = '20261128135155_organisation_on_every_table'
const link = { title: 'Policy', url: 'https://example.org/p', kind: 'document', speaksOf: '2026-01-01' }

test('a start moves the evidence of answers of the release before; revisions, histories and submissions stay', async () => {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await filledDatabase(folder, releaseBefore)
  await giveEvidence(ownerUrl)
  const before = await read(ownerUrl)
  await stop()

  const port = String(await getPort({ host: '127.0.0.1' }))
  const start = runStart({ DATA_FOLDER: folder, PORT: port })
  await start.ready()
  await expect
    .poll(() => start.output(), { timeout: 60_000, interval: 500 })
    .toContain('made evidence of answers evidence of their products')
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

/** Evidence at every answer, as the release before stored it. */
async function giveEvidence(url: string): Promise<void> {
  await ask(
    url,
    `UPDATE entry SET value = jsonb_set(value, '{evidence}', '[${JSON.stringify(link)}]')
     WHERE kind = 'answer' AND jsonb_typeof(value) = 'object'`,
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
