import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type StartedServer = Awaited<ReturnType<typeof startServer>>

/** npm start for a whole file of tests, and a way to send it bytes that no client would. */
export async function startServer(port: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-front-'))
  const none = { HOST: '', PUBLIC_URL: '', DATABASE_URL: '', DATABASE_OWNER_URL: '', AUTH_SECRET: '' }
  const own = { PORT: String(port), DATA_FOLDER: path.join(folder, 'data'), LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['scripts/start.js'], {
    env: { ...process.env, ...none, ...own, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  while (!output.includes('Press Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(output)
    await sleep(50)
  }
  const host = `127.0.0.1:${port}`
  const page = await (await fetch(`http://${host}/setup`)).text()
  return {
    host,
    /** Makes the first owner. */
    setUpCode: /enter this code: (\S+)/.exec(output)?.[1] ?? '',
    /** Of the form on /setup. */
    actionId: /&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(page)?.[1] ?? '',
    send: (bytes: string) => send(port, bytes),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'close')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Ends once the whole answer has come, or the server has closed the connection. */
async function send(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  let output = ''
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (text) => {
      // What only asks for the body is no answer yet.
      output = `${output}${text}`.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
      if (isWhole(output)) resolve()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
  socket.write(bytes)
  await answered
  socket.destroy()
  const [head = '', body = ''] = output.split('\r\n\r\n', 2)
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(output)?.[1] ?? 0), head, body }
}

function isWhole(output: string) {
  const [head, body] = output.split('\r\n\r\n', 2)
  const length = /^content-length: (\d+)/im.exec(head ?? '')?.[1]
  return body !== undefined && length !== undefined && body.length >= Number(length)
}
