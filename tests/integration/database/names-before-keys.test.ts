import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { migrate } from '../../../scripts/database/migrate'
import { databaseBefore } from '../../support/database-before'

// A database of an earlier release, in which names that look the same could be written.

const migration = '20261128070000_names_by_look'
let owner: pg.Client
const [organisation, other, user] = [randomUUID(), randomUUID(), randomUUID()]

test('names that look the same stay through the upgrade, and the oldest of them holds the name', async () => {
  const made = await databaseBefore(migration)
  owner = made.client
  await owner.query(
    `INSERT INTO organisation (id, name, created_at) VALUES ($1, 'A', now()), ($2, 'B', now())`,
    [organisation, other],
  )
  await owner.query(
    `INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES ($1, 'Ada', 'ada@example.org', now(), now())`,
    [user],
  )
  const oldest = await addProduct('Lamp', '2026-01-01')
  const later = await addProduct('Ｌamp', '2026-01-02')
  const removed = await addProduct('Lamp', '2025-01-01', { removed: true })
  const elsewhere = await addProduct('Lamp', '2026-02-01', { organisation: other })
  const [first, second] = [
    await addRelease(oldest, '1.0', '2026-01-01'),
    await addRelease(oldest, '1\u200b.0', '2026-01-02'),
  ]
  const names = await namesOf()

  expect(await migrate(made.url)).toContain(migration)

  expect(await namesOf()).toEqual(names)
  expect(await keyOf('product', 'name_key', oldest)).toBe('Lamp')
  expect(await keyOf('product', 'name_key', elsewhere)).toBe('Lamp')
  expect(await keyOf('product', 'name_key', removed)).toBe('Lamp')
  expect(await keyOf('product', 'name_key', later)).toBe(`Lamp\n${later}`)
  expect(await keyOf('release', 'label_key', first)).toBe('1.0')
  expect(await keyOf('release', 'label_key', second)).toBe(`1.0\n${second}`)
  await expect(addProduct('Lamp\u00a0', '2026-03-01')).rejects.toMatchObject({ code: '23505' })
  await expect(addRelease(oldest, '１.0', '2026-03-01')).rejects.toMatchObject({ code: '23505' })
})

async function addProduct(
  called: string,
  at: string,
  { removed = false, organisation: its = organisation } = {},
) {
  const id = randomUUID()
  await owner.query(
    `INSERT INTO product (id, organisation_id, name, created_by_id, created_at, removed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, its, called, user, at, removed ? at : null],
  )
  return id
}

async function addRelease(productId: string, label: string, at: string) {
  const id = randomUUID()
  await owner.query(
    `INSERT INTO release (id, product_id, label, scope, created_by_id, created_at) VALUES ($1, $2, $3, '{}', $4, $5)`,
    [id, productId, label, user, at],
  )
  return id
}

async function namesOf() {
  const products = await owner.query('SELECT id, name FROM product ORDER BY id')
  const releases = await owner.query('SELECT id, label FROM release ORDER BY id')
  return [...products.rows, ...releases.rows]
}

async function keyOf(table: 'product' | 'release', column: string, id: string) {
  const { rows } = await owner.query(`SELECT ${column} AS key FROM ${table} WHERE id = $1`, [id])
  return rows[0]?.key
}
