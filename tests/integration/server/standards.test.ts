import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as getDraftFile } from '@/app/api/assessments/[id]/standards/[framework]/[file]/route'
import { GET as getFile } from '@/app/api/submissions/[id]/standards/[framework]/[file]/route'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { chooseFrameworks } from '@/lib/server/products/framework-choices'
import { findSubmission, readSubmissionPdf, readSubmissionReport } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { countAttempt, printLimit } from '@/lib/server/world/limits/rate-limits'
import { answerEverything, bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { signInAs } from '../../support/signed-in'
import { storedReport } from '../../support/stored-sample'

const questionnaire = publishQuestionnaires().find(({ id }) => id === 'iot-good-practice')
if (!questionnaire) throw new Error('there is no questionnaire')
const published = questionnaire
const hostile = '=HYPERLINK("https://example.org"), #read("/etc/passwd")'
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const conformance = 'etsi-en-303-645-v3'

/** Asked of every product, and speaks for the standard. */
const question = questionsOf(questionnaire).find(
  ({ appliesWhen, indicates }) =>
    !appliesWhen && indicates.some(({ provision }) => provision.framework === conformance),
)
if (!question) throw new Error('no question speaks for the standard')

let ada: Member
let cookie: string
let strangersCookie: string
let productId: string
let releaseId: string
let assessmentId: string
let submissionId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  cookie = await signInAs(ada)
  strangersCookie = await signInAs(
    await createPerson('Eve', 'owner', await createOrganisation('Other Works')),
  )
  ;({ productId, releaseId } = await createLamp(ada))
  assessmentId = await startDraft(ada, releaseId, questionnaire)
  await answerEverything(ada, assessmentId)
  await remark(hostile)
  const outcome = await submit(ada, { assessmentId, accountable })
  submissionId = outcome?.submitted ? outcome.id : ''
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('the standards of a submission, over HTTP', () => {
  test.each(['table.csv', 'annex.pdf'])(
    '%s has the same bytes each time, named by their SHA-256',
    async (file) => {
      const [first, second] = [await get(file), await get(file)]
      const [bytes, again] = [await bytesOf(first), await bytesOf(second)]
      expect(first.status).toBe(200)
      expect(bytes.equals(again)).toBe(true)
      expect(first.headers.get('etag')).toBe(`"${digestOf(bytes)}"`)
      expect(first.headers.get('cache-control')).toBe('private, no-store')
      expect(first.headers.get('content-disposition')).toMatch(
        /^attachment; filename="self-assessed Lamp 1\.0 iot-good-practice \d+\.\d+\.\d+ etsi-en-303-645-v3 \d{4}-\d{2}-\d{2}\.(csv|pdf)"/,
      )
    },
  )

  test('the table speaks of the submission and keeps what people wrote letter by letter', async () => {
    const text = await (await get('table.csv')).text()
    expect(text).toContain('Self-assessed; nobody else has checked. Submission 1.')
    expect(text).toContain(hostile.replaceAll('"', '""'))
    expect(text).not.toContain('not submitted')
  })

  test('come from the stored report alone: what is said and chosen afterwards changes nothing', async () => {
    const before = await bytesOf(await get('table.csv'))
    await openDraft(ada, assessmentId)
    await remark('Another remark')
    await chooseFrameworks(ada, productId, { [conformance]: 'never' })
    expect((await bytesOf(await get('table.csv'))).equals(before)).toBe(true)
    await chooseFrameworks(ada, productId, {})
  })

  test.each([
    ['a stranger', 'table.csv', conformance, () => strangersCookie, 404],
    ['nobody in particular', 'table.csv', conformance, () => '', 401],
    ['somebody who asks for another file', 'report.typ', conformance, () => cookie, 404],
    ['somebody who asks for a standard that is not there', 'table.csv', 'nothing', () => cookie, 404],
    ['somebody who asks for another road', 'table.csv', '../..', () => cookie, 404],
  ])('are refused to %s', async (_, file, framework, whose, status) => {
    for (const handler of [getFile, getDraftFile]) {
      const id = handler === getFile ? submissionId : await draft()
      expect((await ask(handler, { id, framework, file }, whose())).status).toBe(status)
    }
  })
})

test('are printed so often an hour and no more, with the wait and another way; the table is always there', async () => {
  const colleague = await createPerson('Cy', 'editor', ada.organisation)
  const theirs = await signInAs(colleague)
  for (let count = 0; count < printLimit.tries; count++) await countAttempt(printLimit, colleague.id)
  for (const handler of [getFile, getDraftFile]) {
    const id = handler === getFile ? submissionId : await draft()
    const refused = await ask(handler, { id, framework: conformance, file: 'annex.pdf' }, theirs)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining('take the CSV') })
    expect((await ask(handler, { id, framework: conformance, file: 'table.csv' }, theirs)).status).toBe(200)
  }
  expect((await get('annex.pdf')).status).toBe(200)
})

describe('the standards of a draft', () => {
  test('say that it is a draft, in the name of the file too', async () => {
    const answer = await ask(getDraftFile, { id: await draft(), framework: conformance, file: 'table.csv' })
    expect(answer.headers.get('content-disposition')).toContain('self-assessed draft not submitted Lamp')
    expect(await answer.text()).toContain('Draft, not submitted.')
  })

  test('are there only while something is drafted', async () => {
    const done = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, done)
    const order = { id: done, framework: conformance, file: 'table.csv' }
    expect((await ask(getDraftFile, order)).status).toBe(200)
    await submit(ada, { assessmentId: done, accountable })
    expect((await ask(getDraftFile, order)).status).toBe(404)
  })
})

test.each([
  ['format-1-without-plans', 1],
  ['format-1', 1],
  ['format-2', 2],
] as const)(
  'a submission stored as %s is shown with its table, and its bytes stay as they are',
  async (name, reportFormat) => {
    const { standing: _standing, ...stored } = await ownerDatabase().submission.findUniqueOrThrow({
      where: { id: submissionId },
    })
    const open = await startDraft(ada, releaseId, published)
    const { id: draftId } = await ownerDatabase().draft.findFirstOrThrow({ where: { assessmentId: open } })
    const report = storedReport(name)
    const id = randomUUID()
    const row = {
      ...stored,
      id,
      draftId,
      assessmentId: open,
      reportFormat,
      report,
      reportDigest: digestOf(report),
    }
    await ownerDatabase().submission.create({ data: row })
    const found = await findSubmission(ada, id)
    expect(found?.report.verdict).toContain('Lamp 2.0 reaches level 1')
    const table = await (await ask(getFile, { id, framework: 'standard', file: 'table.csv' })).text()
    expect(table).toContain('Submission 1.')
    expect(table).toContain('Note: Ask Sam before you change this.')
    expect((await readSubmissionReport(ada, id))?.json).toBe(report)
    expect((await readSubmissionPdf(ada, id))?.bytes).toEqual(stored.pdf)
  },
)

async function draft(): Promise<string> {
  return startDraft(ada, releaseId, published)
}

function save(id: string) {
  return { assessmentId: id, baseRevision: 0, mutationId: randomUUID() }
}

async function remark(text: string) {
  if (!question) return
  const { id: key } = question
  const { revision } = await ownerDatabase().entry.findFirstOrThrow({
    where: { assessmentId, kind: 'answer', key },
  })
  const change = { ...save(assessmentId), baseRevision: revision, questionId: key }
  const outcome = await saveAnswer(ada, {
    saidBy: ada.id,
    ...change,
    answer: { ...bestAnswer(question), remark: text },
  })
  if (!outcome.saved) throw new Error(JSON.stringify(outcome))
}

type Order = { id: string; framework: string; file: string }

function get(file: string) {
  return ask(getFile, { id: submissionId, framework: conformance, file })
}

function ask(handler: typeof getFile, order: Order, as = cookie): Promise<Response> {
  const request = new Request('http://127.0.0.1:3000/api', { headers: as ? { cookie: as } : {} })
  return handler(request, { params: Promise.resolve(order) })
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}
