import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { openExample, removeExample } from '@/lib/server/products/pages/example/example'
import { findExampleContents } from '@/lib/server/products/pages/example/example-contents'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { findOpenExample, listProducts } from '@/lib/server/products/pages/list-products'
import { createProduct } from '@/lib/server/products/products'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { wronglyKept } from '../../support/recount'

publishQuestionnaires()
let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  await createProduct(ada, { name: 'Lamp' })
})

afterEach(async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  try {
    expect(await wronglyKept(owner)).toEqual([])
  } finally {
    await owner.end()
  }
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('the example', () => {
  test('opens with its releases, each assessed and submitted, and once only', async () => {
    const both = await Promise.all([openExample(ada), openExample(ada)])
    expect(both[0]).toEqual(both[1])
    const product = await findProduct(ada, both[0]?.productId ?? '')
    expect(product?.product.isExample).toBe(true)
    expect(product?.releases.items).toHaveLength(2)
    for (const { assessments } of product?.releases.items ?? []) {
      expect(assessments).toMatchObject([{ state: 'submitted', submissions: [{ number: 1 }] }])
    }
    expect((await listProducts(ada)).items.map(({ isExample }) => isExample)).toEqual([false, true])
  })

  test('shows its later release at a higher level, and nobody real answers for it', async () => {
    const product = await findProduct(ada, (await openExample(ada))?.productId ?? '')
    const ids =
      product?.releases.items.map(({ assessments }) => assessments[0]?.submissions[0]?.id ?? '') ?? []
    const [later, earlier] = await Promise.all(ids.map((id) => findSubmission(ada, id)))
    expect(levelOf(later)).toBeGreaterThan(levelOf(earlier))
    expect(later?.accountable.role).toContain('fictional')
  })

  test('plans five lines with its first release, and says in its second report that three are done', async () => {
    const product = await findProduct(ada, (await openExample(ada))?.productId ?? '')
    const ids =
      product?.releases.items.map(({ assessments }) => assessments[0]?.submissions[0]?.id ?? '') ?? []
    const [later, earlier] = await Promise.all(ids.map((id) => findSubmission(ada, id)))
    expect(earlier?.report.planned).toBeNull()
    expect(earlier?.report.next.path?.steps.filter(({ plan }) => plan)).toHaveLength(5)
    expect(later?.report.planned).toMatchObject({ planned: 5, done: 3, since: earlier?.report.date })
  })

  test('begins its next draft with no answer that changed since its submission', async () => {
    const product = await findProduct(ada, (await openExample(ada))?.productId ?? '')
    const [assessment] = product?.releases.items[0]?.assessments ?? []
    const submittedAt = assessment?.submissions[0]?.submittedAt ?? ''
    const answers = Object.values((await findAssessment(ada, assessment?.id ?? ''))?.stored.answers ?? {})
    expect(answers.length).toBeGreaterThan(50)
    expect(answers.filter(({ at }) => at > submittedAt)).toEqual([])
  })

  test('names what goes with it before it is removed', async () => {
    await openExample(ada)
    expect(await findExampleContents(ada)).toMatchObject({ releases: ['1.0', '2.0'], ownWork: [] })
    const noor = await createPerson('Noor', 'viewer', ada.organisation)
    expect(await findExampleContents(noor)).toBeNull()
  })

  test('is removed alone, and may be opened again', async () => {
    const before = await openExample(ada)
    expect(await removeExample(ada)).toEqual({ removed: true })
    expect((await listProducts(ada)).items.map(({ name }) => name)).toEqual(['Lamp'])
    expect(await findOpenExample(ada)).toBeNull()
    expect(await removeExample(ada)).toEqual({ removed: false })
    const after = await openExample(ada)
    expect(await findOpenExample(ada)).toBe(after?.productId)
    expect(after?.productId).not.toBe(before?.productId)
    expect(await findProduct(ada, before?.productId ?? '')).toBeNull()
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('stays as a product of the team where the team has made something in it', async () => {
    const lux = await createPerson('Lux', 'owner', await createOrganisation('Lux'))
    const opened = await openExample(lux)
    const product = await findProduct(lux, opened?.productId ?? '')
    const release = product?.releases.items[0]
    const [assessment] = release?.assessments ?? []
    await openDraft(lux, assessment?.id ?? '')
    const started = await startAssessment(lux, {
      releaseId: release?.id ?? '',
      questionnaire: `${assessment?.questionnaire.id}@${assessment?.questionnaire.version}`,
    })
    expect(started?.started).toBe(true)
    expect((await findExampleContents(lux))?.ownWork.map(({ what }) => what)).toEqual(['draft', 'assessment'])
    expect(await removeExample(lux)).toEqual({ removed: false, kept: opened?.productId })
    expect((await findProduct(lux, opened?.productId ?? ''))?.product.isExample).toBe(false)
    expect(await findOpenExample(lux)).toBeNull()
    expect(await verifyEvents(ownerDatabase(), lux.organisation.id)).toMatchObject({ whole: true })
  })
})

function levelOf(submission: Awaited<ReturnType<typeof findSubmission>> | undefined): number {
  const overall = submission?.report.overall
  return overall?.assessed ? overall.level.level : -1
}
