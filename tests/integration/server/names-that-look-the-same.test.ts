import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameKey } from '@/lib/core/text/typed/name-key'
import type { Member } from '@/lib/server/identity/person'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'
import { database } from '@/lib/server/world/database'
import { scope } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})

afterAll(() => database().$disconnect())

const same = [
  ['the same letters', 'Kettle 1'],
  ['a no-break space', 'Kettle\u00a01'],
  ['two blanks', 'Kettle  1'],
  ['full-width letters', 'Ｋettle １'],
  ['a zero-width joiner', 'Ket\u200dtle 1'],
  ['a zero-width space', 'Kettle\u200b 1'],
  ['a combining grapheme joiner', 'Kettle\u034f 1'],
  ['a variation selector', 'Kettle 1\ufe0f'],
  ['a direction mark', 'Kettle 1\u200e'],
] as const

describe('a product', () => {
  test('whose name differs by nothing that can be seen is refused, and the one there is named', async () => {
    const first = await createProduct(ada, { name: 'Kettle 1' })
    for (const [, name] of same) {
      expect(await createProduct(ada, { name })).toEqual({
        created: false,
        problems: [{ field: 'name', code: 'form-problem.product-taken', values: { name: 'Kettle 1' } }],
        taken: first.created ? first.id : '',
      })
    }
  })

  test.each(['kettle 1', 'Kettle 2', 'Kettle-1', 'Kéttle 1'])('%s is another one', async (name) => {
    expect(await createProduct(ada, { name })).toMatchObject({ created: true })
  })

  test('of another organisation may have the same name', async () => {
    const noor = await createPerson('Noor', 'editor', await createOrganisation('Brightside'))
    expect(await createProduct(noor, { name: 'Kettle 1' })).toMatchObject({ created: true })
  })

  test('may have the name of one that was removed', async () => {
    const made = await createProduct(ada, { name: 'Gone' })
    await ownerDatabase().product.update({
      where: { id: made.created ? made.id : '' },
      data: { removedAt: new Date() },
    })
    expect(await createProduct(ada, { name: 'Gone' })).toMatchObject({ created: true })
  })

  test('is made once when two people add it at the same moment', async () => {
    const both = await Promise.all(['Torch', 'Ｔorch'].map((name) => createProduct(ada, { name })))
    expect(both.filter(({ created }) => created)).toHaveLength(1)
  })

  test('may have the longest name of ligatures that expand', async () => {
    const name = '\ufdfa'.repeat(120)
    expect(await createProduct(ada, { name })).toMatchObject({ created: true })
    expect(await createProduct(ada, { name })).toMatchObject({ created: false })
  })
})

test.each(same)('a release whose label has %s is the same release of its product', async (_, label) => {
  const product = await createProduct(ada, { name: `Lamp ${randomUUID()}` })
  const productId = product.created ? product.id : ''
  const first = await createRelease(ada, productId, { label: 'Kettle 1', scope })
  expect(await createRelease(ada, productId, { label, scope })).toEqual({
    created: false,
    problems: [{ field: 'label', code: 'form-problem.release-taken', values: { name: 'Kettle 1' } }],
    taken: first?.created ? first.id : '',
  })
})

test('the database and the application find the same key of a name', async () => {
  const awkward = fc.constantFrom(
    ...same.map(([, name]) => name),
    '\u00a0\u1680\u2003\u2028\u202f\u205f\u3000x',
    'e\u034f\u0301',
    'a\ufff9b\ufffa',
    '\u3164\uffa0x',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    '\u{1bca0}\u{1d173}\u{e0100}y',
    '\u115fㄱ\u1160',
    '\u180bᠠ',
    'x\u0085y\tz\u000bq',
    'ﬁ①ǅ㎏',
  )
  const name = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom(' ', 'é', 'Å')), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''))
    .filter((text) => !text.includes('\u0000'))
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const [row] = await database().$queryRaw<{ key: string }[]>`SELECT name_key(${text}) AS key`
      expect(row?.key).toBe(nameKey(text))
    }),
    { numRuns: 300 },
  )
})
