import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { newestVersion } from '@/lib/core/versions/group-versions'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { listAssessments } from '@/lib/server/products/pages/release-assessments'
import { listSubmissions } from '@/lib/server/submissions/list-submissions'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { addAssessments, addProducts, addReleases, addSubmissions } from '../../support/add-rows'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })

beforeAll(() => owner.connect())
afterAll(async () => {
  await owner.end()
  await database().$disconnect()
})

type Read = (request: PageRequest) => Promise<ListPage<{ id: string }>>
/** Fills a list of somebody's own with rows, and gives their ids and how the list is read. */
type Fill = (ada: Member, count: number) => Promise<{ ids: string[]; read: Read }>

const lists: Record<string, Fill> = {
  products: async (ada, count) => {
    // Names that differ only in what sorting looks at last: capitals, an accent, a zero before the number.
    const names = ['Lamp ', 'lamp ', 'Lamp 0', 'L\u00e1mp ']
    const ids = await addProducts(
      ada,
      Array.from({ length: count }, (_, i) => `${names[i % names.length]}${Math.floor(i / names.length)}`),
    )
    return { ids, read: (request) => listProducts(ada, request) }
  },
  releases: async (ada, count) => {
    const [productId = ''] = await addProducts(ada, [newId()])
    const ids = await addReleases(
      ada,
      productId,
      Array.from({ length: count }, (_, i) => labelled(i)),
    )
    return { ids, read: async (request) => existing(await findProduct(ada, productId, request)).releases }
  },
  assessments: async (ada, count) => {
    const [productId = ''] = await addProducts(ada, [newId()])
    const [releaseId = ''] = await addReleases(ada, productId, ['1.0'])
    const ids = await addAssessments(ada, releaseId, { questionnaire, count })
    return { ids, read: async (request) => existing(await listAssessments(ada, releaseId, request)) }
  },
  submissions: async (ada, count) => {
    const [productId = ''] = await addProducts(ada, [newId()])
    const [releaseId = ''] = await addReleases(ada, productId, ['1.0'])
    const [assessmentId = ''] = await addAssessments(ada, releaseId, { questionnaire, count: 1 })
    const ids = await addSubmissions(owner, ada, { assessmentId, count })
    return {
      ids,
      read: async (request) => existing(await listSubmissions(ada, assessmentId, request)).submissions,
    }
  },
}

describe.each(Object.entries(lists))('%s', (_, fill) => {
  test('are each on one page, once, going forward and going back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 0, max: 130 }), fc.constantFrom(20, 50, 100)),
        async (count) => {
          const { ids, read } = await fill(await somebody(), count)
          const pages = await walk(read, 'later', null)
          expect(pages.flat().toSorted()).toEqual(ids.toSorted())
          const lastButOne = await read(pages.length > 1 ? { after: pages.at(-2)?.at(-1) ?? '' } : null)
          const back = await walk(read, 'earlier', lastButOne)
          expect(back.toReversed()).toEqual(pages)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('begin with the first page for a cursor that names none of them', async () => {
    const { read } = await fill(await somebody(), 60)
    const first = await read(null)
    for (const cursor of ['', 'x', "' OR true --", '\u0000', '0', '-1', '9'.repeat(30), newId()]) {
      expect(await read({ after: cursor })).toEqual(first)
      expect(await read({ before: cursor })).toEqual(first)
    }
  })

  test('begin with the first page for a row of another organisation or list, and show none of its rows', async () => {
    const [ada, ben] = [await somebody(), await somebody()]
    const [mine, theirs] = [await fill(ada, 60), await fill(ben, 60)]
    const first = await mine.read(null)
    for (const id of [theirs.ids[0] ?? '', theirs.ids.at(-1) ?? '']) {
      expect(await mine.read({ after: id })).toEqual(first)
      expect(await mine.read({ before: id })).toEqual(first)
    }
  })
})

test('releases are paged within one product, whatever another of the same organisation has', async () => {
  const ada = await somebody()
  const [one, other] = [await lists.releases?.(ada, 30), await lists.releases?.(ada, 30)]
  expect(await one?.read({ after: other?.ids[10] ?? '' })).toEqual(await one?.read(null))
})

test('a number in a name sorts as a number: Lamp 9 is before Lamp 10 and Lamp 100, on any page', async () => {
  const ada = await somebody()
  const names = Array.from({ length: 120 }, (_, i) => `Lamp ${i + 1}`)
  await addProducts(ada, names.toReversed())
  const found: string[] = []
  for (let request: PageRequest = null; ; ) {
    const page: Awaited<ReturnType<typeof listProducts>> = await listProducts(ada, request)
    found.push(...page.items.map(({ name }) => name))
    if (!page.later) break
    request = { after: page.later }
  }
  expect(found).toEqual(names)
})

test('a row that is added or taken away between two pages moves no other to a page already seen', async () => {
  const ada = await somebody()
  const ids = await addProducts(
    ada,
    Array.from({ length: 120 }, (_, i) => `Lamp ${i + 1}`),
  )
  const first = await listProducts(ada)
  await addProducts(ada, ['Candle'])
  await ownerDatabase().product.update({ where: { id: ids[3] ?? '' }, data: { removedAt: new Date() } })
  const second = await listProducts(ada, { after: first.later ?? '' })
  expect(second.items.map(({ id }) => id)).toEqual(ids.slice(50, 100))
})

async function somebody(): Promise<Member> {
  return createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
}

function labelled(i: number): string {
  return i % 2 ? `1.${i}` : `1.0${i}`
}

/** The ids of every page from this one on. */
async function walk(read: Read, way: 'earlier' | 'later', from: ListPage<{ id: string }> | null) {
  const pages: string[][] = []
  for (let page = from ?? (await read(null)); ; ) {
    pages.push(page.items.map(({ id }) => id))
    const next = page[way]
    if (!next) return pages
    page = await read(way === 'later' ? { after: next } : { before: next })
  }
}

function existing<T>(found: T | null): T {
  if (!found) throw new Error('the list was not found')
  return found
}
