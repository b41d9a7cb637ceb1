import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { packCli } from './pack-cli.js'
import { packedProgram } from './packed-program.js'

async function packed() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-packed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await packCli(folder)
  return folder
}

/** Makes a bundle look as if it was made of another content of one source. */
function change(folder: string, source: string) {
  const file = path.join(folder, 'made-from.json')
  const made = JSON.parse(readFileSync(file, 'utf8'))
  expect(Object.keys(made.stamps)).toContain(source)
  made.stamps[source] = '0 0'
  writeFileSync(file, JSON.stringify(made))
}

test('the command line is bundled once for the same sources', async () => {
  const folder = await packed()
  const first = packedProgram(folder)
  expect(first?.isFresh).toBe(true)
  await packCli(folder)
  expect(packedProgram(folder)).toEqual(first)
})

test.each(['cli/main.ts', 'lib/core/text/dates/day.ts', 'package-lock.json'])(
  'a bundle made before %s was changed is not used, and is replaced by the next',
  async (source) => {
    const folder = await packed()
    const first = packedProgram(folder)
    change(folder, source)
    expect(packedProgram(folder)?.isFresh).toBe(false)
    await packCli(folder)
    const second = packedProgram(folder)
    expect(second?.isFresh).toBe(true)
    expect(second?.name).not.toBe(first?.name)
  },
)

test('only the newest bundle, the one before and those that others may be writing are kept', async () => {
  const folder = await packed()
  const names = [packedProgram(folder)?.name]
  const [old, young] = [path.join(folder, 'old'), path.join(folder, 'young')]
  for (const each of [old, young]) mkdirSync(each)
  utimesSync(old, 0, 0)
  change(folder, 'cli/main.ts')
  await packCli(folder)
  names.push(packedProgram(folder)?.name)
  const there = readdirSync(folder).filter((name) => !name.endsWith('.json'))
  expect(there.toSorted()).toEqual([...names, 'young'].toSorted())
})

test('a bundle that is gone, or a list that cannot be read, is no bundle', async () => {
  const folder = await packed()
  const { name = '' } = packedProgram(folder) ?? {}
  rmSync(path.join(folder, name), { recursive: true })
  expect(packedProgram(folder)).toBeNull()
  writeFileSync(path.join(folder, 'made-from.json'), '{')
  expect(packedProgram(folder)).toBeNull()
  await packCli(folder)
  expect(packedProgram(folder)?.isFresh).toBe(true)
})
