import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { cacheReading } from '@/lib/files/content/content-cache'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'

const folder = mkdtempSync(path.join(tmpdir(), 'kept-'))
const kept = path.join(folder, 'kept.json')
process.env.QUESTIONNAIRES_KEPT = kept

beforeEach(() => {
  // A new process in little: settings and catalogue are read once each.
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'thingworthyCatalogue')
})

afterAll(() => rmSync(folder, { recursive: true }))

test('the server takes the questionnaires from what the start has kept of them', async () => {
  const reading = readQuestionnaires('questionnaires')
  if (!reading.read) throw new Error(JSON.stringify(reading.findings))
  const [only] = reading.questionnaires
  cacheReading(kept, { ...reading, questionnaires: only ? [only] : [] })
  expect(await offered()).toEqual([only?.hash])
})

test('the server reads the folder itself where what was kept is not whole', async () => {
  writeFileSync(kept, '{')
  expect((await offered()).length).toBeGreaterThan(1)
})

async function offered(): Promise<string[]> {
  const { listPublished } = await import('@/lib/server/content/catalogue')
  return listPublished().map(({ questionnaire }) => questionnaire.hash)
}
