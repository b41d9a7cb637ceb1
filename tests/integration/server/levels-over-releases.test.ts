import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { database } from '@/lib/server/world/database'
import { addAssessments, addProducts, addReleases, addSubmissions } from '../../support/add-rows'
import { startDraft } from '../../support/assessments'
import { statementsOf } from '../../support/count-queries'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { acceptedReview, confirmEverything, type SubmittedLamp, submittedLamp } from '../../support/reviews'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let ada: Member
let vera: Member
let noor: Member
let lamp: SubmittedLamp

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  vera = await createPerson('Vera', 'viewer', ada.organisation)
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  await owner.connect()
  lamp = await submittedLamp(ada)
})

afterAll(async () => {
  stopPdfProcess()
  await owner.end()
  await database().$disconnect()
})

describe('a release on the page of its product', () => {
  test('has the levels, the red lines and the version of what was submitted last, beside a later draft', async () => {
    const { productId, releaseId, submissionId } = lamp
    await startDraft(ada, releaseId, questionnaire)
    const expected = {
      standing: {
        submissionId,
        questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
        levels: { claimed: questionnaire.levels.length - 1, verified: null },
        levelNames: questionnaire.levels.map(({ name }) => name),
        redLines: 0,
      },
    }
    const [seen] = (await findProduct(ada, productId))?.releases.items ?? []
    expect(seen).toMatchObject({ ...expected, assessments: [{ state: 'submitted' }, { state: 'draft' }] })
    const [seenByViewer] = (await findProduct(vera, productId))?.releases.items ?? []
    expect(seenByViewer).toMatchObject({ ...expected, assessments: [{ state: 'submitted' }] })
  })

  test('has the verified level of a review that confirmed it, and none of one that did not', async () => {
    const { productId, submissionId } = lamp
    const verified = async () =>
      (await findProduct(vera, productId))?.releases.items[0]?.standing?.levels.verified
    const concludeAs = async (outcome: string) => {
      const reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
      if (outcome === 'confirmed') await confirmEverything(noor, reviewId)
      const concluded = await concludeReview(noor, reviewId, {
        outcome,
        limits: 'The app was not looked at.',
      })
      expect(concluded).toEqual({ concluded: true })
    }
    await concludeAs('not-confirmed')
    expect(await verified()).toBeNull()
    await concludeAs('confirmed')
    expect(await verified()).toBe(questionnaire.levels.length - 1)
  })

  test('has nothing before a submission', async () => {
    const [productId = ''] = await addProducts(ada, ['Kettle'])
    const [releaseId = ''] = await addReleases(ada, productId, ['1.0'])
    await startDraft(ada, releaseId, questionnaire)
    expect((await findProduct(ada, productId))?.releases.items).toMatchObject([{ standing: null }])
  })
})

describe('a product with 200 releases', () => {
  test('has them in the order in which people count, 20 on a page, with as many statements as one of one release', async () => {
    const [few = '', many = ''] = await addProducts(ada, ['One', 'Two hundred'])
    await submitted(few, ['1.1'])
    await submitted(
      many,
      Array.from({ length: 200 }, (_, index) => `1.${index + 1}`),
    )
    const page = await findProduct(ada, many)
    const labels = page?.releases.items.map(({ label }) => label)
    expect(labels).toEqual(Array.from({ length: 20 }, (_, index) => `1.${200 - index}`))
    expect(page?.releases.items.every(({ standing }) => standing)).toBe(true)
    const counted = async (id: string) => (await statementsOf(() => findProduct(ada, id))).length
    expect(await counted(many)).toBe(await counted(few))
  })
})

async function submitted(productId: string, labels: string[]): Promise<void> {
  for (const releaseId of await addReleases(ada, productId, labels)) {
    const [assessmentId = ''] = await addAssessments(ada, releaseId, { questionnaire, count: 1 })
    await addSubmissions(owner, ada, { assessmentId, count: 1 })
  }
}
