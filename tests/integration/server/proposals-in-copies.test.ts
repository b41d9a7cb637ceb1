import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { acceptProposal } from '@/lib/server/assessments/proposals/decide-proposal'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { chose, startAnswered } from '../../support/answer-small'
import { ask, propose, waiting } from '../../support/asked'
import { createLamp } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { smallSuccessor } from '../../support/small-successor'

const versions = publishSmall(smallSuccessor)
const first = versions.find(({ version }) => version === '1.0.0')
if (!first) throw new Error('there is no small@1.0.0')
const questionnaire = first
const key = 'first-word'
const sectionId = questionnaire.sections.find(({ questions }) => questions.some(({ id }) => id === key))?.id

let ada: Member
let releaseId: string
let from: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

beforeEach(async () => {
  from = await startAnswered(ada, releaseId, questionnaire)
  const stored = await answerIn(from)
  await propose(await ask(ada, from, [key]), key, { ...stored?.value, note: 'Since release 2' })
  const { id: proposalId } = await waiting(from, key)
  const accepted = { assessmentId: from, proposalId, baseRevision: stored?.revision ?? 0 }
  expect(await acceptProposal(ada, accepted)).toMatchObject({ decided: true })
  expect(await creditIn(from)).toEqual(['Omar'])
})

afterAll(() => database().$disconnect())

test('a copied answer still says who proposed it, also once it is confirmed', async () => {
  const copy = await startCopy()
  expect(await creditIn(copy)).toEqual(['Omar'])
  await confirmCopies(ada, { assessmentId: copy, section: sectionId ?? '' })
  expect((await answerIn(copy))?.value?.copied).toBe(false)
  expect(await creditIn(copy)).toEqual(['Omar'])
})

test('a copy of a copy says it too', async () => {
  const copy = await startCopy()
  await confirmCopies(ada, { assessmentId: copy, section: sectionId ?? '' })
  expect(await creditIn(await startCopy(copy))).toEqual(['Omar'])
})

test('a copied answer that the team changes is its own', async () => {
  const copy = await startCopy()
  const change = { assessmentId: copy, questionId: key, answer: chose('silent'), baseRevision: 1 }
  const saved = await saveAnswer(ada, { ...change, mutationId: randomUUID(), saidBy: ada.id })
  expect(saved).toMatchObject({ saved: true, revision: 2 })
  expect(await creditIn(copy)).toEqual([])
})

test('what the team changed after it was proposed is copied as its own', async () => {
  const revision = (await answerIn(from))?.revision ?? 0
  const change = { assessmentId: from, questionId: key, answer: chose('silent'), baseRevision: revision }
  await saveAnswer(ada, { ...change, mutationId: randomUUID(), saidBy: ada.id })
  expect(await creditIn(await startCopy())).toEqual([])
})

test('an answer carried over to a later version says who proposed it', async () => {
  const seen = await previewCarryOver(ada, { assessmentId: from })
  if (!seen || seen.refused) throw new Error('the assessment cannot be carried over')
  const { now, basis } = seen.preview
  const carried = await carryAssessmentOver(ada, { assessmentId: from, to: now.version, basis })
  if (!carried || carried.refused) throw new Error('the assessment was not carried over')
  expect(await creditIn(carried.assessmentId)).toEqual(['Omar'])
})

async function startCopy(source = from): Promise<string> {
  const name = `${questionnaire.id}@${questionnaire.version}`
  const started = await startAssessment(ada, { releaseId, questionnaire: name, from: source })
  if (!started?.started) throw new Error('the assessment was refused')
  return started.id
}

async function answerIn(assessmentId: string) {
  const page = await findSection(ada, { assessmentId, sectionId: sectionId ?? '' })
  return page?.assessment.stored.answers[key]
}

/** Who is named below the answer as it is. */
async function creditIn(assessmentId: string) {
  const page = await findSection(ada, { assessmentId, sectionId: sectionId ?? '' })
  const revision = page?.assessment.stored.answers[key]?.revision
  const credited = page?.proposals.filter((one) => one.key === key && one.decision?.revision === revision)
  return credited?.map(({ by }) => by)
}
