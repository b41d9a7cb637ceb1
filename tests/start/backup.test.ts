import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sealLength, sealOf } from '../../scripts/backup/seal'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { addEvidenceFile, addReviewFile, digests, filledDatabase } from './support/filled-database'
import { ask, dataFolder, prepareDatabase, runCommand } from './support/operator'
import { temporaryFolder } from './support/temporary-folder'

/** A command for each attempt, on a machine that may be busy; in milliseconds. */
const timeout = 400_000

const damaged = 'is no complete backup: it was damaged, cut or changed. Nothing was restored'

describe('a backup', () => {
  test('restores every row and the secret into an empty data folder, and events stay unbroken', async () => {
    const { folder, file, evidence, attached, before } = await backedUp()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await rm(folder, { recursive: true })

    const restored = await runCommand(['restore', file], { DATA_FOLDER: folder })
    expect(restored).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Restored \d+ rows of \d+ tables, and 2 files of evidence, as of /),
    })
    expect(JSON.parse(await readFile(path.join(folder, 'secrets.json'), 'utf8')).authSecret).toBe(
      before.authSecret,
    )
    const { code, out } = await runCommand(['verify-events'], { DATA_FOLDER: folder })
    expect({ code, out }).toEqual({ code: 0, out: before.events })

    for (const { place, content } of [evidence, attached])
      expect(await readFile(path.join(folder, 'evidence', place), 'utf8')).toBe(content)
    const postgres = await startPostgres({ folder, checkout: process.cwd() })
    try {
      expect(await digests(postgres.ownerUrl)).toEqual(before.digests)
      await expect(ask(postgres.ownerUrl, 'DELETE FROM submission')).rejects.toThrow('only takes new rows')
      await expect(ask(postgres.appUrl, 'DELETE FROM event')).rejects.toThrow('permission denied')
    } finally {
      await postgres.stop()
    }
  })

  test('is not written over a file that is there', async () => {
    const { folder, file } = await backedUp()
    const again = await runCommand(['backup', file], { DATA_FOLDER: folder })
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain(`${file} is there already; name a new file.`)
  })

  test('that cannot be written leaves nothing behind', async () => {
    const folder = await dataFolder()
    await (await prepareDatabase(folder)).stop()
    const file = path.join(folder, 'nowhere/backup.tar')
    const { code, err } = await runCommand(['backup', file], { DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(err).toContain('cannot be written (ENOENT); name a file in a folder that exists')
    expect(existsSync(path.dirname(file))).toBe(false)
  })
})

test('a backup without a file that is gone or damaged names it, and holds everything else', async () => {
  const folder = await dataFolder()
  const postgres = await filledDatabase(folder)
  const { place, sha256 } = await addEvidenceFile(folder, postgres.ownerUrl)
  await postgres.stop()
  await writeFile(path.join(folder, 'evidence', place), 'Tested on 5 March.')
  const file = path.join(await temporaryFolder(), 'backup.tar')
  const made = await runCommand(['backup', file], { DATA_FOLDER: folder })
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('and 0 files of evidence') })
  expect(made.err).toContain(`It does not hold the file of evidence ${sha256}`)
  await rm(folder, { recursive: true })
  const restored = await runCommand(['restore', file], { DATA_FOLDER: folder })
  expect(restored).toMatchObject({ code: 0, err: expect.stringContaining(sha256) })
})

describe('a restore', () => {
  test('refuses a database that holds anything, and changes nothing', async () => {
    const { folder, file, before } = await backedUp()
    const { code, err } = await runCommand(['restore', file], { DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(err).toContain('the database is not empty: it has the table')
    const { out } = await runCommand(['verify-events'], { DATA_FOLDER: folder })
    expect(out).toBe(before.events)
  })

  test('can be repeated where the one before was interrupted before its rows were committed', async () => {
    const { folder, file, before } = await backedUp()
    await rm(folder, { recursive: true })
    await mkdir(folder)
    await (await prepareDatabase(folder)).stop()
    expect(await runCommand(['restore', file], { DATA_FOLDER: folder })).toMatchObject({ code: 0 })
    expect((await runCommand(['verify-events'], { DATA_FOLDER: folder })).out).toBe(before.events)
  })

  test('refuses whole what was changed, cut or sealed again with other members, and makes no database', {
    timeout,
  }, async () => {
    const { file } = await backedUp()
    const length = (await stat(file)).size
    const bytes = await readFile(file)
    const manifest = bytes.lastIndexOf('"format": 2')
    const attempts: Record<string, (copy: string) => Promise<unknown>> = {
      'a bit of a row': (copy) => flip(copy, 600),
      'a bit of the manifest': (copy) => flip(copy, manifest),
      'a bit of the padding after the last member': (copy) => flip(copy, length - sealLength - 1),
      'a bit of the seal': (copy) => flip(copy, length - 2),
      'the last byte': (copy) => truncate(copy, length - 1),
      half: (copy) => truncate(copy, Math.floor(length / 2)),
      everything: (copy) => truncate(copy, 0),
      'a digest in the manifest': (copy) =>
        replace(copy, '"sha256": "', (digit) => (digit === 'a' ? 'b' : 'a')),
      'the format of the manifest': (copy) => replace(copy, '"format": ', () => '9'),
      'a letter of a file of evidence': (copy) => replace(copy, 'Tested on 4 Marc', () => 'x'),
      'the organisation of a file of evidence': (copy) =>
        replace(copy, 'evidence/', (digit) => (digit === '0' ? '1' : '0')),
      'the name of a member': (copy) => replace(copy, 'tables/event/00000', () => '7'),
    }
    for (const [what, change] of Object.entries(attempts)) {
      const copy = path.join(await temporaryFolder(), 'copy.tar')
      await copyFile(file, copy)
      await change(copy)
      const folder = path.join(path.dirname(copy), 'data')
      const { code, out, err } = await runCommand(['restore', copy], { DATA_FOLDER: folder })
      expect({ code, out }, what).toEqual({ code: 1, out: '' })
      expect(err, what).toContain(damaged)
      expect(existsSync(folder), what).toBe(false)
    }
  })

  test('refuses a backup with a migration that this release does not have', async () => {
    const { file } = await backedUp()
    await replace(file, '"name": "20261122174000_ini', () => 'x')
    const folder = path.join(await temporaryFolder(), 'data')
    const { code, err } = await runCommand(['restore', file], { DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(err).toContain('with the migration 20261122174000_inix, which this release does not have')
    expect(existsSync(folder)).toBe(false)
  })

  test('refuses a file that is not there', async () => {
    const { code, err } = await runCommand(['restore', '/nowhere.tar'], { DATA_FOLDER: await dataFolder() })
    expect(code).toBe(1)
    expect(err).toContain('/nowhere.tar cannot be read (ENOENT)')
  })
})

/** A stopped installation with rows of every kind, and a backup of it. */
async function backedUp() {
  const folder = await dataFolder()
  const postgres = await filledDatabase(folder)
  const evidence = await addEvidenceFile(folder, postgres.ownerUrl)
  const attached = await addReviewFile(folder, postgres.ownerUrl)
  const before = await digests(postgres.ownerUrl)
  await postgres.stop()
  const { out: events } = await runCommand(['verify-events'], { DATA_FOLDER: folder })
  const { authSecret } = JSON.parse(await readFile(path.join(folder, 'secrets.json'), 'utf8'))
  const file = path.join(await temporaryFolder(), 'backup.tar')
  const made = await runCommand(['backup', file], { DATA_FOLDER: folder })
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining(`${file} holds `) })
  expect(await readdir(path.dirname(file))).toEqual(['backup.tar'])
  return { folder, file, evidence, attached, before: { digests: before, events, authSecret } }
}

async function flip(file: string, at: number) {
  const bytes = await readFile(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

/** Replaces the byte after the last place of a text, and seals the file again, as only a mistake or an attacker would. */
async function replace(file: string, after: string, change: (byte: string) => string) {
  const bytes = (await readFile(file)).subarray(0, -sealLength)
  const at = bytes.lastIndexOf(after) + after.length
  bytes.write(change(String.fromCharCode(bytes[at] ?? 0)), at)
  await writeFile(file, Buffer.concat([bytes, Buffer.from(sealOf(sha256(bytes)))]))
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
