import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import getPort from 'get-port'

const checkout = path.resolve(import.meta.dirname, '../../..')
const pseudoLocale = path.join(checkout, 'tests/support/pseudo-locale/load-pseudo-locale.js')
const nodeWords = ['--import', pathToFileURL(pseudoLocale).href]

export type PseudoServer = {
  address: string
  port: string
  dataFolder: string
  nodeWords: readonly string[]
  stop(): Promise<void>
}

/** The production build on a database of its own, with every message in the pseudo-locale en-XA. */
export async function startPseudoServer(): Promise<PseudoServer> {
  const port = String(await getPort({ host: '127.0.0.1' }))
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-pseudo-'))
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
    env: { ...process.env, ...own, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (text) => {
      printed += text
      if (printed.includes('Press Ctrl-C')) resolve()
    })
    child.on('close', () => reject(new Error(printed)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    dataFolder,
    nodeWords,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
