import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chunksOf, draftOf, filesIn, ours } from '@/tests/support/evidence/store-folder'

// The settings are read when they are first asked for.
const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-evidence-'))
process.env.EVIDENCE_DIR = folder
process.env.EVIDENCE_QUOTA = '1 MB'
const { evidenceStore, keepEvidenceFile } = await import('@/lib/server/records/evidence-store')
const { pruneFiles } = await import('@/lib/server/jobs/prune-files')

afterAll(() => rmSync(folder, { recursive: true }))

test('files of evidence are kept in EVIDENCE_DIR, within EVIDENCE_QUOTA', async () => {
  expect(await evidenceStore().keep(ours, await draftOf(folder, 'a'.repeat(600_000)))).toMatchObject({
    isNew: true,
  })
  const refused = await evidenceStore().keep(ours, await draftOf(folder, 'b'.repeat(600_000)))
  expect(refused).toMatchObject({ refused: { values: { quota: 0.001 } } })
  expect(await evidenceStore().usage(ours)).toBe(600_000)
})

test('a file is received, examined and kept in one step', async () => {
  const order = { organisation: ours, name: 'notes.txt', removeMetadata: true }
  expect(await keepEvidenceFile(chunksOf('Tested.'), order)).toMatchObject({ type: 'text', bytes: 7 })
})

test('an upload that broke off an hour ago is removed, one that arrives is not', async () => {
  const left = await draftOf(folder, 'left')
  const longAgo = Date.now() / 1000 - 3_700
  utimesSync(left.path, longAgo, longAgo)
  const arriving = await draftOf(folder, 'arriving')
  expect(await pruneFiles(new Date())).toBe(1)
  expect(filesIn(path.join(folder, 'incoming'))).toEqual([path.basename(arriving.path)])
})
