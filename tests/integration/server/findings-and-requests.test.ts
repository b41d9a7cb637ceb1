import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { answerFinding } from '@/lib/server/reviews/findings/answer-finding'
import { judgeFinding } from '@/lib/server/reviews/findings/judge-finding'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { findTeamsFindings, findTeamsRequest } from '@/lib/server/reviews/pages/teams-threads'
import { addEvidence } from '@/lib/server/reviews/requests/add-evidence'
import { askForEvidence } from '@/lib/server/reviews/requests/ask-for-evidence'
import { writeToAuditor } from '@/lib/server/reviews/threads/write-to-auditor'
import { writeToTeam } from '@/lib/server/reviews/threads/write-to-team'
import { database } from '@/lib/server/world/database'
import { questionsOf } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { acceptedReview, askedReview, type SubmittedLamp, submittedLamp } from '../../support/reviews'

// What an auditor finds and asks for in a review, and what the team does with it.

let ada: Member
let emil: Member
let vera: Member
let noor: Member
let lamp: SubmittedLamp
let reviewId: string
let question: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  emil = await createPerson('Emil', 'editor', organisation)
  vera = await createPerson('Vera', 'viewer', organisation)
  noor = await createPerson('Noor', 'auditor', organisation)
  lamp = await submittedLamp(ada)
  reviewId = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
  const threads = await findAuditorsThreads(noor, reviewId)
  question = (threads && questionsOf(threads.questionnaire)[0]?.id) ?? ''
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const major = () => ({
  grade: 'major',
  questions: [question],
  found: 'The back is open.',
  matters: 'Anybody can enter.',
  expected: 'A lock.',
  closedBy: 'A photograph of the lock.',
})

async function raised(input: unknown = major()): Promise<string> {
  const outcome = await raiseFinding(noor, reviewId, { input })
  if (!outcome?.written) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

const step = (name: string, text = 'See the photograph.') => ({ step: name, text })

describe('a finding', () => {
  test('is read by every member of the organisation, and answered by owners and editors', async () => {
    const id = await raised()
    for (const person of [ada, emil, vera, noor]) {
      const found = await findTeamsFindings(person, lamp.productId)
      expect(found?.findings.find((each) => each.id === id)).toMatchObject({
        state: 'open',
        raisedBy: { name: 'Noor' },
      })
    }
    expect(await answerFinding(vera, { findingId: id, input: step('resolve') })).toBeNull()
    expect(await answerFinding(emil, { findingId: id, input: step('resolve') })).toMatchObject({
      written: true,
    })
    expect(await judgeFinding(noor, reviewId, { findingId: id, input: step('close', '') })).toMatchObject({
      written: true,
    })
    const read = await findAuditorsThreads(noor, reviewId)
    expect(read?.findings.find((each) => each.id === id)).toMatchObject({
      state: 'closed',
      steps: [
        { step: 'resolve', by: 'Emil', text: 'See the photograph.' },
        { step: 'close', by: 'Noor', text: null },
      ],
    })
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['what closes it', { closedBy: ' ' }, 'closedBy', 'review-problem.finding.closed-by'],
    ['what was expected', { expected: '' }, 'expected', 'review-problem.finding.expected'],
    ['what was found', { found: '' }, 'found', 'review-problem.finding.found'],
    ['why it matters', { matters: '' }, 'matters', 'review-problem.finding.matters'],
    ['a grade', { grade: 'grave' }, 'grade', 'review-problem.finding.grade'],
    [
      'a question of the version',
      { questions: ['of-another'] },
      'questions',
      'review-problem.finding.question',
    ],
    ['a clause of the version', { clauses: ['9.Z'] }, 'clauses', 'review-problem.finding.clause'],
  ])('is refused without %s, and nothing is written', async (_, change, field, code) => {
    const before = (await findTeamsFindings(ada, lamp.productId))?.findings.length
    const outcome = await raiseFinding(noor, reviewId, { input: { ...major(), ...change } })
    expect(outcome).toMatchObject({ written: false, problems: [{ field, code }] })
    expect((await findTeamsFindings(ada, lamp.productId))?.findings).toHaveLength(before ?? 0)
  })

  test('takes no key that the form does not have', async () => {
    expect(await raiseFinding(noor, reviewId, { input: { ...major(), state: 'closed' } })).toMatchObject({
      written: false,
    })
  })

  test('that is sent twice with one key is one finding, also at the same moment', async () => {
    const formKey = randomUUID()
    const sent = () => raiseFinding(noor, reviewId, { input: { ...major(), found: 'Twice.' }, formKey })
    await Promise.all([sent(), sent()])
    const found = (await findTeamsFindings(ada, lamp.productId))?.findings
    expect(found?.filter(({ content }) => content.found === 'Twice.')).toHaveLength(1)
  })

  test('is accepted as it is by an owner alone, with a reason', async () => {
    const id = await raised()
    const accept = { findingId: id, input: step('accept-as-it-is', 'The product ends next month.') }
    expect(await answerFinding(emil, accept)).toMatchObject({ written: false, problems: [{ field: 'step' }] })
    const silent = { findingId: id, input: step('accept-as-it-is', '') }
    expect(await answerFinding(ada, silent)).toMatchObject({ written: false, problems: [{ field: 'text' }] })
    expect(await answerFinding(ada, accept)).toMatchObject({ written: true })
  })

  test('is not closed by the team, nor resolved by its auditor', async () => {
    const id = await raised()
    expect(await answerFinding(ada, { findingId: id, input: step('close') })).toMatchObject({
      written: false,
    })
    expect(await judgeFinding(noor, reviewId, { findingId: id, input: step('resolve') })).toMatchObject({
      written: false,
    })
  })

  test('takes one of two steps at the same moment', async () => {
    const id = await raised()
    const both = await Promise.all([
      answerFinding(ada, { findingId: id, input: step('dispute') }),
      answerFinding(emil, { findingId: id, input: step('resolve') }),
      judgeFinding(noor, reviewId, { findingId: id, input: step('withdraw') }),
    ])
    const read = (await findTeamsFindings(ada, lamp.productId))?.findings.find((each) => each.id === id)
    const taken = both.filter((each) => each?.written).length
    expect(read?.steps).toHaveLength(taken)
    expect(taken).toBeGreaterThan(0)
  })

  test('has a thread of its own, written by both sides', async () => {
    const id = await raised()
    const thread = { findingId: id }
    await writeToAuditor(emil, { thread, input: { text: 'Which door?' } })
    await writeToTeam(noor, reviewId, { thread, input: { text: 'The one at the back.' } })
    expect(await writeToAuditor(vera, { thread, input: { text: 'Me, too.' } })).toBeNull()
    expect(await writeToTeam(noor, reviewId, { thread, input: { text: ' ' } })).toMatchObject({
      written: false,
    })
    const read = (await findAuditorsThreads(noor, reviewId))?.findings.find((each) => each.id === id)
    expect(read?.thread).toMatchObject([
      { by: 'Emil', text: 'Which door?' },
      { by: 'Noor', text: 'The one at the back.' },
    ])
  })
})

describe('a request for evidence', () => {
  const piece = {
    title: 'Test of the lock',
    kind: 'test-report',
    url: 'https://example.org/test',
    speaksOf: '2026-01-01',
  }

  test('is answered with evidence beside the submission, which both sides see', async () => {
    const request = await askForEvidence(noor, reviewId, { input: { question, text: 'A test of the lock.' } })
    if (!request?.written) throw new Error(JSON.stringify(request))
    expect(await addEvidence(vera, { reviewId, question, input: piece })).toBeNull()
    expect(await addEvidence(emil, { reviewId, question, input: piece })).toMatchObject({ written: true })
    const seen = await findTeamsRequest(ada, request.id)
    expect(seen).toMatchObject({
      request: { question, thread: [{ text: 'A test of the lock.' }] },
      added: [{ by: 'Emil', evidence: piece }],
    })
    const threads = await findAuditorsThreads(noor, reviewId)
    expect(threads?.added).toMatchObject([{ question, evidence: piece }])
  })

  test('is refused at a question that cannot be judged, and without words', async () => {
    const problem = async (input: unknown) => {
      const outcome = await askForEvidence(noor, reviewId, { input })
      return outcome?.written === false ? outcome.problems[0]?.field : outcome
    }
    expect(await problem({ question: 'of-another', text: 'A test.' })).toBe('question')
    expect(await problem({ question, text: '' })).toBe('text')
  })

  test('takes no evidence that could not be named at an answer', async () => {
    const later = { ...piece, expires: '2025-01-01' }
    expect(await addEvidence(ada, { reviewId, question, input: later })).toMatchObject({ written: false })
    expect(await addEvidence(ada, { reviewId, question: 'of-another', input: piece })).toBeNull()
  })
})

test('before a review is accepted its auditor writes nothing and reads no thread', async () => {
  const lukas = await createPerson('Lukas', 'auditor', ada.organisation)
  const asked = await askedReview(ada, { submissionId: lamp.submissionId, auditor: lukas })
  expect(await raiseFinding(lukas, asked, { input: major() })).toMatchObject({ written: false })
  expect(await askForEvidence(lukas, asked, { input: { question, text: 'A test.' } })).toMatchObject({
    written: false,
  })
  expect(await addEvidence(ada, { reviewId: asked, question, input: {} })).toMatchObject({ written: false })
  expect(await findAuditorsThreads(lukas, asked)).toBeNull()
})
