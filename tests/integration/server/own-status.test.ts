import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { provisionKey } from '@/lib/core/answers/own-status'
import { forReaders } from '@/lib/core/report/readers/for-readers'
import type { Report } from '@/lib/core/report/report'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { downloadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { removeDraft } from '@/lib/server/products/removal/remove-draft'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { readDraftStandard, readSubmissionStandard } from '@/lib/server/submissions/made/standard-file'
import { findOwnStatusPage } from '@/lib/server/submissions/own/own-status-page'
import { saveOwnStatus } from '@/lib/server/submissions/own/save-own-status'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { reportWords } from '@/lib/words/report-words'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { contentOf, upload } from '../../support/uploaded-drafts'

// What a team says itself of a provision: kept, marked as theirs, carried with the answers, never counted.

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const framework = 'etsi-en-303-645-v3'
const provision = '5.1-1'
const key = provisionKey(framework, provision)
const own = {
  status: 'supported',
  detail: 'Printed inside the lid.',
  reference: 'Concept, chapter 3',
} as const
const accountable = { name: 'Grace Okafor', role: 'Head of product' }

let ada: Member
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})
beforeEach(async () => {
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})
afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

function save(said: unknown, baseRevision = 0, changes: Partial<Parameters<typeof saveOwnStatus>[1]> = {}) {
  const place = { assessmentId, framework, provision, saidBy: ada.id, mutationId: randomUUID() }
  return saveOwnStatus(ada, { ...place, own: said, baseRevision, ...changes })
}

const rowIn = (report: Report) =>
  report.standards.find(({ id }) => id === framework)?.provisions.find(({ id }) => id === provision)

function bodyOf(file: Awaited<ReturnType<typeof readDraftStandard>>): string {
  return file && 'body' in file ? String(file.body) : ''
}

describe('an own status', () => {
  test('is kept with its author, its history and its event, and may be taken back', async () => {
    expect(await save(own)).toMatchObject({ saved: true, revision: 1 })
    expect((await findAssessment(ada, assessmentId))?.own).toEqual({ [key]: own })
    expect(await findOwnStatusPage(ada, { id: assessmentId, framework, provision })).toMatchObject({
      own,
      revision: 1,
      mayWrite: true,
    })
    expect(await save(null, 1)).toMatchObject({ saved: true, revision: 2 })
    expect((await findAssessment(ada, assessmentId))?.own).toBeUndefined()
    const changes = await ownerDatabase().entryChange.findMany({
      where: { assessmentId, kind: 'own' },
      orderBy: { revision: 'asc' },
    })
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [null, own],
      [own, null],
    ])
    const where = { subjectId: assessmentId, kind: 'own-saved' }
    expect(await ownerDatabase().event.count({ where })).toBe(2)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('changes no status, no score and no digest of what was answered', async () => {
    const before = await reportNow()
    await save({ status: 'not-supported' })
    const after = await reportNow()
    expect(rowIn(after)?.own).toEqual({ status: 'not-supported', detail: null, reference: null })
    const without = {
      ...after,
      standards: after.standards.map((standard) => ({
        ...standard,
        provisions: standard.provisions.map(({ own: _, ...row }) => row),
      })),
    }
    expect(without).toEqual(before)
  })

  test.each([
    [{}, 'problem.own.nothing'],
    [{ status: 'yes' }, 'problem.own.status'],
    [{ detail: 'x'.repeat(2001) }, 'problem.too-long'],
    [{ reference: '' }, 'problem.empty'],
    [{ detail: 'a\u0000b' }, 'problem.character'],
    [{ status: 'supported', level: 4 }, 'problem.unknown-parts'],
    ['supported', 'problem.type'],
  ])('%j is refused with a reason', async (said, code) => {
    const outcome = await save(said)
    expect(outcome).toMatchObject({ saved: false, reason: 'invalid' })
    const codes = 'problems' in outcome ? outcome.problems.map((each) => each.code) : []
    expect(codes.some((each) => each.startsWith(code))).toBe(true)
    expect((await findAssessment(ada, assessmentId))?.own).toBeUndefined()
  })

  test('of a provision or a standard that is not there is not found', async () => {
    expect(await save(own, 0, { provision: '99.9' })).toMatchObject({ reason: 'not-found' })
    expect(await save(own, 0, { framework: 'nothing' })).toMatchObject({ reason: 'not-found' })
  })

  test('written meanwhile by somebody else is not overwritten', async () => {
    await save(own)
    expect(await save({ detail: 'Mine.' })).toMatchObject({ reason: 'conflict', theirs: own, revision: 1 })
  })

  test('sent twice is written once', async () => {
    const mutationId = randomUUID()
    expect(await save(own, 0, { mutationId })).toEqual(await save(own, 0, { mutationId }))
    expect(await ownerDatabase().entryChange.count({ where: { assessmentId, kind: 'own' } })).toBe(1)
  })

  test('is in the file and comes back from it, and is in the table', async () => {
    await save(own)
    const text = (await downloadDraft(ada, assessmentId))?.text ?? ''
    expect(text).toContain(`standards:\n  ${key}:\n    status: supported\n`)
    const copy = await upload(ada, releaseId, text)
    expect(await contentOf(ada, copy)).toMatchObject({ own: { [key]: own } })
    expect((await downloadDraft(ada, copy))?.text).toBe(text)
    const table = bodyOf(await readDraftStandard(ada, { id: assessmentId, framework, file: 'table.csv' }))
    expect(table).toContain('Your own detail,Your own reference')
    expect(table).toContain(',Y,Printed inside the lid.,"Concept, chapter 3",')
  })

  test('is copied into another assessment', async () => {
    await save(own)
    const name = `${questionnaire.id}@${questionnaire.version}`
    const started = await startAssessment(ada, { releaseId, questionnaire: name, from: assessmentId })
    expect(started?.started && (await findAssessment(ada, started.id))?.own).toEqual({ [key]: own })
  })

  test('is frozen by a submission, stays out of the outside view, and is written back when the next draft is deleted', async () => {
    await answerEverything(ada, assessmentId)
    await save(own)
    const submitted = await submit(ada, { assessmentId, accountable })
    const id = submitted?.submitted ? submitted.id : ''
    const frozen = await findSubmission(ada, id)
    expect(rowIn(frozen?.report ?? (await reportNow()))?.own).toEqual(own)
    const row = await ownerDatabase().submission.findUniqueOrThrow({ where: { id } })
    expect(JSON.parse(row.content).own).toEqual({ [key]: own })
    if (frozen) expect(JSON.stringify(forReaders(frozen.report, reportWords('en')))).not.toContain(own.detail)
    expect(await save({ detail: 'Later.' }, 1)).toMatchObject({ reason: 'not-a-draft' })
    await openDraft(ada, assessmentId)
    expect(await save({ detail: 'Later.' }, 1)).toMatchObject({ saved: true })
    const table = bodyOf(await readSubmissionStandard(ada, { id, framework, file: 'table.csv' }))
    expect(table).toContain('Printed inside the lid.')
    await removeDraft(ada, { assessmentId, number: 2 })
    expect((await findAssessment(ada, assessmentId))?.own).toEqual({ [key]: own })
  })
})

async function reportNow(): Promise<Report> {
  const found = await findDraftReport(ada, assessmentId)
  if (!found) throw new Error('no draft')
  return found.report
}
