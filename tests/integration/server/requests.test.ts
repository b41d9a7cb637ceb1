import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUT as putAnswer } from '@/app/api/assessments/[id]/answers/[question]/route'
import { PUT as putExplanation } from '@/app/api/assessments/[id]/explanations/[contradiction]/route'
import { PUT as putFact } from '@/app/api/assessments/[id]/facts/[fact]/route'
import { GET as getFile } from '@/app/api/assessments/[id]/file/route'
import { GET as getHealth } from '@/app/api/health/route'
import { POST as postUpload } from '@/app/api/releases/[id]/upload/route'
import { GET as getPdf } from '@/app/api/submissions/[id]/pdf/route'
import { GET as getReport } from '@/app/api/submissions/[id]/report.json/route'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { maxSaveBytes } from '@/lib/server/assessments/entries/parse-save-request'
import type { Member } from '@/lib/server/identity/person'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { signInAs } from '../../support/signed-in'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const question = questionsOf(questionnaire)[0]?.id ?? ''
const fact = questionnaire.facts.find(({ type }) => type === 'yes-no')?.id ?? ''
const contradiction = questionnaire.contradictions[0]?.id ?? ''
const site = 'http://127.0.0.1:3000'
const unknown = { says: { kind: 'unknown' } }
/** Replaced by the stranger's cookie when the request is made; tables of tests are built before people. */
const strangersHeader = 'stranger'

let ada: Member
let cookie: string
let strangersCookie: string
let strangersId: string
let releaseId: string
let id: string
let submissionId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const stranger = await createPerson('Eve', 'owner', await createOrganisation('Other Works'))
  cookie = await signInAs(ada)
  strangersCookie = await signInAs(stranger)
  strangersId = stranger.id
  releaseId = (await createLamp(ada)).releaseId
  const submittedId = await startDraft(ada, releaseId, questionnaire)
  await answerEverything(ada, submittedId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const outcome = await submit(ada, { assessmentId: submittedId, accountable })
  submissionId = outcome?.submitted ? outcome.id : ''
  id = await startDraft(ada, releaseId, questionnaire)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('saving over HTTP', () => {
  test('answers 200 with the new revision, and 412 with the other value to the later of two', async () => {
    const saved = await put({ value: unknown })
    expect(saved.status).toBe(200)
    expect(saved.headers.get('etag')).toBe('"1"')
    expect(await saved.json()).toMatchObject({ saved: true, revision: 1 })
    const late = await put({ value: { ...unknown, note: 'Mine.' } })
    expect(late.status).toBe(412)
    expect(late.headers.get('etag')).toBe('"1"')
    expect(await late.json()).toMatchObject({ reason: 'conflict', theirs: unknown, by: { name: 'Ada' } })
  })

  test('answers the first result again for a repeated mutation', async () => {
    const headers = { 'mutation-id': randomUUID(), 'if-match': '"1"' }
    const first = await (await put({ value: unknown }, headers)).json()
    expect(await (await put({ value: unknown }, headers)).json()).toEqual(first)
  })

  test.each([
    [
      '422 to an answer that does not fit',
      { value: { says: { kind: 'choice', option: 'nonsense' } } },
      {},
      422,
    ],
    ['422 without a mutation id', { value: unknown }, { 'mutation-id': '' }, 422],
    ['400 without a revision', { value: unknown }, { 'if-match': '' }, 400],
    ['400 to a revision that is no number', { value: unknown }, { 'if-match': '*' }, 400],
    ['400 to something that is not JSON', 'value: unknown', {}, 400],
    ['400 to a body without a value', {}, {}, 400],
    ['400 to a body with more than a value', { value: unknown, owner: 'eve' }, {}, 400],
    ['400 to bytes that are not text', new Uint8Array([0x22, 0xff, 0x22]), {}, 400],
    ['401 to somebody who is not signed in', { value: unknown }, { cookie: '' }, 401],
    ['403 to another site', { value: unknown }, { origin: 'https://elsewhere.example' }, 403],
    ['403 to a request that does not say where it comes from', { value: unknown }, { origin: '' }, 403],
    [
      '403 to a page of another site on this host',
      { value: unknown },
      { origin: '', 'sec-fetch-site': 'same-site' },
      403,
    ],
    ['403 to what another person typed', { value: unknown }, { 'person-id': randomUUID() }, 403],
    ['422 to a page that does not say who typed', { value: unknown }, { 'person-id': '' }, 422],
    ['422 to a person who is none', { value: unknown }, { 'person-id': 'ada' }, 422],
    ['413 to a body that is too long', { value: 'x'.repeat(maxSaveBytes) }, {}, 413],
    [
      '413 to a body that is longer than it says',
      { value: 'x'.repeat(maxSaveBytes) },
      { 'content-length': '10' },
      413,
    ],
  ])('answers %s, and changes nothing', async (_, body, headers, status) => {
    const before = await findAssessment(ada, id)
    const answer = await put(body, { 'if-match': '"2"', ...headers })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toHaveProperty('reason')
    expect(await findAssessment(ada, id)).toEqual(before)
  })

  test('answers 404 alike to a stranger, an unknown assessment and an unknown question', async () => {
    const bodies = await Promise.all([
      put({ value: unknown }, { cookie: strangersCookie, 'person-id': strangersId }),
      put({ value: unknown }, {}, { id: randomUUID(), question }),
      put({ value: unknown }, {}, { id: 'nonsense', question }),
      put({ value: unknown }, {}, { id, question: 'nonsense' }),
    ])
    for (const answer of bodies) {
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ saved: false, reason: 'not-found' })
    }
  })

  test('answers 409 to work that was submitted', async () => {
    const submission = await findSubmission(ada, submissionId)
    const answer = await put({ value: unknown }, {}, { id: submission?.assessmentId ?? '', question })
    expect(answer.status).toBe(409)
  })

  test('takes a page of this site at its word, by either header', async () => {
    const answer = await put(
      { value: unknown },
      { origin: '', 'sec-fetch-site': 'same-origin', 'if-match': '"2"' },
    )
    expect(answer.status).toBe(200)
  })

  test('saves facts and explanations the same way', async () => {
    const saved = await putFact(request({ value: 'no' }), { params: Promise.resolve({ id, fact }) })
    expect(saved.status).toBe(200)
    expect(await saved.json()).toMatchObject({
      saved: true,
      adds: expect.any(Array),
      hides: expect.any(Array),
    })
    const params = Promise.resolve({ id, contradiction })
    expect((await putExplanation(request({ value: 'Both are true.' }), { params })).status).toBe(422)
  })

  test('lets nobody keep what it answers', async () => {
    for (const answer of [await put({ value: unknown }), await put({ value: unknown }, { cookie: '' })]) {
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})

describe('downloading', () => {
  test('gives the stored PDF and report as attachments whose tag is their digest', async () => {
    const params = Promise.resolve({ id: submissionId })
    const pdf = await getPdf(get(), { params })
    const report = await getReport(get(), { params })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toMatch(
      /^attachment; filename="self-assessed Lamp 1\.0 iot-good-practice [\d.]+ [\d-]+\.pdf"/,
    )
    expect(pdf.headers.get('etag')).toBe(`"${digestOf(await pdf.bytes())}"`)
    expect(report.headers.get('content-type')).toBe('application/json')
    expect(report.headers.get('etag')).toBe(`"${digestOf(await report.bytes())}"`)
    for (const { headers } of [pdf, report]) expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test('gives a draft as YAML', async () => {
    const file = await getFile(get(), { params: Promise.resolve({ id }) })
    expect(file.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
    expect(await file.text()).toContain(`questionnaire: ${questionnaire.id}@${questionnaire.version}`)
  })

  test('answers 404 to a stranger and 401 to somebody who is not signed in', async () => {
    const calls = [
      (asked: Request) => getPdf(asked, { params: Promise.resolve({ id: submissionId }) }),
      (asked: Request) => getReport(asked, { params: Promise.resolve({ id: submissionId }) }),
      (asked: Request) => getFile(asked, { params: Promise.resolve({ id }) }),
    ]
    for (const call of calls) {
      expect((await call(get(strangersCookie))).status).toBe(404)
      expect((await call(get(''))).status).toBe(401)
    }
  })
})

describe('uploading', () => {
  const minimal = `questionnaire: ${questionnaire.id}@${questionnaire.version}\nproduct: Lamp\n`

  test('leads to the new draft', async () => {
    const answer = await upload(minimal)
    expect(answer.status).toBe(303)
    const newId = answer.headers.get('location')?.replace('/assessments/', '') ?? ''
    expect(await findAssessment(ada, newId)).toMatchObject({ state: 'draft', answers: {} })
  })

  test.each([
    ['422 to a file of another product', `${minimal}release: 7.7\n`, {}, 422],
    ['422 to a file with a mistake', `${minimal}colour: red\n`, {}, 422],
    ['401 to somebody who is not signed in', minimal, { cookie: '' }, 401],
    ['403 to another site', minimal, { origin: 'https://elsewhere.example' }, 403],
    ['404 to a stranger', minimal, { cookie: strangersHeader }, 404],
    ['413 to a file that is too long', 'x'.repeat(8_100_000), {}, 413],
    ['400 to a form without a file', null, {}, 400],
    ['400 to something that is no form', minimal, { 'content-type': 'application/yaml' }, 400],
  ])('answers %s, and makes no draft', async (_, text, headers, status) => {
    const before = await ownerDatabase().assessment.count()
    expect((await upload(text, headers)).status).toBe(status)
    expect(await ownerDatabase().assessment.count()).toBe(before)
  })
})

describe('uploading a file of another product', () => {
  const other = `questionnaire: ${questionnaire.id}@${questionnaire.version}\nproduct: Kettle\n`

  test('is refused with a code and the list of differences', async () => {
    expect(await (await upload(other)).json()).toEqual({
      uploaded: false,
      reason: 'different-product',
      problems: [
        {
          field: 'product',
          code: 'file-problem.differs.product',
          values: { written: 'Kettle', here: 'Lamp' },
          message: 'The file is of the product “Kettle”; this release is of “Lamp”.',
        },
      ],
    })
  })

  test.each([
    ['different-product', 303],
    ['yes', 422],
    ['', 422],
  ])('with confirm=%s is answered %i', async (confirm, status) => {
    expect((await upload(other, {}, confirm)).status).toBe(status)
  })
})

test('says that the server and its database answer', async () => {
  const answer = await getHealth()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
})

type Sent = Record<string, string>

function put(body: unknown, headers: Sent = {}, params = { id, question }): Promise<Response> {
  return putAnswer(request(body, headers), { params: Promise.resolve(params) })
}

function request(body: unknown, headers: Sent = {}): Request {
  const usual = {
    cookie,
    host: '127.0.0.1:3000',
    origin: site,
    'if-match': '"0"',
    'mutation-id': randomUUID(),
    'person-id': ada.id,
  }
  const sent =
    typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)
  return new Request(`${site}/api`, {
    method: 'PUT',
    body: sent,
    headers: withoutEmpty({ ...usual, ...headers }),
  })
}

function get(as = cookie): Request {
  return new Request(`${site}/api`, { headers: withoutEmpty({ cookie: as }) })
}

function upload(text: string | null, headers: Sent = {}, confirm?: string): Promise<Response> {
  const form = new FormData()
  if (confirm !== undefined) form.set('confirm', confirm)
  if (text !== null) form.set('file', new File([text], 'lamp.yaml'))
  const asked = { cookie, host: '127.0.0.1:3000', origin: site, ...headers }
  const sent = withoutEmpty({
    ...asked,
    cookie: asked.cookie === strangersHeader ? strangersCookie : asked.cookie,
  })
  const upload = new Request(`${site}/api`, { method: 'POST', body: form, headers: sent })
  return postUpload(upload, { params: Promise.resolve({ id: releaseId }) })
}

function withoutEmpty(headers: Sent): Sent {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}
