import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallContent } from '@/tests/support/broken-content'
import { thingworthyWith } from '@/tests/support/thingworthy'

test('a changed source is packed anew, and without a packed program the sources are loaded', () => {
  // A place of its own: other tests start programs meanwhile, which share the usual one.
  const folder = mkdtempSync('node_modules/.cache/packed-')
  const kept = `${folder}/cli.json`
  const start = (...words: string[]) => thingworthyWith({ THINGWORTHY_PACKED: folder }, ...words)
  expect(start('--help').code).toBe(0)
  const before = readFileSync(kept, 'utf8')
  utimesSync('cli/wrap.ts', new Date(), new Date())
  expect(start('--help').code).toBe(0)
  expect(readFileSync(kept, 'utf8')).not.toBe(before)
  rmSync(kept)
  mkdirSync(kept)
  expect(start('check', smallContent).code).toBe(0)
  rmSync(folder, { recursive: true })
})
