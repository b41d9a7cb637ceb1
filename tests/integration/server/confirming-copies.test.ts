import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, explainEverything, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Member
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const { releaseId } = await createLamp(ada)
  const from = await startDraft(ada, releaseId, questionnaire)
  await answerEverything(ada, from)
  const name = `${questionnaire.id}@${questionnaire.version}`
  const started = await startAssessment(ada, { releaseId, questionnaire: name, from })
  if (!started?.started) throw new Error('the assessment was refused')
  assessmentId = started.id
  await explainEverything(ada, assessmentId)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('copied answers that nobody confirmed are not submitted, and each is named', async () => {
  const outcome = await submit(ada, { assessmentId, accountable })
  const copied = Object.values((await findAssessment(ada, assessmentId))?.answers ?? {})
  expect(copied.length).toBeGreaterThan(10)
  expect(copied.every((answer) => answer.copied)).toBe(true)
  const blockers = outcome && 'blockers' in outcome ? outcome.blockers : []
  expect(blockers.map(({ kind }) => kind)).toEqual(copied.map(() => 'unconfirmed'))
})

test('the copied answers of a section are confirmed at once, each with its line of history', async () => {
  const [first, ...others] = questionnaire.sections
  const before = await findAssessment(ada, assessmentId)
  const ids = first?.questions.map(({ id }) => id).filter((id) => before?.answers[id]) ?? []
  const section = first?.id ?? ''
  expect(await confirmCopies(ada, { assessmentId, section })).toEqual({ confirmed: ids.length })
  expect(await confirmCopies(ada, { assessmentId, section })).toEqual({ confirmed: 0 })
  const after = await findAssessment(ada, assessmentId)
  for (const id of ids) expect(after?.answers[id]).toEqual({ ...before?.answers[id], copied: false })
  const untouched = others.flatMap(({ questions }) => questions.map(({ id }) => id))
  for (const id of untouched) expect(after?.answers[id]).toEqual(before?.answers[id])
  const history = await answerHistory(ada, { assessmentId, questionId: ids[0] ?? '' })
  expect(JSON.stringify(history)).toContain('"copied":false')
  expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
})

test('once every section is confirmed the assessment is submitted', async () => {
  for (const { id: section } of questionnaire.sections) await confirmCopies(ada, { assessmentId, section })
  expect(await submit(ada, { assessmentId, accountable })).toMatchObject({ submitted: true })
  const [first] = questionnaire.sections
  expect(await confirmCopies(ada, { assessmentId, section: first?.id ?? '' })).toEqual({
    confirmed: null,
    reason: 'not-a-draft',
  })
})

test('a section or an assessment that is not there or is somebody else’s is not found', async () => {
  const eve = await createPerson('Eve', 'owner', await createOrganisation('Elsewhere'))
  const section = questionnaire.sections[0]?.id ?? ''
  expect(await confirmCopies(eve, { assessmentId, section })).toBeNull()
})
