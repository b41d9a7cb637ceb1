import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readQuestionnaires } from '../content/read-questionnaires'
import { openReader } from './open-reader'

const pin = 'iot-good-practice@1.0.0'
const notPublished = { code: 'file-problem.not-published', values: { pin } } as const
const content = readQuestionnaires('questionnaires', pin)
const find = () => (content.read && content.questionnaires[0]) || notPublished
const head = `questionnaire: ${pin}\nproduct: Lamp\n`
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const readApart = openReader()
const folder = mkdtempSync(join(tmpdir(), 'reader-'))
const programOf = (name: string, code: string) => {
  writeFileSync(join(folder, `${name}.mjs`), code)
  return join(folder, `${name}.mjs`)
}

const begin =
  "import { parentPort } from 'node:worker_threads'\nparentPort.postMessage({ kind: 'reading' })\n"

afterAll(() => rmSync(folder, { recursive: true }))

test('a file is read with what it says of its product, and resolved by the questionnaire it names', async () => {
  const text = `${head}release: { label: 2, scope: { device: in } }\nfacts:\n  camera: yes\nanswers:\n  default-passwords: unique\n`
  expect(await readApart(bytesOf(text), find)).toMatchObject({
    read: true,
    questionnaire: { id: 'iot-good-practice', version: '1.0.0' },
    described: { product: { name: 'Lamp' }, release: { label: '2', scope: { device: { in: true } } } },
    entries: {
      facts: { camera: 'yes' },
      answers: { 'default-passwords': { says: { kind: 'choice', option: 'unique' } } },
    },
  })
})

test('problems have their line and their path, whether the text or the questionnaire shows them', async () => {
  const unknown = await readApart(bytesOf(`${head}answers:\n  nonsense: unknown\n`), find)
  expect(unknown).toMatchObject({ read: false, problems: [{ line: 4, field: 'answers.nonsense' }] })
  const key = await readApart(bytesOf(`${head}colour: red\n`), find)
  expect(key).toMatchObject({ read: false, problems: [{ line: 3, field: 'colour' }] })
  const pinned = await readApart(bytesOf(head), () => notPublished)
  expect(pinned).toEqual({ read: false, problems: [{ line: 1, field: 'questionnaire', ...notPublished }] })
})

test('of many problems that only the questionnaire shows, fifty come back and the rest is counted', async () => {
  const lines = Array.from({ length: 1_500 }, (_, index) => `  q${index}: unknown\n`)
  const reading = await readApart(bytesOf(`${head}answers:\n${lines.join('')}`), find)
  if (reading.read) throw new Error('The file was read.')
  expect(reading.problems).toHaveLength(51)
  expect(reading.problems.at(-1)).toMatchObject({ code: 'file-problem.more', values: { count: 1450 } })
})

test('while a file is read, everything else goes on', async () => {
  const order: string[] = []
  const program = programOf(
    'waits',
    `import { parentPort } from 'node:worker_threads'
    parentPort.once('message', () => parentPort.postMessage({ kind: 'refused', problems: [] }))
    parentPort.postMessage({ kind: 'wanted', id: 'a', version: '1' })
    const end = Date.now() + 500
    while (Date.now() < end);`,
  )
  const reading = openReader({ program })(bytesOf(head), find).then(() => order.push('file'))
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  order.push('others')
  await reading
  expect(order).toEqual(['others', 'file'])
})

test('a file that takes too long is refused in a sentence, and its thread ends', async () => {
  const program = programOf('turns', `${begin}for (;;);`)
  const read = openReader({ program, milliseconds: 200 })
  expect(await read(bytesOf(head), find)).toEqual({
    read: false,
    problems: [{ field: '', line: 1, code: 'file-problem.too-slow', values: {} }],
  })
})

test('a file that takes too much memory is refused in a sentence, and the next is read', async () => {
  const program = programOf('grows', `${begin}const all = []\nfor (;;) all.push({ all: [...all.slice(-9)] })`)
  const read = openReader({ program, milliseconds: 60_000, megabytes: 16 })
  expect(await read(bytesOf(head), find)).toEqual({
    read: false,
    problems: [{ field: '', line: 1, code: 'file-problem.too-much-memory', values: {} }],
  })
  expect(await readApart(bytesOf(head), find)).toMatchObject({ read: true })
})

test.each([
  ['throws', "throw new Error('The reader broke.')", 'The reader broke.'],
  ['ends', 'process.exit(3)', 'ended with code 3'],
  [
    'says what nobody expects',
    "import { parentPort } from 'node:worker_threads'\nparentPort.postMessage({ kind: 'other' })",
    'kind',
  ],
])('a thread that %s is an error of the program, not of the file', async (name, code, words) => {
  const program = programOf(name.replaceAll(' ', '-'), code)
  await expect(openReader({ program })(bytesOf(head), find)).rejects.toThrow(words)
})

test('a thread that broke is not used for the next file', async () => {
  const once = join(folder, 'once')
  const program = programOf(
    'breaks-once',
    `import { existsSync, writeFileSync } from 'node:fs'
    import { parentPort } from 'node:worker_threads'
    parentPort.once('message', () => {
      if (!existsSync('${once}')) {
        writeFileSync('${once}', '')
        throw new Error('The reader broke.')
      }
      parentPort.postMessage({ kind: 'refused', problems: [] })
    })`,
  )
  const read = openReader({ program })
  await expect(read(bytesOf(head), find)).rejects.toThrow('The reader broke.')
  expect(await read(bytesOf(head), find)).toEqual({ read: false, problems: [] })
})

test('several files at the same time are each read with their own questionnaire', async () => {
  const readings = await Promise.all(
    ['A', 'B', 'C'].map((name) => readApart(bytesOf(`questionnaire: ${pin}\nproduct: ${name}\n`), find)),
  )
  expect(readings).toMatchObject(['A', 'B', 'C'].map((name) => ({ described: { product: { name } } })))
})
