import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { takeOldAnswers } from '../autosave/old-answers'
import type { PendingSave } from './pending-save'

interface PendingDb extends DBSchema {
  saves: { key: string; value: PendingSave }
}

const databaseName = 'thingworthy-saves'

/** Keeps a change in the browser, in place of an older one that the same page made to the same entry. */
export async function storePending(pending: PendingSave): Promise<void> {
  await withDatabase((database) => database.put('saves', pending))
}

/** Forgets a change, unless a newer one has taken its place by now. */
export async function removePending({ key, mutationId }: PendingSave): Promise<void> {
  await withDatabase(async (database) => {
    const exchange = database.transaction('saves', 'readwrite')
    const current = await exchange.store.get(key)
    if (current?.mutationId === mutationId) await exchange.store.delete(key)
    await exchange.done
  })
}

/** What waits for this person in this assessment, oldest first. What waits for others stays for them. */
export async function listPending(personId: string, assessmentId: string): Promise<PendingSave[]> {
  const all = await savesOf(personId)
  return all
    .filter((pending) => pending.assessmentId === assessmentId)
    .sort((one, other) => one.typedAt - other.typedAt)
}

export async function countPending(personId: string): Promise<number> {
  return (await savesOf(personId)).length
}

/** Nothing of a person who signs out stays in the browser. */
export async function clearPending(personId: string): Promise<void> {
  await Promise.all((await savesOf(personId)).map(removePending))
}

async function savesOf(personId: string): Promise<PendingSave[]> {
  const all = (await withDatabase((database) => database.getAll('saves'))) ?? []
  return all.filter((pending) => pending.personId === personId)
}

let opened: Promise<IDBPDatabase<PendingDb> | null> | undefined

/** Some private windows have no IndexedDB: then the page alone keeps what it could not send. */
async function withDatabase<T>(act: (database: IDBPDatabase<PendingDb>) => Promise<T>): Promise<T | null> {
  opened ??= open().catch(() => null)
  const database = await opened
  return database ? act(database).catch(() => null) : null
}

async function open(): Promise<IDBPDatabase<PendingDb>> {
  const database = await openDB<PendingDb>(databaseName, 1, {
    upgrade: (fresh) => fresh.createObjectStore('saves', { keyPath: 'key' }),
    // A page of a later release must not wait for this one.
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  await takeOldAnswers((pending) => database.put('saves', pending)).catch(() => {})
  return database
}
