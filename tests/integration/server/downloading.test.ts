import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as getFile } from '@/app/api/assessments/[id]/file/route'
import { GET as getPdf } from '@/app/api/submissions/[id]/pdf/route'
import { GET as getReport } from '@/app/api/submissions/[id]/report.json/route'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { startDraft } from '../../support/assessments'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { signInAdaAndStranger, site, submitWhole, withoutEmpty } from '../../support/requests-to-routes'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')

let cookie: string
let strangersCookie: string
let id: string
let submissionId: string

beforeAll(async () => {
  const signedIn = await signInAdaAndStranger()
  ;({ cookie, strangersCookie } = signedIn)
  submissionId = await submitWhole(signedIn.ada, signedIn.releaseId, questionnaire)
  id = await startDraft(signedIn.ada, signedIn.releaseId, questionnaire)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
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

function get(as = cookie): Request {
  return new Request(`${site}/api`, { headers: withoutEmpty({ cookie: as }) })
}
