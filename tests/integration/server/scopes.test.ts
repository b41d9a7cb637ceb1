import { EventEmitter, once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeAs, readAs } from '@/lib/server/access/as-person'
import type { Member } from '@/lib/server/identity/person'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database, poolSize } from '@/lib/server/world/database'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

// readAs and changeAs, through which everything reaches an organisation's data.

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let ada: Member
let grace: Member
let productId: string

beforeAll(() => owner.connect())
beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  productId = (await createLamp(ada)).productId
})
afterAll(async () => {
  await owner.end()
  await database().$disconnect()
})

describe('a scope', () => {
  test.each([
    ['reading', readAs],
    ['changing', changeAs],
  ])('for %s tells the database whose data it is about, until it ends', async (_, scoped) => {
    const setting = "SELECT coalesce(current_setting('app.organisations', true), '') AS ids"
    const inside = await scoped(ada, ({ db }) => db.$queryRawUnsafe(setting))
    expect(inside).toEqual([{ ids: `{${ada.organisation.id}}` }])
    expect(await database().$queryRawUnsafe(setting)).toEqual([{ ids: '' }])
  })

  test.each([
    ['reading', readAs],
    ['changing', changeAs],
  ])('for %s does not find what belongs to another organisation', async (_, scoped) => {
    expect(await scoped(ada, (scope) => scope.findProduct('read-products', productId))).not.toBeNull()
    expect(await scoped(grace, (scope) => scope.findProduct('read-products', productId))).toBeNull()
  })

  test.each([
    ['reading', readAs],
    ['changing', changeAs],
  ])('for %s refuses the global client and a scope inside it', async (_, scoped) => {
    await expect(scoped(ada, async () => database().product.count())).rejects.toThrow('inside a scope')
    await expect(scoped(ada, () => listProducts(ada))).rejects.toThrow('inside a scope')
    expect((await listProducts(ada)).items).toHaveLength(1)
  })
})

describe('reading', () => {
  test('can change nothing', async () => {
    const writing = readAs(ada, ({ db }) => db.product.updateMany({ data: { maker: 'Somebody' } }))
    await expect(writing).rejects.toThrow(/read-only transaction/)
  })

  test('is stopped after five seconds of one statement', async () => {
    const [row] = await readAs(
      ada,
      ({ db }) => db.$queryRaw<{ limit: string }[]>`SELECT current_setting('statement_timeout') AS limit`,
    )
    expect(row).toEqual({ limit: '5s' })
  })

  test('leaves connections for changes, however many read', async () => {
    const gate = new EventEmitter()
    const released = once(gate, 'open')
    let reading = 0
    const readers = Array.from({ length: poolSize * 2 }, () =>
      readAs(ada, async () => {
        reading += 1
        await released
      }),
    )
    await expect.poll(() => reading, { timeout: 60_000 }).toBe(7)
    await changeAs(ada, ({ db }) => db.product.update({ where: { id: productId }, data: { maker: 'Lux' } }))
    expect(reading).toBe(7)
    gate.emit('open')
    await Promise.all(readers)
    expect(reading).toBe(poolSize * 2)
  })
})

describe('changing', () => {
  test('writes its events last, in order, in one chain', async () => {
    const event = { organisationId: ada.organisation.id, subjectId: productId, at: new Date(), data: {} }
    await changeAs(ada, async ({ db, record }) => {
      record({ ...event, kind: 'standards-chosen' })
      await db.product.update({ where: { id: productId }, data: { maker: 'Lux' } })
      record({ ...event, kind: 'product-removed' })
    })
    const { rows } = await owner.query(
      'SELECT kind, person_id FROM event WHERE organisation_id = $1 ORDER BY sequence',
      [ada.organisation.id],
    )
    expect(rows.map(({ kind }) => kind).slice(-2)).toEqual(['standards-chosen', 'product-removed'])
    expect(new Set(rows.map((row) => row.person_id))).toEqual(new Set([ada.id]))
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true, events: 4 })
  })

  test('leaves nothing behind where it throws, events included', async () => {
    const failing = changeAs(ada, async ({ db, record }) => {
      await db.product.update({ where: { id: productId }, data: { maker: 'Lux' } })
      const organisationId = ada.organisation.id
      record({ organisationId, subjectId: productId, at: new Date(), data: {}, kind: 'product-removed' })
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect((await listProducts(ada)).items).toMatchObject([{ maker: 'Lantern Works' }])
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true, events: 2 })
  })
})
