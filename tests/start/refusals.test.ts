import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, cp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import getPort from 'get-port'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lockFolder } from '../../scripts/postgres/folder-lock.js'
import { startPostgres } from '../../scripts/postgres/start-postgres.js'
import { runStart } from './support/run-start'
import { temporaryFolder } from './support/temporary-folder'

/** Starts, expects a refusal, and gives its sentence. Nothing may have been made by then. */
async function refusal(settings: Record<string, string>, nodeWords: string[] = []) {
  const data = path.join(await temporaryFolder(), 'data')
  const start = runStart(
    { PORT: String(await getPort({ host: '127.0.0.1' })), DATA_FOLDER: data, ...settings },
    nodeWords,
  )
  const { code, output } = await start.ended
  expect(code).toBe(1)
  expect(existsSync(data)).toBe(false)
  const [sentence, ...rest] = output.split('Thingworthy stopped: ').at(1)?.trim().split('\n') ?? []
  return { sentence, rest }
}

/** Root may write anywhere but in the system's own folders. */
async function folderNobodyWrites() {
  if (process.getuid?.() === 0) return '/proc'
  const folder = await temporaryFolder()
  await chmod(folder, 0o555)
  return folder
}

describe('a start that cannot succeed says why in one sentence, changes nothing and ends with code 1:', () => {
  test('the port is taken', async () => {
    const port = String(await getPort({ host: '127.0.0.1' }))
    const other = createServer().listen(Number(port), '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { sentence, rest } = await refusal({ PORT: port })
    expect(sentence).toBe(
      `port ${port} is taken by another program; end that one, or set PORT to another number.`,
    )
    expect(rest).toEqual([])
  })

  test('Node is too old', async () => {
    const { sentence } = await refusal({}, ['--require', './tests/start/support/old-node.cjs'])
    expect(sentence).toBe(
      'it needs Node 20.19 or newer and this is 18.20.4; install a newer one from https://nodejs.org.',
    )
  })

  test('HOST opens it to the network without an https address', async () => {
    const { sentence, rest } = await refusal({ HOST: '0.0.0.0', PUBLIC_URL: 'http://assess.example.org' })
    expect(sentence).toMatch(
      /^HOST is 0\.0\.0\.0, which opens .* set PUBLIC_URL to the https address people use/,
    )
    expect(rest).toEqual([])
  })

  test('DATABASE_URL is no address', async () => {
    const { sentence } = await refusal({ DATABASE_URL: 'localhost' })
    expect(sentence).toBe(
      'DATABASE_URL is not an address such as postgresql://user:password@host:5432/thingworthy.',
    )
  })

  test('DATABASE_URL_FILE names a file that is not there', async () => {
    const { sentence } = await refusal({ DATABASE_URL_FILE: '/no/such/secret' })
    expect(sentence).toMatch(/^DATABASE_URL_FILE names \/no\/such\/secret, which cannot be read/)
  })

  test('the database server is away', async () => {
    const host = `127.0.0.1:${await getPort({ host: '127.0.0.1' })}`
    const { sentence, rest } = await refusal({ DATABASE_URL: `postgresql://ada:secret@${host}/thingworthy` })
    expect(sentence).toBe(`Postgres at ${host} does not answer; start it, or correct DATABASE_URL.`)
    expect(rest).toEqual([])
  })

  test('the database does not let us in, does not exist, or forgets what it acknowledged', async () => {
    const folder = await temporaryFolder()
    const { adminUrl, stop } = await startPostgres({
      folder,
      checkout: process.cwd(),
      settings: ['fsync=off'],
    })
    onTestFinished(stop)
    const { host, password } = new URL(adminUrl)

    const wrongPassword = await refusal({ DATABASE_URL: adminUrl.replace(password, 'guessed') })
    expect(wrongPassword.sentence).toBe(
      `Postgres at ${host} does not let postgres in; correct the user or password in DATABASE_URL.`,
    )
    const noSuchDatabase = await refusal({ DATABASE_URL: adminUrl.replace(/postgres$/, 'elsewhere') })
    expect(noSuchDatabase.sentence).toBe(
      `Postgres at ${host} has no database elsewhere; create it, or correct DATABASE_URL.`,
    )
    const forgetful = await refusal({ DATABASE_URL: adminUrl })
    expect(forgetful.sentence).toMatch(
      /^Postgres runs with fsync = off, so a power cut could lose saved answers/,
    )
  })

  test('a questionnaire is broken: file, line, id and fix', async () => {
    const questionnaires = path.join(await temporaryFolder(), 'questionnaires')
    await cp('questionnaires', questionnaires, { recursive: true })
    const file = path.join(questionnaires, 'iot-good-practice/1.0.0/security.yaml')
    const text = await readFile(file, 'utf8')
    const lines = text.split('\n')
    const line = lines.findIndex((each) => /^\s+weight: /.test(each))
    lines[line] = lines[line]?.replace(/weight: .*/, 'weight: enormous') ?? ''
    await writeFile(file, lines.join('\n'))
    const { sentence, rest } = await refusal({ QUESTIONNAIRES: questionnaires })
    expect(sentence).toBe('a questionnaire cannot be read.')
    expect(rest.join('\n')).toMatch(new RegExp(`security\\.yaml:${line + 1} \\([a-z0-9-]+\\) .*weight.*\\.`))
  })

  test('the data folder cannot be made', async () => {
    const file = path.join(await temporaryFolder(), 'a-file')
    await writeFile(file, '')
    const { sentence } = await refusal({ DATA_FOLDER: path.join(file, 'data') })
    expect(sentence).toBe(
      `it cannot write to ${file}/data; let this account write there, or set DATA_FOLDER to a folder it may write.`,
    )
  })

  test('the data folder cannot be made even by root', async () => {
    const { sentence } = await refusal({ DATA_FOLDER: '/proc/thingworthy/data' })
    expect(sentence).toMatch(/^it cannot write to \/proc\/thingworthy\/data; /)
  })

  test('the data folder cannot be written', async () => {
    const folder = await folderNobodyWrites()
    const { sentence } = await refusal({ DATA_FOLDER: folder })
    expect(sentence).toBe(
      `it cannot write to ${folder}; let this account write there, or set DATA_FOLDER to a folder it may write.`,
    )
  })
})

test('a data folder in use by another start is left alone', async () => {
  const folder = await temporaryFolder()
  onTestFinished(await lockFolder(folder))
  const start = runStart({ PORT: String(await getPort({ host: '127.0.0.1' })), DATA_FOLDER: folder })
  const { code, output } = await start.ended
  expect(code).toBe(1)
  expect(output).toContain(`the data folder ${folder} is in use by another start (process ${process.pid});`)
  expect(existsSync(path.join(folder, 'postgres'))).toBe(false)
})

test('npm test needs the same Node', () => {
  const words = ['--require', './tests/start/support/old-node.cjs', 'scripts/test.js']
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('it needs Node 20.19 or newer')
})
