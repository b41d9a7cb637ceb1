import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { photographOf } from '@/tests/support/evidence/files'
import { chunksOf, filesIn, newStore, ours } from '@/tests/support/evidence/store-folder'
import { type FileOrder, keepFile } from './keep-file'
import { isRefused } from './refusal'

const usual = { organisation: ours, name: 'file', removeMetadata: false }

async function keepIn(
  made: ReturnType<typeof newStore>,
  content: string | Uint8Array,
  order: Partial<FileOrder> = {},
) {
  const kept = await keepFile(made, chunksOf(content), { ...usual, ...order })
  return isRefused(kept) ? english.sentence(kept.refused) : kept
}

test('an accepted file is in the store, with its type', async () => {
  const made = newStore()
  const kept = await keepIn(made, 'a,b\n', { name: 'table.csv' })
  expect(kept).toMatchObject({ type: 'csv', bytes: 4, isNew: true, isCleaned: false })
  expect(filesIn(made.folder)).toHaveLength(1)
})

test('of a refused file nothing stays behind', async () => {
  const made = newStore(10)
  expect(await keepIn(made, '<html>')).toMatch(/^The file is a web page/)
  expect(await keepIn(made, 'more than ten')).toMatch(/^With this file, the files of your organisation/)
  expect(await keepIn(made, 'a', { declaredDigest: 'f'.repeat(64) })).toMatch(/^What arrived is not/)
  expect(filesIn(made.folder)).toEqual([])
})

test('a photograph keeps what it says about its place, or loses it, as the person chose; either way they learn of it', async () => {
  const made = newStore()
  const photograph = await photographOf()
  const found = { type: 'jpeg', image: { hasMetadata: true, hasLocation: true } }
  const digest = createHash('sha256').update(photograph).digest('hex')
  expect(await keepIn(made, photograph)).toMatchObject({ ...found, digest, isCleaned: false })
  const cleaned = await keepIn(made, photograph, { removeMetadata: true })
  if (typeof cleaned === 'string') throw new Error(cleaned)
  expect(cleaned).toMatchObject({ ...found, isNew: true, isCleaned: true })
  const stored = await made.store.open(ours, cleaned.digest)
  if (!stored || isRefused(stored)) throw new Error('There is no such file.')
  const bytes = await buffer(stored.content)
  expect(bytes.includes('Fictional')).toBe(false)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(cleaned.digest)
  expect(filesIn(made.folder)).toHaveLength(2)
})

test('without metadata there is nothing to remove, and the file is stored as it was sent', async () => {
  const made = newStore()
  expect(await keepIn(made, 'text', { removeMetadata: true })).toMatchObject({ isCleaned: false, bytes: 4 })
})

test('no name leads out of the folder', async () => {
  const made = newStore()
  await keepIn(made, 'a', { name: '../../../etc/passwd' })
  await keepIn(made, 'b', { name: '/tmp/evil\0.txt' })
  expect(filesIn(made.folder).every((file) => file.startsWith(`${ours}/`))).toBe(true)
})
