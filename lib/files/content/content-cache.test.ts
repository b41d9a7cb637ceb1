import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheReading, readCached, type WholeReading } from './content-cache'
import { readQuestionnaires } from './read-questionnaires'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('what is kept of the published questionnaires is exactly what was read', () => {
  const file = path.join(folder, 'below/all.json')
  const reading = readPublished()
  expect(cacheReading(file, reading)).toBe(true)
  expect(readCached(file)).toStrictEqual(reading)
  expect(readdirSync(path.dirname(file))).toEqual(['all.json'])
})

test('a file that is not there, or not whole, is no reading', () => {
  const file = path.join(folder, 'all.json')
  expect(readCached(file)).toBeNull()
  writeFileSync(file, '{"read": true, "questionn')
  expect(readCached(file)).toBeNull()
})

test('a file of which anything was changed is no reading', () => {
  const file = path.join(folder, 'all.json')
  cacheReading(file, readPublished())
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"credit":100', '"credit":99'))
  expect(readCached(file)).toBeNull()
  const [, rest = ''] = text.replace('"credit":100', '"credit":99').split('\n')
  writeFileSync(file, `${createHash('sha256').update(rest).digest('hex')}\n${rest}`)
  expect(readCached(file)).toBeNull()
})

test('what is kept is frozen as what was read is', () => {
  const file = path.join(folder, 'all.json')
  cacheReading(file, readPublished())
  expect(readCached(file)?.questionnaires.every((each) => Object.isFrozen(each.sections[0]))).toBe(true)
})

test('where nothing may be written, nothing is kept and nobody is stopped', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(cacheReading(path.join(folder, 'file/all.json'), readPublished())).toBe(false)
})

test('entries an hour old are deleted, new ones stay', () => {
  const [old, fresh] = [path.join(folder, 'old.json'), path.join(folder, 'fresh.json')]
  for (const file of [old, fresh]) writeFileSync(file, '{}')
  const before = new Date(Date.now() - 3_700_000)
  utimesSync(old, before, before)
  expect(cacheReading(path.join(folder, 'all.json'), readPublished())).toBe(true)
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
})

function readPublished(): WholeReading {
  const reading = readQuestionnaires('questionnaires')
  if (!reading.read) throw new Error(JSON.stringify(reading.findings))
  return reading
}
