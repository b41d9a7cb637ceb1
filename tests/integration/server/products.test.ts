import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { findStartingPoints } from '@/lib/server/assessments/starting-points'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { createLamp, questionsOf, scope, silent, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const name = `${questionnaire.id}@${questionnaire.version}`
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
const factId = questionnaire.facts.find(({ type }) => type === 'yes-no')?.id ?? ''
let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})

afterAll(() => database().$disconnect())

describe('a product', () => {
  test('is listed by name with what was made of it', async () => {
    await createProduct(ada, { name: 'Kettle' })
    const { productId, releaseId } = await createLamp(ada)
    expect((await listProducts(ada)).items).toMatchObject([
      { name: 'Kettle', releases: 0, lastSubmittedAt: null, isExample: false },
      { id: productId, name: 'Lamp', maker: 'Lantern Works', releases: 1 },
    ])
    expect((await findProduct(ada, productId))?.releases.items).toEqual([
      {
        id: releaseId,
        label: '1.0',
        date: '2026-03-01',
        scope,
        assessments: [],
        hasMore: false,
        standing: null,
      },
    ])
  })

  test.each([
    ['name', { name: '' }],
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: 'a\u0000b' }],
    ['name', { maker: 'Lantern Works' }],
    ['maker', { name: 'Lamp', maker: '' }],
    ['', { name: 'Lamp', organisationId: newId() }],
    ['', null],
  ])('is refused for a bad %s, and not made', async (field, input) => {
    const before = await listProducts(ada)
    expect(await createProduct(ada, input)).toMatchObject({ created: false, problems: [{ field }] })
    expect(await listProducts(ada)).toEqual(before)
  })
})

describe('a release', () => {
  test('is shown in full if it is one of the three newest, and else as a line that leads to its own page', async () => {
    const { productId } = await createLamp(ada)
    for (let minor = 1; minor <= 22; minor++) {
      await createRelease(ada, productId, { label: `1.${minor}`, scope })
    }
    const first = await findProduct(ada, productId)
    expect(first?.releases.items).toHaveLength(20)
    expect(first?.inFull.map(({ label }) => label)).toEqual(['1.22', '1.21', '1.20'])
    const second = await findProduct(ada, productId, { after: first?.releases.later ?? '' })
    expect(second?.releases.items.map(({ label }) => label)).toEqual(['1.2', '1.1', '1.0'])
    expect(second?.inFull).toEqual([])
  })

  test.each([
    ['label', { label: '', scope }],
    ['label', { label: '1.0', scope }],
    ['date', { label: '2.0', scope, date: '2026-02-30' }],
    ['scope', { label: '2.0' }],
    ['scope.device.in', { label: '2.0', scope: { ...scope, device: { in: 'yes' } } }],
    ['scope.app.detail', { label: '2.0', scope: { ...scope, app: { in: true, detail: 'x'.repeat(301) } } }],
    ['scope.regions', { label: '2.0', scope: { ...scope, regions: 7 } }],
  ])('is refused for a bad %s, and not made', async (field, input) => {
    const { productId } = await createLamp(ada)
    expect(await createRelease(ada, productId, input)).toMatchObject({
      created: false,
      problems: [{ field }],
    })
    expect((await findProduct(ada, productId))?.releases.items).toHaveLength(1)
  })

  test('is refused in words that say what to give, and how long it may be', async () => {
    const { productId } = await createLamp(ada)
    const tooLong = { ...scope, regions: 'x'.repeat(301) }
    expect(await createRelease(ada, productId, { label: '', scope: tooLong })).toEqual({
      created: false,
      problems: [
        { field: 'label', code: 'form-problem.name.release', values: {} },
        { field: 'scope.regions', code: 'problem.too-long', values: { maximum: 300 } },
      ],
    })
  })

  test('gets its label once, even when two people add it at the same moment', async () => {
    const { productId } = await createLamp(ada)
    const both = await Promise.all([1, 2].map(() => createRelease(ada, productId, { label: '2.0', scope })))
    expect(both.filter((each) => each?.created)).toHaveLength(1)
  })
})

describe('an assessment', () => {
  test('is pinned to the version it was started with', async () => {
    const { releaseId } = await createLamp(ada)
    const found = await findAssessment(ada, await startDraft(ada, releaseId, questionnaire))
    const { id, version, hash, title } = questionnaire
    expect(found).toMatchObject({
      state: 'draft',
      questionnaire: { id, version, hash, title },
      product: { maker: 'Lantern Works' },
      release: { label: '1.0', date: '2026-03-01', scope },
      organisation: ada.organisation,
      // The release of this scope says a fact.
      contributors: [{ id: ada.id }],
      may: { answer: true, submit: true, openDraft: false },
    })
  })

  test.each(['', 'iot-good-practice', 'iot-good-practice@9.9.9', '__proto__'])(
    'is not started with "%s", which is not published',
    async (wanted) => {
      const { releaseId } = await createLamp(ada)
      const refusal = { started: false, problems: [{ field: 'questionnaire' }] }
      expect(await startAssessment(ada, { releaseId, questionnaire: wanted })).toMatchObject(refusal)
    },
  )

  test('starts from the facts and answers of another, each answer marked as copied', async () => {
    const { releaseId } = await createLamp(ada, { scope: silent })
    const from = await startDraft(ada, releaseId, questionnaire)
    const answer = { says: { kind: 'unknown' }, note: 'Ask Sam.' } as const
    await saveAnswer(ada, { saidBy: ada.id, ...change(from), questionId, answer })
    await saveFact(ada, { saidBy: ada.id, ...change(from), factId, value: 'no' })
    // A question that the questionnaire no longer has stays behind.
    const gone = {
      organisationId: ada.organisation.id,
      assessmentId: from,
      kind: 'answer',
      key: 'retired-question',
      value: answer,
      revision: 1,
    } as const
    await ownerDatabase().entry.create({ data: { ...gone, updatedById: ada.id, updatedAt: new Date() } })

    const [latest] = (await findStartingPoints(ada, releaseId))?.points ?? []
    expect(latest).toMatchObject({
      assessmentId: from,
      product: expect.stringMatching(/^Lamp/),
      release: '1.0',
      questionnaire: { version: questionnaire.version },
    })
    const started = await startAssessment(ada, { releaseId, questionnaire: name, from })
    const copy = await findAssessment(ada, started?.started ? started.id : '')
    expect(copy?.facts).toEqual({ [factId]: 'no' })
    expect(copy?.answers).toEqual({ [questionId]: { ...answer, evidence: [], copied: true } })
    expect(copy?.stored.answers[questionId]).toMatchObject({ revision: 1, by: { name: 'Ada' } })
    expect((await findAssessment(ada, from))?.answers[questionId]).toMatchObject({ copied: false })

    const confirmed = { ...change(copy?.id ?? ''), baseRevision: 1, questionId, answer }
    expect(await saveAnswer(ada, { saidBy: ada.id, ...confirmed })).toMatchObject({
      saved: true,
      revision: 2,
    })
    expect((await findAssessment(ada, copy?.id ?? ''))?.answers[questionId]).toMatchObject({ copied: false })
  })

  test('cannot be read with a questionnaire that says something else now', async () => {
    const { releaseId } = await createLamp(ada)
    const id = await startDraft(ada, releaseId, questionnaire)
    await ownerDatabase().assessment.update({ where: { id }, data: { questionnaireHash: '0'.repeat(64) } })
    await expect(findAssessment(ada, id)).rejects.toThrow('is not available as it was published')
  })
})

function change(assessmentId: string) {
  return { assessmentId, baseRevision: 0, mutationId: randomUUID() }
}
