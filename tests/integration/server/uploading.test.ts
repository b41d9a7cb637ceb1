import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST as postUpload } from '@/app/api/releases/[id]/upload/route'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { findAssessment } from '@/lib/server/assessments/assessments'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { type Sent, signInAdaAndStranger, site, withoutEmpty } from '../../support/requests-to-routes'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
/** Replaced by the stranger's cookie when the request is made; tables of tests are built before people. */
const strangersHeader = 'stranger'

let ada: Member
let cookie: string
let strangersCookie: string
let releaseId: string

beforeAll(async () => {
  ;({ ada, cookie, strangersCookie, releaseId } = await signInAdaAndStranger())
})

afterAll(() => database().$disconnect())

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
