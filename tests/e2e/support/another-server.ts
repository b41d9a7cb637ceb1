import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import getPort from 'get-port'

const checkout = path.resolve(import.meta.dirname, '../../..')

export type AnotherServer = {
  address: string
  port: string
  dataFolder: string
  nodeWords: readonly string[]
  /** The code for the first account, once it was printed. */
  setupCode(): string
  stop(): Promise<void>
}

type Order = { nodeWords?: readonly string[]; settings?: Record<string, string> }

/** The production build on a database of its own, beside the server that Playwright has started. */
export async function startAnotherServer({ nodeWords = [], settings = {} }: Order): Promise<AnotherServer> {
  const port = String(await getPort({ host: '127.0.0.1' }))
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-another-'))
  const dataFolder = path.join(folder, 'data')
  const own = {
    PORT: port,
    DATA_FOLDER: dataFolder,
    LOG_LEVEL: 'error',
    HOST: '',
    PUBLIC_URL: '',
    DATABASE_URL: '',
  }
  const child = spawn(process.execPath, [...nodeWords, 'scripts/start.js'], {
    cwd: checkout,
    env: { ...process.env, ...own, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text
      // The address is the only part that is the same with other messages.
      if (printed.includes(`http://127.0.0.1:${port}`)) resolve()
    })
    child.on('close', () => reject(new Error(printed)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    dataFolder,
    nodeWords,
    setupCode: () => /\w{5}(?:-\w{5}){3}/.exec(printed)?.[0] ?? '',
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
