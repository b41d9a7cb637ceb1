import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fingerprintContent } from '@/lib/files/content/fingerprint-content'
import { publishVersion } from '@/lib/files/publish/publish-version'
import { findOnDisk, listOnDisk, stampOnDisk } from '@/lib/server/content/authoring'
import { findQuestionnaire, listQuestionnaires } from '@/lib/server/content/catalogue'
import { smallContent } from '../../support/broken-content'

// One folder for all tests, since the settings of a server are read once; each begins with it whole.
const folder = mkdtempSync(path.join(tmpdir(), 'authoring-'))
process.env.QUESTIONNAIRES = folder
process.env.QUESTIONNAIRES_KEPT = ''
const locks = 'small/1.0.0/locks.yaml'
const small = { id: 'small', version: '1.0.0' }

beforeEach(async () => {
  vi.stubEnv('NODE_ENV', 'development')
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  lay()
  const publication = publishVersion(folder, 'small@1.0.0')
  if (!publication.published) throw new Error(JSON.stringify(publication.findings))
  await eventually(() => expect(stampOnDisk()).toBe(fingerprintContent(folder)))
  expect(offered()).toEqual(['small@1.0.0'])
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the application, while an author works', () => {
  test('offers a version as soon as it is published, and no longer once it is not', async () => {
    writeFileSync(path.join(folder, 'published.json'), '{}\n')
    await eventually(() => expect(offered()).toEqual([]))
    publishVersion(folder, 'small@1.0.0')
    await eventually(() => expect(offered()).toEqual(['small@1.0.0']))
  })

  test.each([
    ['a half-saved file', () => edit(locks, /guidance: A good[\s\S]*/, 'guidance: "A go')],
    ['a missing file', () => rmSync(path.join(folder, locks))],
    ['a missing folder', () => rmSync(folder, { recursive: true })],
    ['a changed meaning', () => edit(locks, 'Doors keep people out', 'Doors keep nobody out')],
  ])('goes on with what held last when it meets %s, and says so once on the terminal', async (_, harm) => {
    const before = findQuestionnaire('small@1.0.0')
    harm()
    await refused()
    expect(findQuestionnaire('small@1.0.0')).toEqual(before)
    expect(findQuestionnaire('small@1.0.0')).not.toBeNull()
    expect(console.warn).toHaveBeenCalledOnce()
    expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toMatch(/:\d+ /)
  })
})

describe('an author sees', () => {
  test('every version on disk, its status and how many findings it has', async () => {
    cpSync(path.join(folder, 'small/1.0.0'), path.join(folder, 'small/1.0.1'), { recursive: true })
    edit('small/1.0.1/questionnaire.yaml', 'version: 1.0.0', 'version: 1.0.1')
    await refused()
    expect(listOnDisk().versions.map(({ version, status, refusals }) => [version, status, refusals])).toEqual(
      [
        ['1.0.1', 'draft', 1],
        ['1.0.0', 'published', 0],
      ],
    )
  })

  test('a half-saved file by its name and line, and the other sections as they are', async () => {
    edit(locks, /guidance: A good[\s\S]*/, 'guidance: "A go')
    await refused()
    const found = findOnDisk(small)
    expect(found?.partial?.sections.map(({ id }) => id)).toEqual(['words'])
    const [finding] = found?.findings ?? []
    expect(finding?.file.endsWith(locks)).toBe(true)
    expect(finding?.line).toBe(40)
    expect(finding?.message.code).toMatch(/yaml/i)
  })

  test('a question whose rules are refused, with what is wrong at its own place', async () => {
    edit(locks, / {4}weightBecause: .*\n/, '')
    await refused()
    const found = findOnDisk(small)
    expect(found?.partial?.sections[0]?.questions[0]?.id).toBe('lock')
    expect(found?.findings.map(({ path }) => path.slice(0, 2))).toContainEqual(['questions', 0])
  })

  test('nothing but findings where not even the head can be read', async () => {
    edit('small/1.0.0/questionnaire.yaml', 'title: A small', 'titel: A small')
    await refused()
    expect(findOnDisk(small)?.partial).toBeNull()
    expect(findOnDisk(small)?.refusals).toBeGreaterThan(0)
  })

  test('no version where there is no folder', () => {
    expect(findOnDisk({ id: 'small', version: '9.0.0' })).toBeNull()
  })
})

test('the stamp stays while nothing is saved, whatever editors leave beside the files', async () => {
  const before = stampOnDisk()
  writeFileSync(path.join(folder, 'small/1.0.0/.locks.yaml.swp'), 'x')
  writeFileSync(path.join(folder, 'facts/.#cloud.yaml'), 'x')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(stampOnDisk()).toBe(before)
  rmSync(path.join(folder, 'facts/cloud.yaml'))
  await eventually(() => expect(stampOnDisk()).not.toBe(before))
})

/** However busy the machine is: nobody promised how soon. */
function eventually(holds: () => void): Promise<void> {
  return vi.waitFor(holds, { timeout: 30_000 })
}

function offered(): string[] {
  return listQuestionnaires().map(({ id, version }) => `${id}@${version}`)
}

function refused() {
  return eventually(() =>
    expect(listOnDisk().findings.filter(({ severity }) => severity === 'refusal')).not.toEqual([]),
  )
}

function lay() {
  rmSync(folder, { recursive: true, force: true })
  cpSync(smallContent, folder, { recursive: true })
}

/** As editors save: all at once, under another name first. */
function edit(file: string, from: string | RegExp, to: string) {
  const place = path.join(folder, file)
  const before = readFileSync(place, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to change in ${file}`)
  writeFileSync(`${place}~`, after)
  renameSync(`${place}~`, place)
}
