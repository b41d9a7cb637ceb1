import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Answer } from '@/lib/core/assessment/answer'

/** An answer that has not reached the server yet. It stays in the browser until it has. */
export type PendingAnswer = {
  key: string
  personId: string
  assessmentId: string
  questionId: string
  answer: Answer | null
  /** The revision the person saw when they changed it. */
  baseRevision: number
  /** The same for every attempt, so that the server takes it once. */
  mutationId: string
}

interface Shelf extends DBSchema {
  pending: { key: string; value: PendingAnswer }
}

const databaseName = 'thingworthy'

/** Puts an answer on the shelf, in place of an older one to the same question. */
export async function keepPending(pending: PendingAnswer): Promise<void> {
  await onShelf((shelf) => shelf.put('pending', pending))
}

/** Takes an answer off the shelf, unless a newer one lies there by now. */
export async function dropPending({ key, mutationId }: PendingAnswer): Promise<void> {
  await onShelf(async (shelf) => {
    const exchange = shelf.transaction('pending', 'readwrite')
    const lying = await exchange.store.get(key)
    if (lying?.mutationId === mutationId) await exchange.store.delete(key)
    await exchange.done
  })
}

/** What waits for this person in this assessment. Answers of anybody else are cleared away. */
export async function listPending(personId: string, assessmentId: string): Promise<PendingAnswer[]> {
  const all = (await onShelf((shelf) => shelf.getAll('pending'))) ?? []
  const foreign = all.filter((pending) => pending.personId !== personId)
  await Promise.all(foreign.map(dropPending))
  return all.filter((pending) => pending.personId === personId && pending.assessmentId === assessmentId)
}

/** Nothing of a person who signs out stays in the browser. */
export async function clearPending(): Promise<void> {
  await onShelf((shelf) => shelf.clear('pending'))
}

export async function countPending(): Promise<number> {
  return (await onShelf((shelf) => shelf.count('pending'))) ?? 0
}

let opened: Promise<IDBPDatabase<Shelf> | null> | undefined

/** Some private windows have no IndexedDB: then the page alone keeps what it could not send. */
async function onShelf<T>(act: (shelf: IDBPDatabase<Shelf>) => Promise<T>): Promise<T | null> {
  opened ??= openShelf().catch(() => null)
  const shelf = await opened
  return shelf ? act(shelf).catch(() => null) : null
}

async function openShelf(): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>(databaseName, 1, {
    upgrade: (shelf) => shelf.createObjectStore('pending', { keyPath: 'key' }),
  })
}
