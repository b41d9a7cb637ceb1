import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import getPort from 'get-port'

/** A production server of its own, with an empty data folder. */
export type Instance = {
  address: string
  setupCode: string
  pid: number
  /** Its data folder. */
  folder: string
  stop: () => Promise<void>
}

/** Starts as `npm start` does: builds if the sources have changed, then serves. */
export async function startInstance(): Promise<Instance> {
  const checkout = path.resolve(import.meta.dirname, '../..')
  const folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-bench-'))
  // The very words of `npm start`: its flags are part of what is measured.
  const { scripts } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'))
  const server = spawn('sh', ['-c', scripts.start], {
    cwd: checkout,
    env: { ...process.env, PORT: String(await getPort({ host: '127.0.0.1' })), DATA_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    const ended = server.exitCode === null && once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await readAddress(server)), pid: server.pid ?? 0, folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address and the one-time code, as they are printed for people. */
async function readAddress({ stdout }: ChildProcess): Promise<{ address: string; setupCode: string }> {
  let output = ''
  for await (const piece of stdout ?? []) {
    output += String(piece)
    const address = /is at (http\S+)/.exec(output)?.[1]
    const setupCode = /enter this code: (\S+)/.exec(output)?.[1]
    if (address && setupCode) return { address, setupCode }
  }
  throw new Error(`The server ended before it could be reached.\n${output}`)
}
