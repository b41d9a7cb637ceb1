import { spawn } from 'node:child_process'
import { once } from 'node:events'
import getPort from 'get-port'

/** npm run dev on this content, with a database of its own: its address, and how to end it. */
export async function openDevelopment(folders: { QUESTIONNAIRES: string; DATA_FOLDER: string }) {
  const own = {
    PORT: String(await getPort({ host: '127.0.0.1' })),
    LOG_LEVEL: 'error',
    NODE_ENV: 'development' as const,
  }
  const none = { HOST: '', PUBLIC_URL: '', DATABASE_URL: '', DATABASE_OWNER_URL: '', AUTH_SECRET: '' }
  const child = spawn(process.execPath, ['scripts/start.js', '--dev'], {
    env: { ...process.env, ...none, ...own, ...folders },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let output = ''
  const isOpen = new Promise<boolean>((resolve) => {
    const listen = (text: Buffer) => {
      output += text
      if (output.includes('Press Ctrl-C')) resolve(true)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then(() => resolve(false))
  })
  if (!(await isOpen)) throw new Error(output)
  return {
    address: `http://127.0.0.1:${own.PORT}`,
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
