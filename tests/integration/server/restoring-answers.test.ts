import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { restoreAnswer } from '@/lib/server/assessments/entries/restore-answer'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

const [small] = publishSmall()
let ada: Member
let assessmentId: string

beforeEach(async () => {
  if (!small) throw new Error('The small questionnaire is not there.')
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  assessmentId = await startDraft(ada, (await createLamp(ada)).releaseId, small)
  await say('weak', 0)
  await say('strong', 1)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const says = (option: string) => ({ kind: 'choice', option })

function say(option: string | null, baseRevision: number, evidence: unknown[] = []) {
  const answer = option && { says: says(option), evidence, note: `Note ${option}` }
  const save = { assessmentId, baseRevision, mutationId: randomUUID(), saidBy: ada.id }
  return saveAnswer(ada, { ...save, questionId: 'lock', answer })
}

function restoring(revision: number, baseRevision: number, mutationId: string = randomUUID(), person = ada) {
  const save = { assessmentId, baseRevision, mutationId, saidBy: person.id }
  return restoreAnswer(person, { ...save, questionId: 'lock', revision })
}

async function now() {
  return (await findAssessment(ada, assessmentId))?.stored.answers.lock
}

test('an earlier answer becomes the latest by a change of its own, once, however often the button is pressed', async () => {
  const key = randomUUID()
  expect(await restoring(1, 2, key)).toMatchObject({ saved: true, revision: 3 })
  expect(await restoring(1, 2, key)).toMatchObject({ saved: true, revision: 3 })
  expect(await now()).toMatchObject({ revision: 3, value: { says: says('weak'), note: 'Note weak' } })
  const history = await answerHistory(ada, { assessmentId, questionId: 'lock' })
  expect(history?.items.map(({ revision }) => revision)).toEqual([3, 2, 1])
})

test('a change that took the answer back can be restored, too', async () => {
  await say(null, 2)
  await say('strong', 3)
  expect(await restoring(3, 4)).toMatchObject({ saved: true, revision: 5 })
  expect((await now())?.value).toBeNull()
})

test('is refused where somebody has changed the answer since, and nothing is overwritten', async () => {
  await say('weak', 2)
  expect(await restoring(2, 2)).toMatchObject({ saved: false, reason: 'conflict' })
  expect(await now()).toMatchObject({ revision: 3, value: { says: says('weak') } })
})

test('brings back the evidence that it named, as that is now', async () => {
  const evidence = {
    title: 'Test report',
    url: 'https://example.org/report',
    kind: 'test-report',
    speaksOf: '2026-03-01',
  }
  await say('strong', 2, [evidence])
  await say('weak', 3)
  expect(await restoring(3, 4)).toMatchObject({ saved: true })
  expect((await now())?.value?.evidence).toEqual([evidence])
})

test('is refused for submitted work, for people who may not answer, and for changes that never were', async () => {
  const viewer = await createPerson('Vic', 'viewer', ada.organisation)
  const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  const gone = { saved: false, reason: 'not-found' }
  for (const person of [viewer, grace]) expect(await restoring(1, 2, randomUUID(), person)).toEqual(gone)
  expect(await restoring(7, 2)).toEqual(gone)
  await answerEverything(ada, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  expect(await submit(ada, { assessmentId, accountable })).toMatchObject({ submitted: true })
  expect(await restoring(1, 2)).toEqual({ saved: false, reason: 'not-a-draft' })
})
