import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'
import { database } from '@/lib/server/world/database'
import { createLamp, scope } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const { id, version } = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionnaire = `${id}@${version}`
let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})

afterAll(() => database().$disconnect())

test('a form for a product that is sent twice, also at the same time, makes one product', async () => {
  const key = randomUUID()
  const send = () => createProduct(ada, { name: 'Lantern' }, key)
  const [first, second] = await Promise.all([send(), send()])
  expect(first).toMatchObject({ created: true })
  expect(second).toEqual(first)
  expect(await send()).toEqual(first)
})

test('a form for a release that is sent twice leads to the release, not to a label that is taken', async () => {
  const { productId } = await createLamp(ada)
  const key = randomUUID()
  const send = () => createRelease(ada, productId, { label: '2.0', scope }, key)
  const first = await send()
  expect(first).toMatchObject({ created: true })
  expect(await send()).toEqual(first)
})

test('a form for an assessment that is sent twice starts one', async () => {
  const { releaseId } = await createLamp(ada)
  const formKey = randomUUID()
  const send = () => startAssessment(ada, { releaseId, questionnaire, formKey })
  const [first, second] = await Promise.all([send(), send()])
  expect(second).toEqual(first)
  expect(await ownerDatabase().assessment.count({ where: { releaseId } })).toBe(1)
})

test('a form sent again with other words, by somebody else or without a key makes another thing', async () => {
  const key = randomUUID()
  const noor = await createPerson('Noor', 'editor', ada.organisation)
  const made = [
    await createProduct(ada, { name: 'Torch' }, key),
    await createProduct(ada, { name: 'Torch II' }, key),
    await createProduct(noor, { name: 'Torch III' }, randomUUID()),
    await createProduct(ada, { name: 'Torch IV' }),
    await createProduct(ada, { name: 'Torch V' }, 'no key'),
  ]
  const ids = made.map((each) => (each.created ? each.id : null))
  expect(new Set(ids).size).toBe(5)
  expect(ids).not.toContain(null)
})

test('a form that was refused may be sent again with the same key', async () => {
  const key = randomUUID()
  expect(await createProduct(ada, { name: '' }, key)).toMatchObject({ created: false })
  expect(await createProduct(ada, { name: 'Candle' }, key)).toMatchObject({ created: true })
})

test('an assessment file that is uploaded twice from one page makes one draft', async () => {
  const { releaseId } = await createLamp(ada)
  const formKey = randomUUID()
  const pin = `questionnaire: ${questionnaire}`
  const text = `format: 1\n${pin}\nproduct: { name: Lamp }\nfacts: {}\nanswers: {}\nexplanations: {}\n`
  const send = (bytes = new TextEncoder().encode(text)) =>
    uploadDraft(ada, { releaseId, bytes, formKey, confirm: confirmDifferent })
  const [first, second] = await Promise.all([send(), send()])
  expect(first).toEqual({ uploaded: true, id: expect.any(String) })
  expect(second).toEqual(first)
  expect(await ownerDatabase().assessment.count({ where: { releaseId } })).toBe(1)
  expect(await send(new TextEncoder().encode(`${text}# another file\n`))).not.toEqual(first)
})
