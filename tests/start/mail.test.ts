import '../support/mail-server'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import getPort from 'get-port'
import { expect, onTestFinished, test, vi } from 'vitest'
import { holdMails, mailsTo, refuseMails } from '../support/mail-server'
import { linkIn } from '../support/open-mail-server'
import { runStart } from './support/run-start'
import { temporaryFolder } from './support/temporary-folder'

test('a mail is sent while the server runs, and one that is being sent is finished before it ends', async () => {
  const set = await settings()
  const start = runStart(set)
  const { address } = await start.ready()
  await operate(set, 'create-organisation', 'Lantern Works', 'ada@example.org')
  await vi.waitFor(() => expect(mailsTo('ada@example.org')).toHaveLength(1), { timeout: 60_000 })
  const [first] = mailsTo('ada@example.org')
  const link = first ? linkIn(first) : ''
  expect((await fetch(link)).status).toBe(200)

  const { came, release } = holdMails()
  await operate(set, 'create-organisation', 'Other Works', 'sam@example.org')
  await came
  start.signal('SIGTERM')
  await vi.waitFor(() => expect(fetch(address)).rejects.toThrow(), { timeout: 30_000 })
  release()
  expect((await start.ended).code).toBe(0)
  expect(mailsTo('sam@example.org')).toHaveLength(1)
  expect((await operate(set, 'jobs')).err).toBe('Failed: 0. Waiting: 0.\n')
})

test('the operator sees what waits, and is refused an id that no failed job has', async () => {
  const set = await settings()
  const start = runStart(set)
  await start.ready()
  refuseMails(451)
  onTestFinished(() => refuseMails(null))
  await operate(set, 'create-organisation', 'Lantern Works', 'ada@example.org')
  await vi.waitFor(() => expect(start.output()).toMatch(/a job failed and will be tried again/), {
    timeout: 60_000,
  })
  expect(start.output()).not.toMatch(/ada@example\.org/)
  expect((await operate(set, 'jobs')).err).toBe('Failed: 0. Waiting: 1.\n')
  const refused = await operate(set, 'jobs', '--retry', 'nonsense')
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toMatch(/^No failed job has the id nonsense\./)
})

async function settings() {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'smtp-url')
  await writeFile(file, `${process.env.SMTP_URL}\n`)
  return {
    PORT: String(await getPort({ host: '127.0.0.1' })),
    DATA_FOLDER: path.join(folder, 'data'),
    LOG_LEVEL: 'warn',
    SMTP_URL_FILE: file,
    MAIL_FROM: 'thingworthy@example.org',
  }
}

async function operate(set: Record<string, string>, ...words: string[]) {
  const none = { DATABASE_URL: '', DATABASE_OWNER_URL: '', AUTH_SECRET: '', PUBLIC_URL: '', SMTP_URL: '' }
  const env = { ...process.env, ...none, ...set }
  const child = spawn(process.execPath, ['cli/start.js', ...words], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let err = ''
  child.stderr.on('data', (text) => {
    err += text
  })
  const [code] = await once(child, 'close')
  return { code, err }
}
