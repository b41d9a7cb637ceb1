import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Acts } from './server-calls-process'

const checkout = path.resolve(import.meta.dirname, '../../..')

/** Calls into lib/server of the server under test, asked from outside. */
export class ServerCalls {
  #process: ChildProcess
  #last = 0
  #asked = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()

  /** For the server that Playwright has started, unless another is given. */
  constructor(at: ServerUnderTest = startedByPlaywright()) {
    // The condition is what tells a package that it runs on the server.
    this.#process = fork(path.join(import.meta.dirname, 'server-calls-process.ts'), {
      cwd: checkout,
      execArgv: ['--conditions=react-server', '--import', 'tsx', ...(at.nodeWords ?? [])],
      env: { ...process.env, ...settingsOf(at) },
    })
    this.#process.on('message', ({ id, value, error }: { id: number; value: never; error?: string }) => {
      const asked = this.#asked.get(id)
      this.#asked.delete(id)
      if (error) asked?.reject(new Error(error))
      else asked?.resolve(value)
    })
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#asked.values())
        reject(new Error(`the process for calls into lib/server ended with ${code}`))
    })
  }

  ask<Name extends keyof Acts>(
    name: Name,
    order: Parameters<Acts[Name]>[0],
  ): Promise<Awaited<ReturnType<Acts[Name]>>> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject })
      this.#process.send({ id, name, order })
    })
  }

  close(): void {
    this.#process.disconnect()
    this.#process.kill()
  }
}

type ServerUnderTest = { dataFolder: string; port: string; nodeWords?: readonly string[] }

function startedByPlaywright(): ServerUnderTest {
  const { E2E_DATA_FOLDER: dataFolder = '', E2E_PORT: port = '' } = process.env
  return { dataFolder, port }
}

/** A server under test started its own Postgres; its data folder says where that listens. */
function settingsOf({ dataFolder, port }: ServerUnderTest) {
  const secrets = JSON.parse(readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8'))
  const { appPassword, ownerPassword, authSecret } = secrets
  const lock = readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')
  const databasePort = lock.split('\n')[3]
  const database = `127.0.0.1:${databasePort}/thingworthy`
  return {
    DATABASE_URL: `postgresql://thingworthy_app:${appPassword}@${database}`,
    DATABASE_OWNER_URL: `postgresql://thingworthy_owner:${ownerPassword}@${database}`,
    AUTH_SECRET: authSecret,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: port,
    HOST: '',
    QUESTIONNAIRES: '',
    LOG_LEVEL: 'error',
  }
}
