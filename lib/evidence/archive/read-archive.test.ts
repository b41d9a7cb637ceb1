import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import {
  archiveOf,
  archiveParts,
  digestOf,
  markedEncrypted,
  replaced,
  withDeclaredSizes,
  withManifest,
} from '@/tests/support/evidence/archives'
import { filesIn, newFolder } from '@/tests/support/evidence/store-folder'
import { readArchive } from './read-archive'
import { writeArchive } from './write-archive'

const assessment = 'questionnaire: small@1.0.0\nproduct: Lamp\n'
const tested = 'Password rules were tested.'
const testedPath = `evidence/${digestOf(tested)}.txt`
const parts = () => archiveParts(assessment, { 'notes.txt': tested, 'table.csv': 'a,b\n1,2\n' })

/** What is read of an archive, and the files that stay in the folder of the store. */
async function read(archive: Uint8Array) {
  const folder = newFolder()
  const file = path.join(newFolder(), 'archive.zip')
  writeFileSync(file, archive)
  const found = await readArchive(file, folder)
  const drafts = filesIn(folder).length
  if (!('refused' in found)) await found.discard()
  return { found, drafts, left: filesIn(folder) }
}

test('an archive as it was downloaded is read whole, and leaves nothing behind once it is discarded', async () => {
  const entries = Object.entries(parts()).map(([name, content]) => ({
    path: name,
    open: async () => new Blob([Buffer.from(content)]).stream(),
  }))
  const { found, drafts, left } = await read(await buffer(writeArchive(entries)))
  if ('refused' in found) throw new Error(found.refused.code)
  expect(found.assessment.toString()).toBe(assessment)
  expect(found.files).toMatchObject([
    { path: testedPath, name: 'notes.txt', type: 'text', draft: { digest: digestOf(tested) } },
    { name: 'table.csv', type: 'csv' },
  ])
  expect({ drafts, left }).toEqual({ drafts: 2, left: [] })
})

test('an archive that was packed again by another program is read too', async () => {
  expect((await read(archiveOf(parts(), 9))).found).not.toHaveProperty('refused')
})

const { [testedPath]: _, ...withoutFile } = parts()
const swapped = `evidence/${digestOf('a,b\n1,2\n')}.csv`
const flood = 'a'.repeat(2_000_000)

describe('an archive is refused', () => {
  test.each([
    ['that is no zip', Buffer.from('questionnaire: small@1.0.0\n'), 'not-a-zip'],
    ['that is cut off', archiveOf(parts()).subarray(0, -30), 'damaged'],
    ['with a name that leads out of its folder', archiveOf({ ...parts(), '../../run.txt': 'x' }), 'name'],
    ['with a name of Windows that leads out', archiveOf({ ...parts(), '..\\run.txt': 'x' }), 'name'],
    ['with an absolute name', archiveOf({ ...parts(), '/etc/passwd': 'x' }), 'name'],
    ['with the name of a drive', archiveOf({ ...parts(), 'C:/run.txt': 'x' }), 'name'],
    [
      'with a name beside the evidence',
      archiveOf({ ...parts(), [`evidence/../${digestOf('x')}.txt`]: 'x' }),
      'name',
    ],
    [
      'with a file twice',
      replaced(
        archiveOf({ ...parts(), [swapped.replace('.csv', '.cvs')]: 'a,b\n1,2\n' }),
        swapped.replace('.csv', '.cvs'),
        swapped,
      ),
      'duplicate',
    ],
    ['that is encrypted', markedEncrypted(archiveOf(parts(), 9)), 'encrypted'],
    ['that grows far beyond its size', archiveOf(archiveParts(assessment, { 'a.txt': flood }), 9), 'bomb'],
    ['that holds more than it declares', withDeclaredSizes(archiveOf(parts(), 9), 3), 'damaged'],
    ['that declares more than is accepted', withDeclaredSizes(archiveOf(parts(), 9), 900_000), 'damaged'],
    ['without a manifest', archiveOf({ 'assessment.yaml': assessment }), 'no-manifest'],
    ['with a manifest that is no JSON', archiveOf({ ...parts(), 'manifest.json': '{' }), 'manifest'],
    [
      'with a manifest of a later format',
      archiveOf(withManifest(parts(), (m) => ({ ...m, format: 2 }))),
      'manifest',
    ],
    [
      'with a manifest that says more',
      archiveOf(withManifest(parts(), (m) => ({ ...m, run: 1 }))),
      'manifest',
    ],
    ['without a file that its manifest lists', archiveOf(withoutFile), 'missing'],
    [
      'without its assessment file',
      archiveOf(Object.fromEntries(Object.entries(parts()).filter(([name]) => name !== 'assessment.yaml'))),
      'missing',
    ],
    [
      'with a file that its manifest does not list',
      archiveOf({ ...parts(), [`evidence/${digestOf('x')}.txt`]: 'x' }),
      'extra',
    ],
    [
      'with another file than listed',
      archiveOf({ ...parts(), [testedPath]: 'Nothing was tested.' }),
      'digest',
    ],
    ['with another assessment than listed', archiveOf({ ...parts(), 'assessment.yaml': 'a: b' }), 'digest'],
    [
      'with a file that is no evidence',
      archiveOf(archiveParts(assessment, { 'page.txt': '<html><script>' })),
      'file',
    ],
  ])('%s, and nothing of it stays', async (_, archive, why) => {
    const { found, left } = await read(archive)
    expect(found).toMatchObject({ refused: { code: `form-problem.archive.${why}` } })
    expect(left).toEqual([])
  })

  test('with a file of more than 25 MB, which is counted as it is inflated', async () => {
    const large = Buffer.alloc(26_000_000, 'b\n')
    for (let at = 0; at < large.length; at += 50) large.writeUInt32LE(0x61616161 + (at % 23), at)
    const { found } = await read(archiveOf(archiveParts(assessment, { 'a.txt': large })))
    expect(found).toMatchObject({
      refused: { code: 'form-problem.archive.file' },
      because: { code: 'form-problem.evidence-file.too-large' },
    })
  })

  test('that declares more than 250 MB in all, before anything is inflated', async () => {
    const part = Buffer.concat([randomBytes(60_000), Buffer.alloc(6_400_000)])
    const names = Array.from({ length: 40 }, (_, at) => `evidence/${digestOf(String(at))}.txt`)
    const many = Object.fromEntries(names.map((name) => [name, part]))
    const { found } = await read(archiveOf({ ...parts(), ...many }, 9))
    expect(found).toMatchObject({
      refused: { code: 'form-problem.archive.too-large', values: { most: 250 } },
    })
  })
})
