import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '@/lib/core/scoring/compile'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, silent, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')

let ada: Member
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada, { scope: silent })).releaseId
})

beforeEach(async () => {
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})

afterAll(() => database().$disconnect())

describe('saving a fact', () => {
  const plain = questionnaire.facts.filter(({ type, impliedBy }) => type === 'yes-no' && !impliedBy)
  const isPlain = (id: string) => plain.some((fact) => fact.id === id)
  const conditional = questionsOf(questionnaire).find(
    ({ appliesWhen: when }) => when && 'fact' in when && !when.is && isPlain(when.fact),
  )
  const factId =
    conditional?.appliesWhen && 'fact' in conditional.appliesWhen ? conditional.appliesWhen.fact : ''

  test('says which questions it hides, keeps their answers, and brings both back', async () => {
    const answer = { says: { kind: 'unknown' } } as const
    await saveAnswer(ada, { saidBy: ada.id, ...save(), questionId: conditional?.id ?? '', answer })
    const no = await state('no', 0)
    expect(no).toMatchObject({ saved: true, revision: 1, adds: [] })
    expect(no.saved && no.hides).toContain(conditional?.id)
    expect((await findAssessment(ada, assessmentId))?.answers).toHaveProperty(conditional?.id ?? '')
    const yes = await state('yes', 1)
    expect(yes.saved && yes.adds).toEqual(no.saved && no.hides)
    expect((await findAssessment(ada, assessmentId))?.answers[conditional?.id ?? '']).toMatchObject(answer)
  })

  test('takes a fact back to not sure', async () => {
    await state('no', 0)
    const undone = await state(null, 1)
    expect(undone.saved && undone.adds).toContain(conditional?.id)
    expect((await findAssessment(ada, assessmentId))?.facts).toEqual({})
  })

  test('refuses a value the fact does not have', async () => {
    expect(await state('perhaps', 0)).toMatchObject({ saved: false, reason: 'invalid' })
    expect(await state(['yes'], 0)).toMatchObject({ saved: false, reason: 'invalid' })
    expect(await state(7, 0)).toMatchObject({ saved: false, reason: 'invalid' })
  })

  test('finds no fact that the questionnaire does not ask for', async () => {
    const outcome = await saveFact(ada, { saidBy: ada.id, ...save(), factId: 'nonsense', value: 'yes' })
    expect(outcome).toEqual({ saved: false, reason: 'not-found' })
  })

  test('refuses a no that another fact implies, and a yes that implies what was said no, naming both', async () => {
    const values = { implying: askOf('sensitive-data'), implied: askOf('people-data') }
    await said('sensitive-data', 'yes')
    expect(await said('people-data', 'no')).toEqual({
      saved: false,
      reason: 'invalid',
      problems: [{ field: '', code: 'problem.fact-conflict', values }],
    })
    assessmentId = await startDraft(ada, releaseId, questionnaire)
    await said('people-data', 'no')
    expect(await said('sensitive-data', 'yes')).toMatchObject({
      reason: 'invalid',
      problems: [{ code: 'problem.fact-conflict', values }],
    })
    expect((await findAssessment(ada, assessmentId))?.facts).toEqual({ 'people-data': 'no' })
  })

  test('a draft of an earlier release whose facts conflict is read, and not submitted', async () => {
    await answerEverything(ada, assessmentId)
    await storeFact('sensitive-data', 'yes')
    expect((await findAssessment(ada, assessmentId))?.facts).toMatchObject({ 'people-data': 'no' })
    const outcome = await submit(ada, { assessmentId, accountable: { name: 'Grace', role: 'Head' } })
    expect(outcome && 'blockers' in outcome ? outcome.blockers : []).toContainEqual({
      kind: 'fact-conflict',
      fact: 'people-data',
      impliedBy: 'sensitive-data',
    })
  })

  test('a draft whose facts conflict takes a change that settles the conflict', async () => {
    await storeFact('people-data', 'no')
    await storeFact('sensitive-data', 'yes')
    expect(
      await saveFact(ada, { saidBy: ada.id, ...save(1), factId: 'people-data', value: 'yes' }),
    ).toMatchObject({
      saved: true,
    })
  })

  function state(value: unknown, baseRevision: number) {
    return saveFact(ada, { saidBy: ada.id, ...save(baseRevision), factId, value })
  }

  function said(id: string, value: unknown) {
    return saveFact(ada, { saidBy: ada.id, ...save(), factId: id, value })
  }

  function askOf(id: string) {
    return questionnaire.facts.find((fact) => fact.id === id)?.ask
  }

  /** As an earlier release stored it, without asking what other facts say. */
  async function storeFact(key: string, value: string): Promise<void> {
    const place = { assessmentId, kind: 'fact', key } as const
    const row = { value, revision: 1, updatedById: ada.id, updatedAt: new Date() }
    const where = { assessmentId_kind_key: place }
    await ownerDatabase().entry.upsert({
      where,
      create: { organisationId: ada.organisation.id, ...place, ...row },
      update: row,
    })
  }
})

describe('explaining a contradiction', () => {
  const [contradiction] = compile(questionnaire).contradictions
  const contradictionId = contradiction?.id ?? ''

  test('is refused while nothing contradicts', async () => {
    expect(await explain('Both are true.')).toMatchObject({
      reason: 'invalid',
      problems: [{ field: 'text' }],
    })
  })

  test('finds no contradiction that the questionnaire does not name', async () => {
    const unknown = { contradictionId: 'nonsense', text: 'Both are true.' }
    const outcome = await saveExplanation(ada, { saidBy: ada.id, ...save(), ...unknown })
    expect(outcome).toEqual({ saved: false, reason: 'not-found' })
  })

  test.each(['', '  ', 7, 'x'.repeat(2001)])('refuses %j as an explanation', async (text) => {
    expect(await explain(text)).toMatchObject({
      saved: false,
      reason: 'invalid',
      problems: [{ field: 'text' }],
    })
  })

  function explain(text: unknown) {
    return saveExplanation(ada, { saidBy: ada.id, ...save(), contradictionId, text })
  }
})

function save(baseRevision = 0) {
  return { assessmentId, baseRevision, mutationId: randomUUID() }
}
