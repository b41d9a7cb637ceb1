import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '../../scripts/backup/back-up'
import { lockFolder } from '../../scripts/postgres/folder-lock.js'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { digests, filledDatabase } from './support/filled-database'
import { ask, dataFolder, runCommand, startCommand } from './support/operator'
import { ownRoles } from './support/own-postgres'
import { columnsOf, rowDigests, withoutSessionTokens } from './support/stored-rows'
import { temporaryFolder } from './support/temporary-folder'

const secret = '0123456789abcdef0123456789abcdef'

/** Several databases and commands, on a machine that may be busy; in milliseconds. */
const timeout = 400_000

test('with roles that are no superusers, a backup is restored into a Postgres of one’s own, and made of it', {
  timeout,
}, async () => {
  const folder = await dataFolder()
  // As a server holds it, so that the command leaves the database running.
  onTestFinished(await lockFolder(folder))
  const { adminUrl, ownerUrl } = await filledDatabase(folder)
  const before = await digests(ownerUrl)
  const files = await temporaryFolder()
  const [first, second] = [path.join(files, 'first.tar'), path.join(files, 'second.tar')]
  expect(await runCommand(['backup', first], { DATA_FOLDER: folder })).toMatchObject({ code: 0 })

  const own = await ownRoles(adminUrl)
  const [here, there] = [await own.database('here'), await own.database('there')]
  const { authSecret: AUTH_SECRET } = JSON.parse(await readFile(path.join(folder, 'secrets.json'), 'utf8'))
  const set = (urls: typeof here) => ({ ...urls, AUTH_SECRET, DATA_FOLDER: path.join(files, 'data') })
  expect(await runCommand(['restore', first], set(here))).toMatchObject({ code: 0 })
  expect(await digests(here.DATABASE_OWNER_URL)).toEqual(before)

  const made = await runCommand(['backup', second], set(here))
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('It does not hold AUTH_SECRET') })
  const restored = await runCommand(['restore', second], set(there))
  expect(restored).toMatchObject({ code: 0, err: expect.stringContaining('Set AUTH_SECRET to the value') })
  expect(await digests(there.DATABASE_OWNER_URL)).toEqual(before)
  expect((await runCommand(['verify-events'], set(there))).code).toBe(0)
  await expect(ask(there.DATABASE_URL, 'DELETE FROM event')).rejects.toThrow('permission denied')
  await expect(ask(there.DATABASE_OWNER_URL, 'DELETE FROM event')).rejects.toThrow('only takes new rows')
})

test('a backup of the release before is restored by this one, which then migrates: every row is as it was', {
  timeout,
}, async () => {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await filledDatabase(folder, '20261128135155_organisation_on_every_table')
  const columns = withoutSessionTokens(await columnsOf(ownerUrl))
  const before = await rowDigests(ownerUrl, columns)
  expect(Object.values(before).flat().length).toBeGreaterThan(50)
  const file = path.join(await temporaryFolder(), 'before.tar')
  await backUp({
    ownerUrl,
    file,
    authSecret: secret,
    evidenceFolder: path.join(folder, 'evidence'),
    at: new Date(),
  })
  await stop()
  await rm(folder, { recursive: true })
  await mkdir(folder)

  expect(await runCommand(['restore', file], { DATA_FOLDER: folder })).toMatchObject({ code: 0 })
  const restored = await startPostgres({ folder, checkout: process.cwd() })
  onTestFinished(restored.stop)
  expect(await rowDigests(restored.ownerUrl, columns)).toEqual(before)
  expect(Object.keys(await columnsOf(restored.ownerUrl)).length).toBeGreaterThan(Object.keys(columns).length)
  expect((await runCommand(['verify-events'], { DATA_FOLDER: folder })).code).toBe(0)
})

test('a backup that a signal ends leaves no file behind', { timeout }, async () => {
  const folder = await dataFolder()
  // As a server holds it, so that the end of the command does not end the database.
  onTestFinished(await lockFolder(folder))
  const { ownerUrl } = await filledDatabase(folder)
  await addManyProducts(ownerUrl)
  const files = await temporaryFolder()
  const backup = startCommand(['backup', path.join(files, 'backup.tar')], { DATA_FOLDER: folder })
  while ((await readdir(files)).length === 0) await sleep(1)
  expect((await readdir(files))[0]).toMatch(/^backup\.tar\.thingworthy-unfinished-\d+$/)
  backup.signal('SIGTERM')
  expect((await backup.ended).code).not.toBe(0)
  expect(await readdir(files)).toEqual([])
})

test('a backup removes what one that was killed an hour ago has left in its folder, and nothing else', {
  timeout,
}, async () => {
  const folder = await dataFolder()
  await (await filledDatabase(folder)).stop()
  const files = await temporaryFolder()
  const names = ['old.tar.thingworthy-unfinished-1', 'new.tar.thingworthy-unfinished-1', 'old.tar']
  for (const name of names) await writeFile(path.join(files, name), '')
  const past = new Date(Date.now() - 3_700_000)
  for (const name of ['old.tar.thingworthy-unfinished-1', 'old.tar'])
    await utimes(path.join(files, name), past, past)
  expect(await runCommand(['backup', path.join(files, 'backup.tar')], { DATA_FOLDER: folder })).toMatchObject(
    { code: 0 },
  )
  expect((await readdir(files)).sort()).toEqual(['backup.tar', 'new.tar.thingworthy-unfinished-1', 'old.tar'])
})

/** So much that writing it takes longer than a signal. */
function addManyProducts(url: string) {
  return ask(
    url,
    `INSERT INTO product (id, organisation_id, name, created_by_id, created_at)
     SELECT gen_random_uuid(), m.organisation_id, 'Lamp ' || n, m.user_id, now()
     FROM (SELECT * FROM membership LIMIT 1) m, generate_series(1, 40000) n`,
  )
}
