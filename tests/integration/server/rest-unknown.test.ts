import { beforeEach, describe, expect, test } from 'vitest'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import {
  markedBy,
  markRestUnknown,
  takeBackUnknown,
} from '@/lib/server/assessments/entries/several/rest-unknown'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { newId } from '@/lib/server/world/new-id'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

const [small] = publishSmall()
if (!small) throw new Error('There is no small questionnaire.')

let ada: Member
let assessmentId: string

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  const lamp = await createLamp(ada)
  assessmentId = await startDraft(ada, lamp.releaseId, small)
})

const read = async () => {
  const assessment = await findAssessment(ada, assessmentId)
  if (!assessment) throw new Error('The draft is gone.')
  return assessment
}

async function mark(formKey?: string): Promise<string> {
  const marked = await markRestUnknown(ada, { assessmentId, ...(formKey ? { formKey } : {}) })
  if (!marked?.act) throw new Error('Nothing was marked.')
  return marked.act
}

describe('marking the rest as not known yet', () => {
  test('answers what applies and has no answer, changes nothing else, and each has its history', async () => {
    const [first] = small.sections.flatMap(({ questions }) => questions)
    if (first?.kind !== 'choice') throw new Error('The first question is no choice.')
    const answer = { says: { kind: 'choice', option: first.options[0]?.id }, evidence: [] }
    const save = { assessmentId, saidBy: ada.id, baseRevision: 0, mutationId: newId() }
    expect(await saveAnswer(ada, { ...save, questionId: first.id, answer })).toMatchObject({ saved: true })
    const act = await mark()
    const { answers, stored } = await read()
    expect(answers[first.id]?.says.kind).toBe('choice')
    const marked = markedBy(act, stored)
    expect(marked.length).toBeGreaterThan(1)
    expect(marked).not.toContain(first.id)
    for (const id of marked) expect(answers[id]?.says).toEqual({ kind: 'unknown' })
  })

  test('is done once, however often the form is sent', async () => {
    const key = newId()
    const acts = await Promise.all([mark(key), mark(key), mark(key)])
    expect(new Set(acts).size).toBe(1)
    const { stored } = await read()
    expect(Object.values(stored.answers).map(({ revision }) => revision)).toEqual(
      Object.values(stored.answers).map(() => 1),
    )
  })

  test('is taken back where nobody has changed an answer since', async () => {
    const act = await mark()
    const [kept = '', ...others] = markedBy(act, (await read()).stored)
    const answer = { says: { kind: 'unknown' }, note: 'Sam asks the factory.', evidence: [] }
    const save = { assessmentId, saidBy: ada.id, baseRevision: 1, mutationId: newId() }
    expect(await saveAnswer(ada, { ...save, questionId: kept, answer })).toMatchObject({ saved: true })
    expect(await takeBackUnknown(ada, { assessmentId, act })).toBe(true)
    const { answers } = await read()
    expect(answers[kept]?.note).toBe('Sam asks the factory.')
    for (const id of others) expect(answers[id]).toBeUndefined()
    expect(await takeBackUnknown(ada, { assessmentId, act: 'nonsense' })).toBe(true)
  })

  test('is refused for what is submitted, and for people who may not answer', async () => {
    const viewer = await createPerson('Noor', 'viewer', ada.organisation)
    expect(await markRestUnknown(viewer, { assessmentId })).toBeNull()
    const act = await mark()
    await answerEverything(ada, assessmentId)
    const accountable = { name: 'Grace Okafor', role: 'Head of product' }
    expect(await submit(ada, { assessmentId, accountable })).toMatchObject({ submitted: true })
    expect(await markRestUnknown(ada, { assessmentId })).toEqual({ act: null, reason: 'not-a-draft' })
    expect(await takeBackUnknown(ada, { assessmentId, act })).toBe(false)
  })
})
