import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUT as putAnswer } from '@/app/api/assessments/[id]/answers/[question]/route'
import { PUT as putExplanation } from '@/app/api/assessments/[id]/explanations/[contradiction]/route'
import { PUT as putFact } from '@/app/api/assessments/[id]/facts/[fact]/route'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { maxSaveBytes } from '@/lib/server/assessments/entries/parse-save-request'
import type { Member } from '@/lib/server/identity/person'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { database } from '@/lib/server/world/database'
import { questionsOf, startDraft } from '../../support/assessments'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import {
  type Sent,
  signInAdaAndStranger,
  site,
  submitWhole,
  withoutEmpty,
} from '../../support/requests-to-routes'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const question = questionsOf(questionnaire)[0]?.id ?? ''
const fact = questionnaire.facts.find(({ type }) => type === 'yes-no')?.id ?? ''
const contradiction = questionnaire.contradictions[0]?.id ?? ''
const unknown = { says: { kind: 'unknown' } }

let ada: Member
let cookie: string
let strangersCookie: string
let strangersId: string
let id: string
let submissionId: string

beforeAll(async () => {
  const signedIn = await signInAdaAndStranger()
  ;({ ada, cookie, strangersCookie, strangersId } = signedIn)
  submissionId = await submitWhole(ada, signedIn.releaseId, questionnaire)
  id = await startDraft(ada, signedIn.releaseId, questionnaire)
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
