import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { findComparison } from '@/lib/server/products/comparing/find-comparison'
import { findPrevious, findSinceLast } from '@/lib/server/products/comparing/since-last'
import { removeRelease } from '@/lib/server/products/removal/remove-release'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { questionsOf } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { type SubmittedLamp, submittedLamp } from '../../support/reviews'

const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Member
let vera: Member
let eve: Member
let lamp: SubmittedLamp
let other: SubmittedLamp
let second: string
let draft: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  vera = await createPerson('Vera', 'viewer', ada.organisation)
  eve = await createPerson('Eve', 'owner', await createOrganisation('Elsewhere'))
  lamp = await submittedLamp(ada)
  other = await submittedLamp(ada)
  await openDraft(ada, lamp.assessmentId)
  await answerWorse()
  const submitted = await submit(ada, { assessmentId: lamp.assessmentId, accountable })
  second = submitted?.submitted ? submitted.id : ''
  await openDraft(ada, lamp.assessmentId)
  draft = `draft.${lamp.assessmentId}`
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

/** The first question of which the worst answer is a choice, answered with it. */
async function answerWorse(): Promise<void> {
  const found = await findAssessment(ada, lamp.assessmentId)
  const question =
    found && questionsOf(found.content).find(({ id, kind }) => kind === 'choice' && id in found.answers)
  if (question?.kind !== 'choice') throw new Error('no such question')
  const answer = { says: { kind: 'choice', option: question.options[0]?.id }, evidence: [], copied: false }
  const save = { assessmentId: lamp.assessmentId, questionId: question.id, answer, saidBy: ada.id }
  const stored = found?.stored.answers[question.id]
  const outcome = await saveAnswer(ada, {
    ...save,
    baseRevision: stored?.revision ?? 0,
    mutationId: randomUUID(),
  })
  expect(outcome).toMatchObject({ saved: true })
}

const nothing = { before: null, after: null }

describe('what a report says of the submission before', () => {
  test('names it, and what changed since; a first submission has none', async () => {
    expect(await findPrevious(vera, lamp.submissionId)).toEqual({ previous: null })
    const previous = (await findPrevious(vera, second))?.previous
    expect(previous).toMatchObject({ id: lamp.submissionId, number: 1, label: '1.0' })
    if (!previous) return
    const since = await findSinceLast(vera, second, previous)
    expect(since?.comparison.changes).toMatchObject([{ difference: 'answer' }])
    expect(await findSinceLast(eve, second, previous)).toBeNull()
  })
})

describe('comparing two submissions', () => {
  test('begins with the latest and the one before it, and names the answer that changed', async () => {
    const page = await findComparison(vera, lamp.productId, nothing)
    expect(page?.chosen).toEqual({ before: lamp.submissionId, after: second })
    expect(page?.compared?.comparison.changes).toMatchObject([{ difference: 'answer' }])
    expect(page?.compared?.comparison.changes[0]?.moved.claimed?.low.n).toBeLessThan(0)
  })

  test('offers open drafts to those who read drafts, and to nobody else', async () => {
    expect((await findComparison(ada, lamp.productId, nothing))?.choices.map(({ value }) => value)).toEqual([
      draft,
      second,
      lamp.submissionId,
    ])
    expect((await findComparison(vera, lamp.productId, nothing))?.choices).toHaveLength(2)
    const wanted = { before: second, after: draft }
    expect((await findComparison(ada, lamp.productId, wanted))?.compared?.comparison.changes).toEqual([])
    expect(await findComparison(vera, lamp.productId, wanted)).toMatchObject({ isGone: true, compared: null })
  })

  test('is refused for a submission of another product, for what is no id and for another organisation', async () => {
    for (const before of [other.submissionId, 'draft.', 'nothing', `draft.${other.assessmentId}`])
      expect(await findComparison(ada, lamp.productId, { before, after: second })).toMatchObject({
        isGone: true,
        compared: null,
      })
    expect(await findComparison(eve, lamp.productId, nothing)).toBeNull()
  })

  test('leaves out what was deleted', async () => {
    const removed = await removeRelease(ada, { releaseId: other.releaseId, agreed: true })
    expect(removed).toMatchObject({ removed: true })
    expect((await findComparison(ada, other.productId, nothing))?.choices).toEqual([])
    const wanted = { before: other.submissionId, after: other.submissionId }
    expect(await findComparison(ada, other.productId, wanted)).toMatchObject({ isGone: true })
  })
})
