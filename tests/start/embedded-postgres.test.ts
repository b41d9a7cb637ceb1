import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdir, readdir, readlink, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { temporaryFolder } from './support/temporary-folder'

const checkout = process.cwd()
const isRoot = process.getuid?.() === 0

async function dataFolder() {
  const folder = path.join(await temporaryFolder(), 'data')
  await mkdir(folder)
  return folder
}

async function start(folder: string) {
  const postgres = await startPostgres({ folder, checkout })
  onTestFinished(postgres.stop)
  return postgres
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  // A database that is killed takes its connections along.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end())
  return rows.flat()
}

/** A start in a process of its own that keeps one row and is then killed, or whose Postgres is. */
async function killed(folder: string, victim: 'start' | 'postgres') {
  const child = spawn(process.execPath, ['tests/start/support/start-and-wait.js', folder])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  const { pid, adminUrl }: { pid: number; adminUrl: string } = JSON.parse(String(line))
  await ask(adminUrl, "CREATE TABLE kept AS SELECT 'acknowledged' AS word")
  if (victim === 'postgres') process.kill(pid, 'SIGKILL')
  child.kill('SIGKILL')
  await once(child, 'close')
  return pid
}

/** A process that has ended may stay listed until somebody asks how, but it has no command line any more. */
function isRunning(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`).length > 0
  } catch {
    return false
  }
}

describe('the embedded Postgres', () => {
  test('is open to this machine alone, with files and secrets that are open to nobody else', async () => {
    const folder = await dataFolder()
    const { adminUrl } = await start(folder)
    expect(await ask(adminUrl, 'SHOW listen_addresses')).toEqual(['127.0.0.1'])
    expect(await ask(adminUrl, 'SHOW unix_socket_directories')).toEqual([''])
    expect((await stat(path.join(folder, 'postgres'))).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(path.join(folder, 'postgres.log'))).mode & 0o777).toBe(0o600)
  })

  test('writes to the disk before it acknowledges', async () => {
    const { adminUrl } = await start(await dataFolder())
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
      expect(await ask(adminUrl, `SHOW ${setting}`)).toEqual(['on'])
    }
  })

  test('lets nobody in without the password', async () => {
    const { adminUrl } = await start(await dataFolder())
    const { password } = new URL(adminUrl)
    await expect(ask(adminUrl.replace(password, 'guessed'), 'SELECT 1')).rejects.toThrow(/password/)
  })

  test.each(['start', 'postgres'] as const)(
    'keeps what it acknowledged when the %s is killed',
    async (victim) => {
      const folder = await dataFolder()
      const pid = await killed(folder, victim)
      const again = await start(folder)
      expect(again.pid).not.toBe(pid)
      expect(await ask(again.adminUrl, 'SELECT word FROM kept')).toEqual(['acknowledged'])
      expect(isRunning(pid)).toBe(false)
    },
  )

  test('starts although a stranger has the process number of a killed one since', async () => {
    const folder = await dataFolder()
    await killed(folder, 'postgres')
    await writeFile(
      path.join(folder, 'postgres/postmaster.pid'),
      `${process.ppid}\n${folder}/postgres\n1\n1\n`,
    )
    expect(await ask((await start(folder)).adminUrl, 'SELECT word FROM kept')).toEqual(['acknowledged'])
  })

  test('clears away what a start left that was killed while it made the files', async () => {
    const folder = await dataFolder()
    await mkdir(path.join(folder, 'unfinished-1/base'), { recursive: true })
    await start(folder)
    expect((await readdir(folder)).filter((name) => name.startsWith('unfinished-'))).toEqual([])
  })

  test.runIf(isRoot)('runs as another account than root', async () => {
    const { pid } = await start(await dataFolder())
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0)
  })

  test.runIf(isRoot)(
    'is elsewhere when its account cannot enter the data folder, with a link to it',
    async () => {
      const folder = await dataFolder()
      await chmod(path.dirname(folder), 0o700)
      await killed(folder, 'start')
      expect(await readlink(path.join(folder, 'postgres'))).toMatch(
        /^\/var\/lib\/thingworthy\/[0-9a-f]{12}\/postgres$/,
      )
      expect(await ask((await start(folder)).adminUrl, 'SELECT word FROM kept')).toEqual(['acknowledged'])
    },
  )
})
