import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findSubmission, readSubmissionPdf, readSubmissionReport } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { answerEverything, bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Member
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('submitting', () => {
  test('is refused with every question that has no answer, and writes nothing', async () => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    const outcome = await submit(ada, { assessmentId, accountable })
    expect(outcome).toMatchObject({ submitted: false, reason: 'blocked' })
    const blockers = outcome && 'blockers' in outcome ? outcome.blockers : []
    expect(blockers).toHaveLength(questionsOf(questionnaire).length)
    expect(await findAssessment(ada, assessmentId)).toMatchObject({ state: 'draft', submissions: [] })
  })

  test('needs somebody who answers for it by name', async () => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    expect(await submit(ada, { assessmentId, accountable: { name: ' ', role: '' } })).toEqual({
      submitted: false,
      reason: 'invalid',
      problems: [
        { field: 'name', code: 'form-problem.name.accountable', values: {} },
        { field: 'role', code: 'form-problem.name.role', values: {} },
      ],
    })
  })

  test('is refused where something changes each time the report is made, and writes nothing', async () => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    const stop = new AbortController()
    const changes = changeUntil(stop.signal, assessmentId)
    const outcome = await submit(ada, { assessmentId, accountable })
    stop.abort()
    await changes
    expect(outcome).toEqual({ submitted: false, reason: 'changed' })
    expect(await findAssessment(ada, assessmentId)).toMatchObject({ state: 'draft', submissions: [] })
  })

  test('freezes what was said, the report and the PDF, and the next draft leaves them as they are', async () => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    const outcome = await submit(ada, { assessmentId, accountable })
    if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
    expect(await submit(ada, { assessmentId, accountable })).toEqual({
      submitted: false,
      reason: 'not-a-draft',
    })

    const frozen = await findSubmission(ada, outcome.id)
    const pdf = await readSubmissionPdf(ada, outcome.id)
    expect(frozen).toMatchObject({ number: 1, accountable, submittedBy: { id: ada.id, name: 'Ada' } })
    expect(frozen?.report.submission).toMatchObject({
      address: `http://127.0.0.1:3000/reports/${outcome.id}`,
    })
    expect(Buffer.from(pdf?.bytes.slice(0, 5) ?? []).toString()).toBe('%PDF-')
    expect(pdf?.digest).toBe(digestOf(pdf?.bytes ?? ''))
    expect(pdf?.name).toMatch(
      /^self-assessed Lamp 1\.0 iot-good-practice \d+\.\d+\.\d+ \d{4}-\d{2}-\d{2}\.pdf$/,
    )

    const [question] = questionsOf(questionnaire)
    if (!question) throw new Error('no question')
    const change = { assessmentId, questionId: question.id, answer: { says: { kind: 'unknown' } } }
    const save = { saidBy: ada.id, ...change, baseRevision: 1, mutationId: randomUUID() }
    expect(await saveAnswer(ada, save)).toEqual({ saved: false, reason: 'not-a-draft' })
    expect(await openDraft(ada, assessmentId)).toEqual({ opened: true })
    expect(await openDraft(ada, assessmentId)).toEqual({ opened: false, reason: 'wrong-state' })
    const draft = await findAssessment(ada, assessmentId)
    expect(draft?.answers[question.id]?.says).toEqual(bestAnswer(question).says)
    expect(await saveAnswer(ada, save)).toMatchObject({ saved: true, revision: 2 })

    expect(await findSubmission(ada, outcome.id)).toEqual(frozen)
    const second = await submit(ada, { assessmentId, accountable })
    expect(second).toMatchObject({ submitted: true })
    expect((await findAssessment(ada, assessmentId))?.submissions.map(({ number }) => number)).toEqual([2, 1])
    expect((await readSubmissionReport(ada, outcome.id))?.digest).toBe(frozen?.reportDigest)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })
})

/** Writes one note after the other to the first answer. */
async function changeUntil(stop: AbortSignal, assessmentId: string): Promise<void> {
  const [question] = questionsOf(questionnaire)
  if (!question) throw new Error('no question')
  const save = { saidBy: ada.id, assessmentId, questionId: question.id }
  for (let baseRevision = 1; !stop.aborted; baseRevision++) {
    const answer = { ...bestAnswer(question), note: `Note ${baseRevision}` }
    const outcome = await saveAnswer(ada, { ...save, answer, baseRevision, mutationId: randomUUID() })
    if (!outcome.saved) throw new Error(JSON.stringify(outcome))
  }
}
