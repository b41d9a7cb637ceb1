import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '@/lib/core/report/report'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { savePlanLine } from '@/lib/server/assessments/entries/plan'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import {
  answerEverything,
  createLamp,
  explainEverything,
  questionsOf,
  startDraft,
} from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question) throw new Error('the questionnaire is too small for these tests')
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const line = { to: 50, effort: '3 days', owner: 'Sam', due: '2027-02-01' }

let ada: Member
let noor: Member
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'editor', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  releaseId = (await createLamp(ada)).releaseId
})

beforeEach(async () => {
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('a line of the plan', () => {
  test('is kept with its author and its event, and may be taken back', async () => {
    expect(await save(ada, line)).toMatchObject({ saved: true, revision: 1 })
    const found = await findAssessment(ada, assessmentId)
    expect(found?.plan).toEqual({ [question.id]: line })
    expect(found?.stored.plan[question.id]).toMatchObject({ revision: 1, by: { id: ada.id, name: 'Ada' } })
    const kinds = await ownerDatabase().event.findMany({
      where: { subjectId: assessmentId, kind: 'plan-saved' },
    })
    expect(kinds).toHaveLength(1)
    expect(await save(ada, null, 1)).toMatchObject({ saved: true, revision: 2 })
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({})
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('says only how far, where the team says no more', async () => {
    expect(await save(ada, { to: 100 })).toMatchObject({ saved: true })
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: { to: 100 } })
  })

  test.each([
    ['an aim beyond full credit', { ...line, to: 101 }, 'to'],
    ['no aim', { owner: 'Sam' }, 'to'],
    ['a day that is none', { ...line, due: '2027-02-30' }, 'due'],
    ['an effort that is too long', { ...line, effort: 'x'.repeat(61) }, 'effort'],
    ['an owner who cannot be stored', { ...line, owner: 'a\0b' }, 'owner'],
    ['something else', { ...line, colour: 'red' }, ''],
  ])('with %s is refused, and nothing is written', async (_, wrong, field) => {
    expect(await save(ada, wrong)).toMatchObject({ saved: false, reason: 'invalid', problems: [{ field }] })
    expect((await findAssessment(ada, assessmentId))?.stored.plan).toEqual({})
  })

  test('gives theirs back where somebody was quicker', async () => {
    await save(noor, line)
    expect(await save(ada, { to: 100 })).toMatchObject({
      saved: false,
      reason: 'conflict',
      theirs: line,
      revision: 1,
      by: { name: 'Noor' },
    })
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: line })
  })

  test('is for a question that is there', async () => {
    const lost = { assessmentId, questionId: 'nonsense', line, baseRevision: 0, mutationId: randomUUID() }
    expect(await savePlanLine(ada, { saidBy: ada.id, ...lost })).toEqual({
      saved: false,
      reason: 'not-found',
    })
  })
})

describe('a plan', () => {
  test('stays for the next draft, freezes with its submission, and goes along into a new assessment', async () => {
    await answerEverything(ada, assessmentId)
    await save(ada, line)
    const submitted = await submit(ada, { assessmentId, accountable })
    if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
    expect(await save(ada, null, 1)).toEqual({ saved: false, reason: 'not-a-draft' })
    const { content } = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submitted.id } })
    expect(JSON.parse(content).plan).toEqual({ [question.id]: line })

    await openDraft(ada, assessmentId)
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: line })
    expect(await save(ada, { to: 100 }, 1)).toMatchObject({ saved: true })
    const next = await startFrom(assessmentId)
    expect((await findAssessment(ada, next))?.plan).toEqual({ [question.id]: { to: 100 } })
  })

  test('is what the next report counts, of the same assessment or of one started from it', async () => {
    await answerEverything(ada, assessmentId)
    await save(ada, line)
    const first = await reportOf(assessmentId)
    expect(first?.planned).toBeNull()
    const since = first?.date
    await openDraft(ada, assessmentId)
    await save(ada, null, 1)
    const next = await startFrom(assessmentId)
    await explainEverything(ada, next)
    expect((await reportOf(next))?.planned).toMatchObject({ planned: 1, done: 1, since })
    expect((await reportOf(assessmentId))?.planned).toMatchObject({ planned: 1, done: 1, since })
    await openDraft(ada, assessmentId)
    expect((await reportOf(assessmentId))?.planned).toBeNull()
  })
})

async function reportOf(id: string): Promise<Report | undefined> {
  for (const { id: section } of questionnaire.sections)
    await confirmCopies(ada, { assessmentId: id, section })
  const submitted = await submit(ada, { assessmentId: id, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  return (await findSubmission(ada, submitted.id))?.report
}

function save(person: Member, planned: unknown, baseRevision = 0) {
  const questionId = question?.id ?? ''
  return savePlanLine(person, {
    saidBy: person.id,
    assessmentId,
    questionId,
    line: planned,
    baseRevision,
    mutationId: randomUUID(),
  })
}

async function startFrom(from: string): Promise<string> {
  const name = `${questionnaire.id}@${questionnaire.version}`
  const started = await startAssessment(ada, { releaseId, questionnaire: name, from })
  if (!started?.started) throw new Error(JSON.stringify(started))
  return started.id
}
