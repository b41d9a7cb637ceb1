import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { changeAs } from '@/lib/server/access/as-person'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { findCarryOver } from '@/lib/server/assessments/carry-over/carry-record'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findSubmission, readSubmissionPdf, readSubmissionReport } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { chose, fresh, startAnswered } from '../../support/answer-small'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { smallReworded, smallSuccessor } from '../../support/small-successor'

const versions = publishSmall(smallSuccessor, smallReworded)
const first = versions.find(({ version }) => version === '1.0.0')
if (!first) throw new Error('there is no small@1.0.0')

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
  assessmentId = await startAnswered(ada, releaseId, first)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('the preview', () => {
  test('says what becomes of every answer, by default on the newest version, and changes nothing', async () => {
    const before = await findAssessment(ada, assessmentId)
    const { preview } = await previewed()
    expect(preview.now.version).toBe('2.0.1')
    expect(Object.fromEntries(preview.answers.map(({ question, state }) => [question, state]))).toEqual({
      lock: 'carried-confirm',
      'first-word': 'carried',
      'spoken-word': 'suggested',
      'written-word': 'new',
      'seventh-word': 'new',
      'sixth-word': 'dropped',
    })
    expect(await findAssessment(ada, assessmentId)).toEqual(before)
    expect(await ownerDatabase().carryOver.count({ where: { fromId: assessmentId } })).toBe(0)
  })

  test('shows the score before and after, with the questions that move it', async () => {
    const { comparison } = (await previewed()).preview
    const words = comparison.sections.find(({ section }) => section === 'words')
    expect(comparison.differs).toBe(true)
    expect(words?.movers.map(({ question }) => question)).toContain('seventh-word')
  })

  test('may stop at an earlier version', async () => {
    expect((await previewed('2.0.0')).preview.now.version).toBe('2.0.0')
  })

  test.each(['1.0.0', '0.9.0', '3.0.0', 'no version'])(
    'to %s, which is no later version, is refused',
    async (to) => {
      expect(await previewCarryOver(ada, { assessmentId, to })).toMatchObject({
        refused: { reason: 'no-such-version', newest: '2.0.1' },
      })
    },
  )
})

describe('carrying over', () => {
  test('makes a new assessment of the same release and leaves the old one as it was', async () => {
    const before = await findAssessment(ada, assessmentId)
    const madeId = await carried()
    const made = await findAssessment(ada, madeId)
    expect(made?.content.version).toBe('2.0.1')
    expect(made?.release).toEqual(before?.release)
    expect(made?.facts).toEqual({ login: 'yes' })
    expect(made?.answers).toEqual({
      lock: { ...chose('weak'), copied: true },
      'first-word': chose('told'),
      'spoken-word': { ...chose('told'), copied: true },
    })
    const later = { version: '2.0.1', movedTo: made?.id }
    expect(await findAssessment(ada, assessmentId)).toEqual({ ...before, later })
  })

  test('keeps what became of every answer, the dropped ones readable', async () => {
    const record = await findCarryOver(ada, await carried())
    expect(record?.from).toMatchObject({ id: assessmentId, questionnaire: { version: '1.0.0' } })
    expect(record?.answers.find(({ state }) => state === 'dropped')).toMatchObject({
      question: 'sixth-word',
      because: 'Nobody could tell it from the fifth.',
      before: [{ answer: { says: { option: 'silent' } } }],
    })
  })

  test('says where the assessment it came from was deleted, which nobody can open then', async () => {
    const made = await carried()
    expect((await findCarryOver(ada, made))?.from).toMatchObject({ id: assessmentId, isDeleted: false })
    await ownerDatabase().assessment.update({ where: { id: assessmentId }, data: { removedAt: new Date() } })
    expect((await findCarryOver(ada, made))?.from).toMatchObject({ id: assessmentId, isDeleted: true })
  })

  test('leaves a submission, its report and its PDF the same to the byte', async () => {
    const draft = await startDraft(ada, releaseId, first)
    await answerEverything(ada, draft)
    const accountable = { name: 'Grace Okafor', role: 'Head of product' }
    const submitted = await submit(ada, { assessmentId: draft, accountable })
    if (!submitted?.submitted) throw new Error(`the submission was refused: ${JSON.stringify(submitted)}`)
    const bytes = async () => [
      await findSubmission(ada, submitted.id),
      await readSubmissionReport(ada, submitted.id),
      await readSubmissionPdf(ada, submitted.id),
    ]
    const before = await bytes()
    await carried(draft)
    expect(await bytes()).toEqual(before)
  })

  test('joins the chain of events', async () => {
    const id = await carried()
    const event = await ownerDatabase().event.findFirst({
      where: { subjectId: id, kind: 'assessment-carried-over' },
    })
    expect(event?.data).toContain(assessmentId)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('twice at the same moment makes one assessment; the other gets its address', async () => {
    const { basis } = (await previewed()).preview
    const both = await Promise.all(
      [ada, noor].map((person) => carryAssessmentOver(person, { assessmentId, to: '2.0.1', basis })),
    )
    const made = both.find((each) => each?.refused === null)
    expect(made).toBeDefined()
    expect(both.find((each) => each?.refused)).toEqual({
      refused: { reason: 'already', assessmentId: made && 'assessmentId' in made ? made.assessmentId : '' },
    })
    expect(await ownerDatabase().carryOver.count({ where: { fromId: assessmentId } })).toBe(1)
  })

  test('is refused in a sentence of its own where the assessment it made was deleted', async () => {
    const { basis } = (await previewed()).preview
    const made = await carryAssessmentOver(ada, { assessmentId, to: '2.0.1', basis })
    const id = made && 'assessmentId' in made ? made.assessmentId : ''
    expect((await findAssessment(ada, assessmentId))?.later?.movedTo).toBe(id)
    await ownerDatabase().assessment.update({ where: { id }, data: { removedAt: new Date() } })
    expect((await findAssessment(ada, assessmentId))?.later?.movedTo).toBeNull()
    expect(await previewCarryOver(ada, { assessmentId })).toMatchObject({ refused: { reason: 'deleted' } })
  })

  test('is refused after somebody has changed an answer since the preview', async () => {
    const { basis } = (await previewed()).preview
    await saveAnswer(noor, {
      saidBy: noor.id,
      assessmentId,
      questionId: 'lock',
      answer: chose('strong'),
      ...fresh(1),
    })
    expect(await carryAssessmentOver(ada, { assessmentId, to: '2.0.1', basis })).toEqual({
      refused: { reason: 'changed' },
    })
    expect(await ownerDatabase().carryOver.count({ where: { fromId: assessmentId } })).toBe(0)
  })

  test('is refused where an answer is changed between its calculation and its writing', async () => {
    const { basis } = (await previewed()).preview
    const steps = new EventEmitter()
    const locked = once(steps, 'locked')
    const changing = changeAs(noor, async ({ db, findAssessment }) => {
      await findAssessment('answer', assessmentId)
      const waiting = once(steps, 'waiting')
      steps.emit('locked')
      await waiting
      const place = { assessmentId, kind: 'answer', key: 'lock' } as const
      await db.entry.update({ where: { assessmentId_kind_key: place }, data: { revision: 2 } })
    })
    await locked
    const carrying = carryAssessmentOver(ada, { assessmentId, to: '2.0.1', basis })
    await expect.poll(countWaiting, { timeout: 60_000 }).toBe(1)
    steps.emit('waiting')
    await changing
    expect(await carrying).toMatchObject({ refused: { reason: 'changed' } })
    expect(await ownerDatabase().carryOver.count({ where: { fromId: assessmentId } })).toBe(0)
  })
})

/** How many transactions of this database wait for a lock. */
async function countWaiting(): Promise<number> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows.length
}

async function previewed(to?: string) {
  const result = await previewCarryOver(ada, { assessmentId, to })
  if (!result || result.refused) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}

async function carried(from = assessmentId): Promise<string> {
  const preview = await previewCarryOver(ada, { assessmentId: from })
  if (!preview || preview.refused) throw new Error(`refused: ${JSON.stringify(preview)}`)
  const { basis, now } = preview.preview
  const result = await carryAssessmentOver(ada, { assessmentId: from, to: now.version, basis })
  if (!result || result.refused) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result.assessmentId
}
