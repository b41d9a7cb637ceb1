import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchable, searchWords } from '@/lib/core/text/search-words'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { findStartingPoints } from '@/lib/server/assessments/starting-points'
import type { Member } from '@/lib/server/identity/person'
import { searchProducts } from '@/lib/server/products/pages/list-products'
import { database } from '@/lib/server/world/database'
import { addAssessments, addProducts, addReleases } from '../../support/add-rows'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
/** More than a search looks through in the order of the list, so that the rest is found by the index. */
const others = 1100
const names = [
  'Zebra Café lamp',
  'Zebra CAFE\u0301 LAMP',
  'Zebra Ｌａｍｐ 9',
  'Zebra oﬀice lamp',
  'Zebra 100% lamp',
  'Zebra under_score lamp',
  'Zebra back\\slash lamp',
  "Zebra o'clock & co | not !this :* lamp",
  'Zebra ランプ',
  'Zebra 😀 lamp',
]
let ada: Member
let ben: Member
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  ben = await createPerson('Ben', 'editor', await createOrganisation('Candle Works'))
  await addProducts(
    ada,
    Array.from({ length: others }, (_, i) => `Kettle ${i}`),
  )
  const made = await addProducts(ada, names)
  await addProducts(ben, ['Zebra lamp of Ben', 'Zebra café'])
  for (const productId of made) {
    const [added = ''] = await addReleases(ada, productId, ['1.0'])
    await addAssessments(ada, added, { questionnaire, count: 1 })
    releaseId = added
  }
})

afterAll(() => database().$disconnect())

describe('a search', () => {
  test.each([
    ['café', ['Zebra Café lamp', 'Zebra CAFE\u0301 LAMP']],
    ['CAFE\u0301', ['Zebra Café lamp', 'Zebra CAFE\u0301 LAMP']],
    ['zebra lamp ９', ['Zebra Ｌａｍｐ 9']],
    ['9 LAMP zeb', ['Zebra Ｌａｍｐ 9']],
    ['office', ['Zebra oﬀice lamp']],
    ['0% la', ['Zebra 100% lamp']],
    ['r_s', ['Zebra under_score lamp']],
    ['k\\s', ['Zebra back\\slash lamp']],
    ["o'c", ["Zebra o'clock & co | not !this :* lamp"]],
    ['& | !this :*', ["Zebra o'clock & co | not !this :* lamp"]],
    ['ラン', ['Zebra ランプ']],
    ['😀', ['Zebra 😀 lamp']],
  ])(
    'for "%s" finds it whatever capitals, width, ligatures and composition, in any order of words',
    async (typed, found) => {
      expect(await foundBy(ada, typed)).toEqual([...found].toSorted())
      const points = (await findStartingPoints(ada, releaseId, typed))?.points ?? []
      expect(points.map(({ product }) => product).toSorted()).toEqual([...found].toSorted())
    },
  )

  // Letters with accents are letters of their own: å is not a in Swedish.
  test('for a letter without an accent does not find the letter with it', async () => {
    expect(await foundBy(ada, 'zebra cafe lamp')).toEqual([])
  })

  test('finds exactly the names that contain every word, and never those of another organisation', async () => {
    const pieces = fc.constantFrom(
      'ze',
      'bra',
      'café',
      'LAMP',
      'a',
      '9',
      '%',
      '_',
      '\\',
      "'",
      '&',
      ':*',
      'ラ',
      'xq',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 4 }), async (words) => {
        // With "zebra", the kettles that fill the first page are out of the way.
        const typed = ['zebra', ...words].join(' ')
        const fits = (name: string) =>
          searchWords(typed).every((word) => searchable(`${name} `).includes(word))
        expect(await foundBy(ada, typed)).toEqual(names.filter(fits).toSorted())
      }),
      { numRuns: 60 },
    )
    expect(await foundBy(ben, 'zebra')).toEqual(['Zebra café', 'Zebra lamp of Ben'].toSorted())
  })

  test.each([
    'sofa',
    '%',
    'zebra sofa',
    'x'.repeat(500),
    '\u0000',
    'kettle '.repeat(3000) + 'sofa'.repeat(20),
  ])('for what no name contains finds nothing (%#)', async (typed) => {
    expect(await foundBy(ben, typed)).toEqual([])
    expect(await findStartingPoints(ben, releaseId, typed)).toBeNull()
  })

  test('says that there is more where a page does not hold all, and shows a page of it', async () => {
    const found = await searchProducts(ada, 'kettle')
    expect(found.hasMore).toBe(true)
    expect(found.items.map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, i) => `Kettle ${i}`))
  })
})

async function foundBy(person: Member, typed: string): Promise<string[]> {
  return (await searchProducts(person, typed)).items.map(({ name }) => name).toSorted()
}
