import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import getPort from 'get-port'
import { expect, onTestFinished, test } from 'vitest'
import { filesIn, imageFolder, isInImage, runInImage } from './support/image-folder'
import { ownPostgres } from './support/own-postgres'
import { environmentOf, readDockerfile, readDockerignore, valuesOf, wordsOf } from './support/read-dockerfile'

const [made, image] = readDockerfile()
const command = wordsOf(valuesOf(image, 'CMD')[0])
const healthCheck = wordsOf(valuesOf(image, 'HEALTHCHECK')[0])
const secret = '0123456789abcdef0123456789abcdef'

test('what the Dockerfile copies and runs exists, and both stages have the same Node', () => {
  expect(readDockerfile()).toHaveLength(2)
  expect(valuesOf(image, 'FROM')[0]).toBe(valuesOf(made, 'FROM')[0]?.replace(' AS build', ''))
  const copied = valuesOf(made, 'COPY').flatMap((value) => value.split(' ').slice(0, -1))
  expect(copied.filter((name) => name !== '.' && !isInImage(name))).toEqual([])
  const programs = valuesOf(made, 'RUN').flatMap((value) => /^node (\S+)/.exec(value)?.[1] ?? [])
  programs.push(command.at(-1) ?? '', healthCheck.at(-1) ?? '')
  expect(programs).toHaveLength(3)
  expect(programs.filter((name) => !isInImage(name))).toEqual([])
})

test('the image runs as an account that is not root, and holds no secret, address, data folder or test', () => {
  const names = (image ?? []).map(({ name }) => name)
  expect(valuesOf(image, 'USER')).toEqual(['node'])
  expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'))
  expect(names.slice(names.indexOf('USER'))).not.toContain('RUN')
  expect(Object.keys({ ...environmentOf(made), ...environmentOf(image) })).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/SECRET|URL|PASSWORD/)]),
  )
  const { let: names_ } = readDockerignore()
  expect(names_.filter((name) => !existsSync(name))).toEqual([])
  for (const name of [
    '.data',
    '.env',
    '.git',
    '.next',
    'node_modules',
    'tests',
    'docs',
    'lib/words/generated',
  ])
    expect(isInImage(name), name).toBe(false)
  expect(isInImage('scripts/start/limit-strangers.test.ts')).toBe(false)
})

test('its command starts with DATABASE_URL as nobody, answers the health check, writes nothing and ends with 0', async () => {
  const cwd = await imageFolder()
  const prepared = runInImage(['node', 'scripts/prepare-start.js'], {
    cwd,
    env: environmentOf(made),
    isRoot: true,
  })
  expect(await prepared.ended).toEqual({ code: 0, output: '' })
  const before = filesIn(cwd)
  const own = await (await ownPostgres()).database('works')
  const port = String(await getPort({ host: '127.0.0.1' }))
  const env = {
    ...environmentOf(image),
    ...own,
    PORT: port,
    PUBLIC_URL: 'https://assess.example.org',
    AUTH_SECRET: secret,
    DATA_FOLDER: path.join(cwd, 'no-data'),
  }
  expect((await runInImage(healthCheck, { cwd, env }).ended).code).toBe(1)
  const start = runInImage(command, { cwd, env })
  while (!start.output().includes('Press Ctrl-C') && start.isRunning()) await sleep(50)
  expect(start.output()).toContain('Thingworthy is at https://assess.example.org')
  expect((await runInImage(healthCheck, { cwd, env }).ended).code).toBe(0)
  start.stop()
  expect((await start.ended).code).toBe(0)
  expect(filesIn(cwd)).toEqual(before)
})

test('where Docker is there: the image is built, runs read-only and ends with 0', {
  timeout: 1_800_000,
}, async ({ skip }) => {
  skip(docker('info').code !== 0, 'no Docker answers on this machine')
  expect(docker('build', '--tag', 'thingworthy-test', '.').code).toBe(0)
  const { DATABASE_URL, DATABASE_OWNER_URL } = await (await ownPostgres()).database('works')
  const port = String(await getPort({ host: '127.0.0.1' }))
  const settings = { DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET: secret, PORT: port }
  const words = Object.entries({ ...settings, PUBLIC_URL: 'https://assess.example.org' }).flatMap(
    ([name, value]) => ['--env', `${name}=${value}`],
  )
  const flags = ['--detach', '--read-only', '--tmpfs', '/tmp', '--network', 'host', ...words]
  const id = docker('run', ...flags, 'thingworthy-test').out.trim()
  onTestFinished(() => void docker('rm', '--force', id))
  while (docker('exec', id, ...healthCheck).code !== 0) {
    expect(docker('inspect', '--format', '{{.State.Running}}', id).out, docker('logs', id).out).toBe('true\n')
    await sleep(500)
  }
  expect(docker('exec', id, 'id', '-un').out).toBe('node\n')
  docker('stop', '--time', '60', id)
  expect(docker('inspect', '--format', '{{.State.ExitCode}}', id).out).toBe('0\n')
})

function docker(...words: string[]) {
  const { status, stdout } = spawnSync('docker', words, { encoding: 'utf8' })
  return { code: status, out: stdout }
}
