import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { filesIn, newFolder, newStore, ours, theirs } from '@/tests/support/evidence/store-folder'
import { type FileRefusal, isRefused } from '../refusal'
import type { FileStore } from './file-store'

const words = 'Password rules were tested.'
const digest = digestOf(words)
const place = path.join(ours, digest.slice(0, 2), digest)

test('a file is kept under its organisation and digest, and read back as it was', async () => {
  const { folder, store, draftOf } = newStore()
  expect(await store.keep(ours, await draftOf(words))).toEqual({ digest, bytes: words.length, isNew: true })
  expect(filesIn(folder)).toEqual([place])
  expect(await contentOf(store, ours)).toBe(words)
})

test('a file that an organisation has already is kept once', async () => {
  const { folder, store, draftOf } = newStore()
  await store.keep(ours, await draftOf(words))
  expect(await store.keep(ours, await draftOf(words))).toMatchObject({ digest, isNew: false })
  expect(filesIn(folder)).toEqual([place])
  expect(await store.usage(ours)).toBe(words.length)
})

test("another organisation's equal file is unknown and stays as it is", async () => {
  const { store, draftOf } = newStore()
  await store.keep(theirs, await draftOf(words))
  expect(await store.has(ours, digest)).toBe(false)
  expect(await store.open(ours, digest)).toBeNull()
  expect(await store.remove(ours, digest)).toBe(false)
  expect(await store.usage(ours)).toBe(0)
  expect(await store.keep(ours, await draftOf(words))).toMatchObject({ isNew: true })
  expect(await store.remove(ours, digest)).toBe(true)
  expect(await contentOf(store, theirs)).toBe(words)
})

test('a file that was removed is gone, and its space is free', async () => {
  const { folder, store, draftOf } = newStore()
  await store.keep(ours, await draftOf(words))
  expect(await store.has(ours, digest)).toBe(true)
  expect(await store.remove(ours, digest)).toBe(true)
  expect(await store.remove(ours, digest)).toBe(false)
  expect(await store.usage(ours)).toBe(0)
  expect(filesIn(folder)).toEqual([])
})

test('a file beyond the quota of its organisation is refused, and nothing of it stays', async () => {
  const { folder, store, draftOf } = newStore(words.length + 5)
  await store.keep(ours, await draftOf(words))
  const refused = await store.keep(ours, await draftOf('123456'))
  expect(sentenceOf(refused)).toMatch(/^With this file, the files of your organisation would have more than/)
  expect(await store.keep(ours, await draftOf('12345'))).toMatchObject({ isNew: true })
  expect(await store.keep(ours, await draftOf(words))).toMatchObject({ isNew: false })
  expect(await store.keep(theirs, await draftOf('123456'))).toMatchObject({ isNew: true })
  expect(filesIn(folder)).toHaveLength(3)
})

test('of two files at once, of which one fits, one is kept', async () => {
  const { store, draftOf } = newStore(10)
  const drafts = await Promise.all(['first', 'second'].map(draftOf))
  const outcomes = await Promise.all(drafts.map((draft) => store.keep(ours, draft)))
  expect(outcomes.filter(isRefused)).toHaveLength(1)
})

test('the same file twice at once is kept once', async () => {
  const { folder, store, draftOf } = newStore()
  const drafts = await Promise.all([words, words].map(draftOf))
  const outcomes = await Promise.all(drafts.map((draft) => store.keep(ours, draft)))
  expect(outcomes.map((each) => 'isNew' in each && each.isNew).toSorted()).toEqual([false, true])
  expect(filesIn(folder)).toEqual([place])
})

test('a stored file that no longer matches its digest is refused and reported, until it is uploaded again', async () => {
  const { folder, store, damaged, draftOf } = newStore(words.length)
  await store.keep(ours, await draftOf(words))
  writeFileSync(path.join(folder, place), words.replace('tested', 'Tested'))
  expect(sentenceOf(await store.open(ours, digest))).toMatch(/^The stored file no longer has the content/)
  expect(damaged).toEqual([{ organisation: ours, digest }])
  expect(await store.keep(ours, await draftOf(words))).toMatchObject({ digest })
  expect(await contentOf(store, ours)).toBe(words)
})

test.each([`../${theirs}/${digest}`, `${digest}/..`, digest.toUpperCase(), '..', '', `${digest}\0`])(
  'the digest "%s" names no file',
  async (wrong) => {
    const { store, draftOf } = newStore()
    await store.keep(ours, await draftOf(words))
    await store.keep(theirs, await draftOf(words))
    expect(await store.open(ours, wrong)).toBeNull()
    expect(await store.has(ours, wrong)).toBe(false)
    expect(await store.remove(ours, wrong)).toBe(false)
  },
)

test.each(['..', '../..', 'incoming', '', '/', ours.toUpperCase(), `${ours}/../${theirs}`])(
  'the organisation "%s" is an error of the program',
  async (wrong) => {
    const { store, draftOf } = newStore()
    await expect(store.keep(wrong, await draftOf(words))).rejects.toThrow('not the id')
    await expect(store.open(wrong, digest)).rejects.toThrow('not the id')
    await expect(store.has(wrong, digest)).rejects.toThrow('not the id')
    await expect(store.remove(wrong, digest)).rejects.toThrow('not the id')
  },
)

test('a file that is a symbolic link is not opened', async () => {
  const { folder, store, draftOf } = newStore()
  await store.keep(ours, await draftOf(words))
  const elsewhere = path.join(newFolder(), 'elsewhere')
  renameSync(path.join(folder, place), elsewhere)
  symlinkSync(elsewhere, path.join(folder, place))
  await expect(store.open(ours, digest)).rejects.toThrow()
  await expect(store.remove(ours, digest)).rejects.toThrow()
  expect(existsSync(elsewhere)).toBe(true)
})

test.each([ours, path.join(ours, digest.slice(0, 2))])(
  'where %s is a symbolic link, nothing is stored, opened or removed there',
  async (linked) => {
    const { folder, store, draftOf } = newStore()
    const elsewhere = newFolder()
    mkdirSync(path.join(folder, path.dirname(linked)), { recursive: true })
    symlinkSync(elsewhere, path.join(folder, linked))
    await expect(store.keep(ours, await draftOf(words))).rejects.toThrow('symbolic link')
    expect(filesIn(elsewhere)).toEqual([])
    const inside = path.join(elsewhere, path.relative(path.join(folder, linked), path.join(folder, place)))
    mkdirSync(path.dirname(inside), { recursive: true })
    writeFileSync(inside, words)
    await expect(store.open(ours, digest)).rejects.toThrow('symbolic link')
    await expect(store.remove(ours, digest)).rejects.toThrow('symbolic link')
    expect(filesIn(elsewhere)).toHaveLength(1)
    expect(filesIn(path.join(folder, 'incoming'))).toEqual([])
  },
)

async function contentOf(store: FileStore, organisation: string): Promise<string> {
  const found = await store.open(organisation, digest)
  if (!found || isRefused(found)) throw new Error('There is no such file.')
  return text(found.content)
}

function sentenceOf(outcome: { refused: FileRefusal } | object | null): string {
  return isRefused(outcome) ? english.sentence(outcome.refused) : ''
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
