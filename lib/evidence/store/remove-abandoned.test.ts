import { rmSync, utimesSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn, newStore, ours } from '@/tests/support/evidence/store-folder'
import { removeAbandoned } from './remove-abandoned'

test('what an earlier process was receiving is removed; what arrives now and what is kept stay', async () => {
  const { folder, store, draftOf } = newStore()
  await store.keep(ours, await draftOf('kept'))
  const left = await draftOf('left by a process that was killed')
  utimesSync(left.path, 1_000, 1_000)
  const arriving = await draftOf('arriving')
  expect(await removeAbandoned(folder, new Date(2_000_000))).toBe(1)
  expect(filesIn(folder)).toHaveLength(2)
  expect(await store.keep(ours, arriving)).toMatchObject({ isNew: true })
})

test('a folder in which nothing was received yet has nothing to remove', async () => {
  const { folder } = newStore()
  rmSync(folder, { recursive: true })
  expect(await removeAbandoned(folder, new Date())).toBe(0)
})
