import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { partState, scopeParts, storedScopeSchema } from '@/lib/core/products/release'
import { migrate } from '../../../scripts/database/migrate'
import { databaseBefore } from '../../support/database-before'

// A database of a release in which "out of scope" also meant that there is no such part, and no release wrote facts.

const migration = '20261130075740_facts_from_release'
let owner: pg.Client
const [organisation, user, product, release, assessment] = Array.from({ length: 5 }, () => randomUUID())
const scope = { app: { in: false, detail: 'There is none' }, cloud: { in: true }, regions: 'Europe' }

test('scopes and facts stay through the upgrade as they are, each fact as said by the team', async () => {
  const before = await databaseBefore(migration)
  owner = before.client
  await insert('organisation', { id: organisation, name: 'A', created_at: 'now' })
  const [created_by_id, organisation_id] = [user, organisation]
  await insert('"user"', { id: user, name: 'Ada', email: 'a@b.org', created_at: 'now', updated_at: 'now' })
  const made = { created_by_id, created_at: 'now', organisation_id }
  await insert('product', { ...made, id: product, name: 'Lamp' })
  await insert('release', { ...made, id: release, product_id: product, label: '1.0', scope })
  const pin = {
    questionnaire_id: 'small',
    questionnaire_version: '1.0.0',
    questionnaire_hash: 'a'.repeat(64),
  }
  await insert('assessment', { ...made, ...pin, id: assessment, release_id: release })
  const place = { organisation_id, assessment_id: assessment, kind: 'fact', key: 'login', revision: 1 }
  await insert('entry', { ...place, value: '"yes"', updated_by_id: user, updated_at: 'now' })
  const by = { changed_by_id: user, changed_at: 'now' }
  await insert('entry_change', { ...place, ...by, id: randomUUID(), after: '"yes"' })

  expect(await migrate(before.url)).toContain(migration)

  expect(await rowsOf('SELECT key, value, from_release FROM entry')).toEqual([
    { key: 'login', value: 'yes', from_release: false },
  ])
  expect(await rowsOf('SELECT key, after, from_release FROM entry_change')).toEqual([
    { key: 'login', after: 'yes', from_release: false },
  ])
  const [stored] = await rowsOf('SELECT scope FROM release')
  expect(stored).toEqual({ scope })
  const read = storedScopeSchema.parse(stored?.scope)
  expect(scopeParts.map((part) => partState(read[part]))).toEqual(['not-stated', 'out', 'in'])
})

async function insert(table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  await owner.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row))
}

async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  return (await owner.query(query)).rows
}
