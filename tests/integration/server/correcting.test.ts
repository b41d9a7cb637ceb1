import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { correctProduct, findProductToCorrect } from '@/lib/server/products/correcting/correct-product'
import { correctRelease, findReleaseToCorrect } from '@/lib/server/products/correcting/correct-release'
import { findMovePage, moveAssessment } from '@/lib/server/products/correcting/move-assessment'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { createRelease } from '@/lib/server/products/releases'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, scope, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

const [small] = publishSmall()
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Member
let lamp: { productId: string; releaseId: string }

beforeEach(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  lamp = await createLamp(ada)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function basisOfProduct(): Promise<string> {
  return (await findProductToCorrect(ada, lamp.productId))?.basis ?? ''
}

async function basisOfRelease(): Promise<string> {
  return (await findReleaseToCorrect(ada, lamp.releaseId))?.basis ?? ''
}

describe('a product', () => {
  test('gets another name and maker, once, however often the form is sent', async () => {
    const order = {
      productId: lamp.productId,
      input: { name: 'Lullaby lamp' },
      basis: await basisOfProduct(),
    }
    expect(await correctProduct(ada, order)).toEqual({ corrected: true })
    expect(await correctProduct(ada, order)).toEqual({ corrected: true })
    const found = await findProduct(ada, lamp.productId)
    expect(found?.product).toEqual({
      id: lamp.productId,
      organisationId: ada.organisation.id,
      name: 'Lullaby lamp',
      isExample: false,
    })
    const kind = 'product-corrected'
    const events = await ownerDatabase().event.findMany({ where: { kind, subjectId: lamp.productId } })
    expect(events.map(({ data }) => JSON.parse(data))).toEqual([{ name: true, maker: true, kind: false }])
  })

  test('is not given a kind of product that there is not', async () => {
    const input = { name: 'Lullaby lamp', kind: 'toaster' }
    const order = { productId: lamp.productId, input, basis: await basisOfProduct() }
    expect(await correctProduct(ada, order)).toMatchObject({
      corrected: false,
      problems: [{ field: 'kind', code: 'form-problem.kind' }],
    })
  })

  test('is not given a name that looks like that of another', async () => {
    const kettle = await createLamp(ada, { name: 'Kettle' })
    const input = { name: 'Kettle\u200b' }
    const order = { productId: lamp.productId, input, basis: await basisOfProduct() }
    expect(await correctProduct(ada, order)).toMatchObject({
      corrected: false,
      problems: [{ field: 'name', code: 'form-problem.product-taken' }],
      taken: kettle.productId,
    })
  })

  test('is not overwritten where somebody has corrected it since the page was shown', async () => {
    const basis = await basisOfProduct()
    const order = { productId: lamp.productId, basis }
    expect(await correctProduct(ada, { ...order, input: { name: 'One' } })).toEqual({ corrected: true })
    expect(await correctProduct(ada, { ...order, input: { name: 'Two' } })).toMatchObject({
      corrected: false,
      problems: [{ code: 'form-problem.corrected-meanwhile' }],
    })
  })
})

describe('a release', () => {
  test('gets another label, date and scope, and what was submitted stays as it was', async () => {
    if (!small) throw new Error('The small questionnaire is not there.')
    const assessmentId = await startDraft(ada, lamp.releaseId, small)
    await answerEverything(ada, assessmentId)
    const submitted = await submit(ada, { assessmentId, accountable })
    if (!submitted?.submitted) throw new Error('not submitted')
    const input = { label: '1.0.1', date: '2026-04-02', scope: { ...scope, app: { in: false } } }
    const order = { releaseId: lamp.releaseId, input, basis: await basisOfRelease() }
    expect(await correctRelease(ada, order)).toEqual({ corrected: true })
    const [release] = (await findProduct(ada, lamp.productId))?.releases.items ?? []
    expect(release).toMatchObject(input)
    const { report } = (await findSubmission(ada, submitted.id)) ?? {}
    expect(JSON.stringify(report)).toContain('"label":"1.0"')
  })

  test('is not given a label that looks like that of another release of the product', async () => {
    await createRelease(ada, lamp.productId, { label: '2.0', scope })
    const order = { releaseId: lamp.releaseId, input: { label: '2.0', scope }, basis: await basisOfRelease() }
    expect(await correctRelease(ada, order)).toMatchObject({
      corrected: false,
      problems: [{ field: 'label', code: 'form-problem.release-taken' }],
    })
  })

  test('is refused a date that is none', async () => {
    const input = { label: '1.0', date: '2026-02-31', scope }
    const order = { releaseId: lamp.releaseId, input, basis: await basisOfRelease() }
    expect(await correctRelease(ada, order)).toMatchObject({
      corrected: false,
      problems: [{ field: 'date' }],
    })
  })
})

describe('an assessment', () => {
  async function another(): Promise<string> {
    const made = await createRelease(ada, lamp.productId, { label: '2.0', scope })
    if (!made?.created) throw new Error('no release')
    return made.id
  }

  test('without a submission moves to another release of its product, once', async () => {
    if (!small) throw new Error('The small questionnaire is not there.')
    const [assessmentId, releaseId] = [await startDraft(ada, lamp.releaseId, small), await another()]
    expect((await findMovePage(ada, assessmentId))?.others).toEqual([{ id: releaseId, label: '2.0' }])
    expect(await moveAssessment(ada, { assessmentId, releaseId })).toEqual({ moved: true })
    expect(await moveAssessment(ada, { assessmentId, releaseId })).toEqual({ moved: true })
    const releases = (await findProduct(ada, lamp.productId))?.releases.items ?? []
    expect(releases.map(({ label, assessments }) => [label, assessments.map(({ id }) => id)])).toEqual([
      ['2.0', [assessmentId]],
      ['1.0', []],
    ])
    expect(
      await ownerDatabase().event.count({ where: { kind: 'assessment-moved', subjectId: assessmentId } }),
    ).toBe(1)
  })

  test('does not move to a release of another product', async () => {
    if (!small) throw new Error('The small questionnaire is not there.')
    const assessmentId = await startDraft(ada, lamp.releaseId, small)
    const { releaseId } = await createLamp(ada)
    for (const to of [releaseId, 'nonsense', null]) {
      expect(await moveAssessment(ada, { assessmentId, releaseId: to })).toMatchObject({
        moved: false,
        problems: [{ field: 'release', code: 'form-problem.move.release' }],
      })
    }
  })

  test('with a submission stays with its release', async () => {
    if (!small) throw new Error('The small questionnaire is not there.')
    const [assessmentId, releaseId] = [await startDraft(ada, lamp.releaseId, small), await another()]
    await answerEverything(ada, assessmentId)
    expect(await submit(ada, { assessmentId, accountable })).toMatchObject({ submitted: true })
    expect((await findMovePage(ada, assessmentId))?.isFrozen).toBe(true)
    expect(await moveAssessment(ada, { assessmentId, releaseId })).toMatchObject({
      moved: false,
      problems: [{ code: 'form-problem.move.submitted' }],
    })
  })
})
