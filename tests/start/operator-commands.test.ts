import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createRoles } from '../../scripts/database/create-roles'
import { lockFolder } from '../../scripts/postgres/folder-lock.js'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { ask, dataFolder, prepareDatabase, runCommand } from './support/operator'
import { temporaryFolder } from './support/temporary-folder'

const lanternWorks = '01890000-0000-7000-8000-000000000001'
const gadgets = '01890000-0000-7000-8000-000000000002'

/** A prepared database with two organisations. */
async function prepared(folder: string) {
  const postgres = await prepareDatabase(folder)
  await ask(
    postgres.ownerUrl,
    `INSERT INTO organisation (id, name, created_at) VALUES
       ('${lanternWorks}', 'Lantern Works', '2026-01-01'), ('${gadgets}', 'Gadgets', '2026-01-02')`,
  )
  return postgres
}

/** Somebody who owns the database takes the triggers away and adds an event that follows nothing. */
async function breakChain(url: string) {
  await ask(
    url,
    `INSERT INTO event (organisation_id, sequence, at, kind, subject_id, data, previous, hash)
     VALUES ('${gadgets}', 1, now(), 'draft-opened', '${gadgets}', '{}', repeat('b', 64), repeat('c', 64))`,
  )
}

function verifyEvents(settings: Record<string, string>) {
  return runCommand(['verify-events'], settings)
}

describe("an operator's command", () => {
  test('starts the database when Thingworthy is down, and leaves nothing running', async () => {
    const folder = await dataFolder()
    const { stop } = await prepared(folder)
    await stop()
    const { code, out, err } = await verifyEvents({ DATA_FOLDER: folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').map((line) => line.split(' Head ')[0])).toEqual([
      'Accounts: 0 events, unbroken.',
      `Lantern Works (${lanternWorks}): 0 events, unbroken.`,
      `Gadgets (${gadgets}): 0 events, unbroken.`,
      '',
    ])
    expect(existsSync(path.join(folder, 'start.lock'))).toBe(false)
    expect(existsSync(path.join(folder, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('uses the database that is running, and never starts a second on its files', async () => {
    const folder = await dataFolder()
    const release = await lockFolder(folder)
    onTestFinished(release)
    const { pid } = await prepared(folder)
    expect((await verifyEvents({ DATA_FOLDER: folder })).code).toBe(0)
    const lockFile = await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8')
    expect(Number(lockFile.split('\n')[0])).toBe(pid)
  })

  test('waits while another command holds the folder', async () => {
    const folder = await dataFolder()
    const { stop } = await prepared(folder)
    await stop()
    const both = await Promise.all([
      verifyEvents({ DATA_FOLDER: folder }),
      verifyEvents({ DATA_FOLDER: folder }),
    ])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
  })

  test('works on a database of the operator too', async () => {
    const { appUrl, ownerUrl } = await prepared(await dataFolder())
    const data = { DATA_FOLDER: path.join(await temporaryFolder(), 'data') }
    const { code, err } = await verifyEvents({
      ...data,
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      AUTH_SECRET: 'a secret of at least thirty-two letters, for tests only',
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(existsSync(data.DATA_FOLDER)).toBe(false)
  })

  test('says which setting is wrong where there is no database, and makes nothing', async () => {
    const folder = path.join(await temporaryFolder(), 'data')
    const { code, err } = await verifyEvents({ DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(err).toContain(`there is no database in the data folder ${folder}; set DATA_FOLDER`)
    expect(existsSync(folder)).toBe(false)
  })

  test('asks for a start where the database is older than the release', async () => {
    const folder = await dataFolder()
    const postgres = await startPostgres({ folder, checkout: process.cwd() })
    onTestFinished(postgres.stop)
    await createRoles(postgres)
    await postgres.stop()
    const { code, err } = await verifyEvents({ DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(err).toContain('the database is older than this release; start Thingworthy once')
  })

  test('asks for the later release where that has migrated the database', async () => {
    const folder = await dataFolder()
    const postgres = await prepared(folder)
    await ask(
      postgres.ownerUrl,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', 'any', '29990101000000_later', now())`,
    )
    await postgres.stop()
    const { code, err } = await verifyEvents({ DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(err).toContain('the database is newer than this release')
    expect(err).toContain('29990101000000_later')
  })

  test('is named by a start that waits for it', async () => {
    const folder = await dataFolder()
    await writeFile(path.join(folder, 'start.lock'), JSON.stringify(await parentProcessAs('command')))
    await expect(lockFolder(folder)).rejects.toThrow(
      `in use by an operator’s command (process ${process.ppid}); wait until it has ended`,
    )
  })
})

test('purge removes what was deleted 30 days ago, says what, and finds nothing the second time', async () => {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await prepared(folder)
  await ask(
    ownerUrl,
    `UPDATE organisation SET removed_at = now() - interval '31 days' WHERE id = '${lanternWorks}';
     UPDATE organisation SET removed_at = now() - interval '29 days' WHERE id = '${gadgets}'`,
  )
  await stop()
  const first = await runCommand(['purge'], { DATA_FOLDER: folder })
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain(`(${lanternWorks}): removed for good, with no report and no file.`)
  expect(first.out).not.toContain(gadgets)
  const second = await runCommand(['purge'], { DATA_FOLDER: folder })
  expect(second).toEqual({ code: 0, err: '', out: 'Nothing was deleted 30 days ago or earlier.\n' })
})

test('verify-events names the first broken link of each organisation and ends with code 1', async () => {
  const folder = await dataFolder()
  const { ownerUrl, stop } = await prepared(folder)
  await breakChain(ownerUrl)
  await stop()
  const { code, out, err } = await verifyEvents({ DATA_FOLDER: folder })
  expect(code).toBe(1)
  expect(out).toContain('Lantern Works')
  expect(err).toBe(`Gadgets (${gadgets}): broken at event 1: it does not follow the one before.\n`)
})

async function parentProcessAs(by: string) {
  const stat = await readFile(`/proc/${process.ppid}/stat`, 'utf8').catch(() => '')
  return { pid: process.ppid, since: stat.split(') ').at(-1)?.split(' ')[19] ?? null, by }
}

describe('create-organisation', () => {
  test('prints the link by which its owner joins, and refuses a name or an address that is none', async () => {
    const folder = await dataFolder()
    await prepared(folder)
    const settings = { DATA_FOLDER: folder, PUBLIC_URL: 'https://assess.example.org' }
    const made = await runCommand(['create-organisation', 'Lantern Works', 'Ada@Example.org'], settings)
    expect(made).toMatchObject({ code: 0 })
    expect(made.out).toMatch(/^https:\/\/assess\.example\.org\/join\?token=[\w-]{43}\n$/)
    const verified = await runCommand(['verify-events'], settings)
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('2 events, unbroken') })

    const refused = await runCommand(['create-organisation', ' ', 'ada'], settings)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('Give the name of your organisation')
  })
})

describe('reset-password', () => {
  test('prints a link for an account and refuses an address without one, beside a running database', async () => {
    const folder = await dataFolder()
    const { ownerUrl } = await prepared(folder)
    await ask(
      ownerUrl,
      `INSERT INTO "user" (id, name, email, created_at, updated_at)
       VALUES ('01890000-0000-7000-8000-000000000003', 'Ada', 'ada@example.org', now(), now())`,
    )
    const settings = { DATA_FOLDER: folder, PUBLIC_URL: 'https://assess.example.org' }
    const made = await runCommand(['reset-password', 'Ada@Example.org'], settings)
    expect(made).toMatchObject({ code: 0 })
    expect(made.out).toMatch(/^https:\/\/assess\.example\.org\/reset-password\?token=[\w-]{43}\n$/)
    expect(made.err).toMatch(/^Ada can set a new password with this link once, until \d{4}-/)

    const refused = await runCommand(['reset-password', 'nobody@example.org'], settings)
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: 'No account has the address nobody@example.org. Check how it is spelt; no link was made.\n',
    })
  })
})
