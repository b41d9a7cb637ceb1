import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import getPort from 'get-port'
import pg from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { runStart } from './support/run-start'
import { temporaryFolder } from './support/temporary-folder'

async function settings() {
  return {
    PORT: String(await getPort({ host: '127.0.0.1' })),
    DATA_FOLDER: path.join(await temporaryFolder(), 'data'),
    LOG_LEVEL: 'error',
  }
}

/** The process number and port of the Postgres that works on this data folder. */
async function postgresOf({ DATA_FOLDER }: { DATA_FOLDER: string }) {
  const lines = (await readFile(path.join(DATA_FOLDER, 'postgres/postmaster.pid'), 'utf8')).split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

function isRunning(pid: number) {
  try {
    process.kill(pid, 0)
    return !isDead(pid)
  } catch {
    return false
  }
}

/** It has ended, and only the process that inherited it has not read its exit code yet. */
function isDead(pid: number) {
  const file = `/proc/${pid}/stat`
  return existsSync(file) && /\) Z /.test(readFileSync(file, 'utf8'))
}

describe('npm start', () => {
  test('prints the address, which answers, and a set-up code that is new each time until somebody owns it', async () => {
    const set = await settings()
    const first = runStart(set)
    const { address, code } = await first.ready()
    expect(address).toBe(`http://127.0.0.1:${set.PORT}`)
    expect((await fetch(`${address}/setup`)).status).toBe(200)
    expect(code).toMatch(/^[A-Z0-9]{5}(-[A-Z0-9]{5}){3}$/)
    expect(first.output()).toMatch(
      /TRUSTED_PROXIES is not set: limits on sign-in do not count by network address/,
    )
    first.signal('SIGTERM')
    await first.ended

    const second = runStart(set)
    expect((await second.ready()).code).not.toBe(code)
    await createOwner(set)
    second.signal('SIGINT')
    await second.ended

    const third = runStart({ ...set, TRUSTED_PROXIES: '127.0.0.1' })
    expect((await third.ready()).code).toBeNull()
    expect(third.output()).not.toMatch(/TRUSTED_PROXIES/)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends at %s with code 0 and leaves nothing running',
    async (signal) => {
      const set = await settings()
      const start = runStart(set)
      await start.ready()
      const postgres = await postgresOf(set)
      start.signal(signal)
      expect((await start.ended).code).toBe(0)
      expect(isRunning(postgres.pid)).toBe(false)
      expect(existsSync(path.join(set.DATA_FOLDER, 'start.lock'))).toBe(false)
      expect(existsSync(path.join(set.DATA_FOLDER, 'postgres/postmaster.pid'))).toBe(false)
    },
  )

  test('answers the request in flight before it ends, and takes no other', async () => {
    const set = await settings()
    const start = runStart(set)
    const { address } = await start.ready()
    const { socket, answer } = await beginPost(Number(set.PORT))
    start.signal('SIGTERM')
    await vi.waitFor(() => expect(fetch(address)).rejects.toThrow(), { timeout: 30_000 })
    socket.write('the rest!')
    expect(await answer).toMatch(/\r\n\r\nHTTP\/1\.1 [2-5]\d{2} /)
    expect((await start.ended).code).toBe(0)
  })

  test('recovers by itself after kill -9, and ends the Postgres that was left alone', async () => {
    const set = await settings()
    const killed = runStart(set)
    await killed.ready()
    const orphan = await postgresOf(set)
    killed.signal('SIGKILL')
    await killed.ended
    expect(isRunning(orphan.pid)).toBe(true)

    const again = runStart(set)
    const { address } = await again.ready()
    expect(isRunning(orphan.pid)).toBe(false)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  })

  test('starts its Postgres again on the same port when that is killed, as often as it is, and answers again', async () => {
    const set = await settings()
    const start = runStart(set)
    const { address } = await start.ready()
    const first = await postgresOf(set)
    for (let round = 1; round <= 2; round++) {
      const killed = await postgresOf(set)
      process.kill(killed.pid, 'SIGKILL')
      await vi.waitFor(
        async () => {
          expect((await postgresOf(set)).pid).not.toBe(killed.pid)
          expect((await fetch(`${address}/api/health`)).status).toBe(200)
          expect((await fetch(`${address}/setup`)).status).toBe(200)
        },
        { timeout: 60_000, interval: 200 },
      )
      expect((await postgresOf(set)).port).toBe(first.port)
    }
    expect(start.output()).toContain('The database ended by itself;')
    start.signal('SIGTERM')
    expect((await start.ended).code).toBe(0)
    expect(existsSync(path.join(set.DATA_FOLDER, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('says that the database does not answer while it is stopped, and recovers with it', async () => {
    const set = await settings()
    const { address } = await runStart(set).ready()
    const stopped = await processesIn(path.join(set.DATA_FOLDER, 'postgres'))
    onTestFinished(() => signalAll(stopped, 'SIGCONT'))
    signalAll(stopped, 'SIGSTOP')
    const answer = await fetch(`${address}/api/health`)
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 503,
      body: { status: 'database-away' },
    })
    signalAll(stopped, 'SIGCONT')
    await vi.waitFor(async () => expect((await fetch(`${address}/api/health`)).status).toBe(200), {
      timeout: 60_000,
    })
  })

  test('is refused on a data folder that a running one uses, which goes on undisturbed', async () => {
    const set = await settings()
    const running = runStart(set)
    const { address } = await running.ready()
    const other = runStart({ ...set, PORT: String(await getPort({ host: '127.0.0.1' })) })
    const { code, output } = await other.ended
    expect(code).toBe(1)
    expect(output).toContain(`is in use by another start (process ${running.pid})`)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  })
})

/** Every process of Postgres works in its data folder. */
async function processesIn(cluster: string) {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => null)))
  return pids.filter((_, index) => folders[index] === cluster)
}

function signalAll(pids: number[], signal: NodeJS.Signals) {
  for (const pid of pids) process.kill(pid, signal)
}

async function createOwner(set: { DATA_FOLDER: string }) {
  const { port } = await postgresOf(set)
  const { adminPassword } = JSON.parse(await readFile(path.join(set.DATA_FOLDER, 'secrets.json'), 'utf8'))
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${adminPassword}@127.0.0.1:${port}/thingworthy`,
  })
  await client.connect()
  const id = '01890000-0000-7000-8000-000000000001'
  await client.query(`
    INSERT INTO organisation (id, name, created_at) VALUES ('${id}', 'Lullaby Devices', now());
    INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES ('${id}', 'Ada', 'ada@example.org', now(), now());
    INSERT INTO membership (organisation_id, user_id, role, created_at) VALUES ('${id}', '${id}', 'owner', now());`)
  await client.end()
}

/** A request that the server has begun to read, and whose last nine bytes are still to come. */
async function beginPost(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  await once(socket, 'connect')
  const head = ['POST /sign-in HTTP/1.1', `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`]
  const size = ['Content-Type: text/plain', 'Content-Length: 18', 'Connection: close', 'Expect: 100-continue']
  socket.write(`${[...head, ...size].join('\r\n')}\r\n\r\n`)
  // The server says so once it has read the head.
  let [output] = await once(socket, 'data')
  expect(output).toMatch(/^HTTP\/1\.1 100 Continue/)
  socket.write('beginning')
  const answer = new Promise<string>((resolve) => {
    socket.on('data', (text) => {
      output += text
    })
    socket.on('close', () => resolve(output))
  })
  return { socket, answer }
}
