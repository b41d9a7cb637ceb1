import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { chunksOf } from '@/tests/support/evidence/store-folder'
import { withinTime } from './arriving-body'
import { readFileForm } from './read-file-form'

const type = 'multipart/form-data; boundary=b'
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}`
const end = '\r\n--b--\r\n'

test('a form is read up to its file, which arrives as a stream', async () => {
  const body = field('person-id', 'ada') + field('digest', 'f') + file('notes.txt', 'Tested.') + end
  const form = await readFileForm(chunksOf(body, 7), type)
  expect(Object.fromEntries(form?.fields ?? [])).toEqual({ 'person-id': 'ada', digest: 'f' })
  expect(form?.name).toBe('notes.txt')
  expect(await text(form?.content ?? chunksOf(''))).toBe('Tested.')
})

test('a file is read no faster than it is taken', async () => {
  let sent = 0
  async function* source() {
    yield Buffer.from(file('large.txt', ''))
    for (; sent < 1_000; sent += 1) yield Buffer.alloc(64 * 1024, 'a')
  }
  const form = await readFileForm(source(), type)
  const chunks = form?.content[Symbol.asyncIterator]()
  await chunks?.next()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(sent).toBeLessThan(50)
  await chunks?.return?.()
})

test.each(['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', ''])(
  'a body of the type "%s" is no such form',
  async (other) => {
    expect(await readFileForm(chunksOf(file('a', 'b') + end), other)).toBeNull()
  },
)

test('a form without a file has none', async () => {
  expect(await readFileForm(chunksOf(`${field('person-id', 'ada')}--b--\r\n`), type)).toBeNull()
})

test.each([
  ['before its file', field('person-id', 'ada')],
  ['in the middle of a field', `${field('person-id', 'ada').slice(0, 40)}`],
])('a form that ends %s is refused', async (_, body) => {
  await expect(readFileForm(chunksOf(body), type)).rejects.toThrow()
})

test.each([
  ['ends before its boundary', chunksOf(file('a.txt', 'half'))],
  ['breaks off', breakingOff()],
])('a file that %s is thrown to who reads it', async (_, source) => {
  const form = await readFileForm(source, type)
  await expect(text(form?.content ?? chunksOf(''))).rejects.toThrow()
})

test('of several files, and of fields behind the file, nothing is read', async () => {
  const body = `${file('a.txt', 'first')}\r\n${file('b.txt', 'second')}\r\n${field('late', 'x')}--b--\r\n`
  const form = await readFileForm(chunksOf(body), type)
  expect(await text(form?.content ?? chunksOf(''))).toBe('first')
  expect(form?.fields.size).toBe(0)
})

test('bytes that stop arriving, or arrive for too long, are late', async () => {
  async function* stalling() {
    yield Buffer.from('a')
    await new Promise((resolve) => setTimeout(resolve, 5_000))
  }
  async function* dripping() {
    for (;;) {
      yield Buffer.from('a')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await expect(text(withinTime(stalling(), { milliseconds: 5_000, pause: 50 }))).rejects.toThrow('too slowly')
  await expect(text(withinTime(dripping(), { milliseconds: 60, pause: 5_000 }))).rejects.toThrow('too slowly')
})

async function* breakingOff() {
  yield Buffer.from(file('a.txt', 'half'))
  throw new Error('The connection ended.')
}
