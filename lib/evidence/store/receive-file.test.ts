import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { chunksOf, filesIn, newFolder } from '@/tests/support/evidence/store-folder'
import { receiveFile } from './receive-file'

const content = Buffer.from('It was tested on 4 March. '.repeat(10_000))
const digest = createHash('sha256').update(content).digest('hex')

test('a received file is on the disk whole, for its owner alone, with the digest of its content', async () => {
  const draft = await receiveFile(chunksOf(content), { folder: newFolder() })
  if ('refused' in draft) throw new Error(draft.refused.code)
  expect(draft).toMatchObject({ bytes: content.length, digest })
  expect(await readFile(draft.path)).toEqual(content)
  expect((await stat(draft.path)).mode & 0o777).toBe(0o600)
})

test('a discarded draft leaves nothing behind', async () => {
  const folder = newFolder()
  const draft = await receiveFile(chunksOf(content), { folder })
  if ('refused' in draft) throw new Error(draft.refused.code)
  await draft.discard()
  expect(filesIn(folder)).toEqual([])
})

test('an empty file is refused', async () => {
  const folder = newFolder()
  expect(await sentence(receiveFile(chunksOf(''), { folder }))).toMatch(/^The file is empty\./)
  expect(filesIn(folder)).toEqual([])
})

test('of a file that is too large no more is read than it may have', async () => {
  const folder = newFolder()
  let read = 0
  let isClosed = false
  async function* endless() {
    try {
      for (;;) {
        read += 1000
        yield Buffer.alloc(1000)
      }
    } finally {
      isClosed = true
    }
  }
  const refused = receiveFile(endless(), { folder, most: 1_000_000 })
  expect(await sentence(refused)).toMatch(/^The file has more than 1 MB\./)
  expect({ read, isClosed }).toEqual({ read: 1_001_000, isClosed: true })
  expect(filesIn(folder)).toEqual([])
})

test('a file of exactly what it may have is accepted', async () => {
  const draft = await receiveFile(chunksOf(content), { folder: newFolder(), most: content.length })
  expect(draft).toMatchObject({ bytes: content.length })
})

test('a connection that ends midway leaves nothing behind', async () => {
  const folder = newFolder()
  async function* broken() {
    yield content
    throw new Error('aborted')
  }
  expect(await sentence(receiveFile(broken(), { folder }))).toMatch(/^The connection ended/)
  expect(filesIn(folder)).toEqual([])
})

test('a file that differs from the digest its sender computed is refused', async () => {
  const folder = newFolder()
  const order = { folder, declaredDigest: 'f'.repeat(64) }
  expect(await sentence(receiveFile(chunksOf(content), order))).toMatch(/^What arrived is not the file/)
  expect(filesIn(folder)).toEqual([])
  const same = { folder, declaredDigest: digest.toUpperCase() }
  expect(await receiveFile(chunksOf(content), same)).toMatchObject({ digest })
})

test('a full disk is reported to the person, and nothing stays behind', async () => {
  const folder = newFolder()
  expect(await sentence(receiveFile(chunksOf(content), { folder, openFile: openOnFullDisk }))).toMatch(
    /^The server has no space left/,
  )
  expect(filesIn(folder)).toEqual([])
})

/** Linux has a device that is always full; elsewhere the file cannot be made. */
function openOnFullDisk() {
  if (existsSync('/dev/full')) return open('/dev/full', 'w')
  return Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
}

test('any other fault of the disk is an error of the server, and nothing stays behind', async () => {
  const folder = newFolder()
  const order = { folder, openFile: (file: string) => open(file, 'r') }
  await expect(receiveFile(chunksOf(content), order)).rejects.toThrow('ENOENT')
  expect(filesIn(folder)).toEqual([])
})

async function sentence(outcome: ReturnType<typeof receiveFile>): Promise<string> {
  const received = await outcome
  return 'refused' in received ? english.sentence(received.refused) : ''
}
