import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { drawReviewSample, extendReviewSample } from '@/lib/server/reviews/desk/draw-sample'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { addAcceptedReview, endReview } from '../../support/review-rows'

const [small] = publishSmall()
if (!small) throw new Error('there is no small questionnaire')

const photograph = {
  title: 'Photograph',
  url: 'https://example.org/lock',
  kind: 'document',
  speaksOf: '2026-01-01',
} as const
const today = new Date().toISOString().slice(0, 10)
const read = {
  kind: 'confirmed',
  basis: 'read',
  opened: [{ url: photograph.url, on: today }],
} as const
const shown = { kind: 'confirmed', basis: 'shown', opened: [] } as const

let ada: Member
let noor: Member
let otto: Member
let submissionId: string
let reviewId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'auditor', organisation)
  otto = await createPerson('Otto', 'owner', await createOrganisation('Otto Audits'))
  submissionId = await submitLamp()
})

beforeEach(async () => {
  reviewId = await addAcceptedReview({ submissionId, auditor: noor, askedBy: ada })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('a verdict', () => {
  test('is kept with its revision and shown on the desk, with every verdict that was there before', async () => {
    expect(await save({ verdict: read })).toMatchObject({ saved: true, revision: 1 })
    const later = { kind: 'insufficient', basis: 'shown', why: 'It shows another lock.' }
    expect(await save({ verdict: later, baseRevision: 1 })).toMatchObject({ saved: true, revision: 2 })
    const desk = await openDesk(noor, reviewId)
    expect(desk?.verdicts.answers.lock).toMatchObject(later)
    expect(desk?.history.get('answers/lock')).toMatchObject([
      { revision: 1, value: read, by: 'Noor' },
      { revision: 2, value: later, by: 'Noor' },
    ])
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('gives the first result again for the same mutation, and writes one line of history', async () => {
    const mutationId = randomUUID()
    const first = await save({ verdict: shown, mutationId })
    await save({ verdict: read, baseRevision: 1 })
    expect(await save({ verdict: shown, mutationId })).toEqual(first)
    expect(await countChanges()).toBe(2)
  })

  test('does not take the mutation of another verdict', async () => {
    const mutationId = randomUUID()
    await save({ verdict: shown, mutationId })
    expect(await save({ verdict: shown, key: 'first-word', mutationId })).toMatchObject({
      reason: 'invalid',
      problems: [{ field: 'mutationId' }],
    })
  })

  test('never overwrites one that was saved since, and gives it back', async () => {
    await save({ verdict: read })
    expect(await save({ verdict: shown })).toMatchObject({
      saved: false,
      reason: 'conflict',
      theirs: read,
      revision: 1,
      by: { id: noor.id },
    })
  })

  test('that equals what is stored is not written again', async () => {
    await save({ verdict: read })
    expect(await save({ verdict: read })).toMatchObject({ saved: true, revision: 1, unchanged: true })
    expect(await countChanges()).toBe(1)
  })

  test('is written once by one of ten saves at the same moment', async () => {
    const bases = ['read', 'shown', 'tested-by-me', 'tested-by-laboratory']
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        save({ verdict: { ...read, basis: bases[index % 4], why: `Look ${index}.` } }),
      ),
    )
    expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1)
    expect(outcomes.filter((each) => !each.saved && each.reason === 'conflict')).toHaveLength(9)
  })

  test('is taken back, and stays in the history', async () => {
    await save({ verdict: read })
    expect(await save({ verdict: null, baseRevision: 1 })).toMatchObject({ saved: true, revision: 2 })
    expect((await openDesk(noor, reviewId))?.verdicts.answers).toEqual({})
    expect(await countChanges()).toBe(2)
  })

  test.each([
    ['of an option that is not there', 'lock', { kind: 'adjusted', to: { kind: 'choice', option: 'gone' }, basis: 'shown', why: 'I looked.' }, 'to.option'],
    ['without the day on which the address was opened', 'lock', { kind: 'confirmed', basis: 'read' }, 'opened'],
    ['that accepts an answer', 'lock', { kind: 'accepted', basis: 'shown' }, 'kind'],
    ['on no question', 'nothing', shown, ''],
    ['with a field that a verdict does not have', 'lock', { ...shown, credit: 100 }, ''],
    ['with more than a verdict', 'lock', { ...shown, reviewId: 'another', auditorId: 'another' }, ''],
  ])('%s is refused with a sentence, and nothing is written', async (_, key, verdict, field) => {
    expect(await save({ key, verdict })).toMatchObject({ reason: 'invalid', problems: [{ field }] })
    expect(await countChanges()).toBe(0)
  }) // biome-ignore format: one line for each

  test('on a section that is out of scope is refused', async () => {
    reviewId = await addAcceptedReview({ submissionId, auditor: noor, askedBy: ada, scope: ['words'] })
    expect(await save({ verdict: read })).toMatchObject({
      problems: [{ code: 'review-problem.out-of-scope' }],
    })
  })

  test.each(['stopped', 'returned', 'concluded'] as const)(
    'is refused in a review that is %s',
    async (state) => {
      await save({ verdict: shown })
      await endReview(reviewId, state)
      expect(await save({ verdict: read, baseRevision: 1 })).toMatchObject({
        reason: 'invalid',
        problems: [{ code: 'review-problem.not-accepted' }],
      })
      expect(await countChanges()).toBe(1)
    },
  )

  test('is refused once the auditor is not independent any more', async () => {
    await save({ verdict: shown })
    const where = { organisationId_userId: { organisationId: ada.organisation.id, userId: noor.id } }
    await ownerDatabase().membership.update({ where, data: { role: 'editor' } })
    const outcome = await save({ verdict: read, baseRevision: 1 })
    await ownerDatabase().membership.update({ where, data: { role: 'auditor' } })
    expect(outcome).toMatchObject({ problems: [{ code: 'review-problem.dependent-now' }] })
    expect(await countChanges()).toBe(1)
  })

  test('is not saved by the owner of the product, by another auditor, or in the name of another', async () => {
    const others = [ada, otto, await createPerson('Petra', 'auditor', ada.organisation)]
    for (const other of others) {
      const outcome = await saveVerdict(other, { ...order({ verdict: read }), saidBy: other.id })
      expect(outcome).toEqual({ saved: false, reason: 'not-found' })
      expect(await openDesk(other, reviewId)).toBeNull()
      expect(await drawReviewSample(other, { reviewId, count: 1 })).toBeNull()
    }
    expect(await saveVerdict(noor, { ...order({ verdict: read }), saidBy: ada.id })).toMatchObject({
      reason: 'another-person',
    })
    expect(await countChanges()).toBe(0)
  })

  test('by somebody who is no member is saved like one of a member', async () => {
    reviewId = await addAcceptedReview({ submissionId, auditor: otto, askedBy: ada })
    const outcome = await saveVerdict(otto, { ...order({ verdict: read }), saidBy: otto.id })
    expect(outcome).toMatchObject({ saved: true, revision: 1 })
    expect(await saveVerdict(noor, order({ verdict: read }))).toMatchObject({ reason: 'not-found' })
  })

  test('judges facts that were stated, and tells which questions a dispute would bring', async () => {
    const desk = await openDesk(noor, reviewId)
    expect([...(desk?.brought.keys() ?? [])]).not.toEqual([])
    const [fact = ''] = desk?.brought.keys() ?? []
    const disputed = { kind: 'disputed', why: 'It was switched on.' }
    expect(await save({ on: 'facts', key: fact, verdict: disputed })).toMatchObject({ saved: true })
    expect(
      await save({ on: 'facts', key: fact, verdict: { kind: 'disputed' }, baseRevision: 1 }),
    ).toMatchObject({
      problems: [{ field: 'why' }],
    })
    expect((await openDesk(noor, reviewId))?.verdicts.facts[fact]).toEqual(disputed)
  })

  test('is on an answer, a fact, a withheld detail or a contradiction, and on nothing else', async () => {
    expect(await save({ on: 'users', verdict: read })).toEqual({ saved: false, reason: 'not-found' })
    expect(await save({ on: 'withheld', verdict: { kind: 'attested' } })).toMatchObject({
      problems: [{ code: 'review-problem.nothing-withheld' }],
    })
  })
})

describe('a sample', () => {
  test('is drawn before the first verdict, is never drawn again, and grows', async () => {
    const drawn = await drawReviewSample(noor, { reviewId, count: 1 })
    expect(drawn).toMatchObject({ drawn: true, sample: { drawn: [expect.any(String)] } })
    expect(await drawReviewSample(noor, { reviewId, count: 2 })).toMatchObject({
      problems: [{ code: 'review-problem.sample-drawn' }],
    })
    const more = await extendReviewSample(noor, { reviewId, count: 1, drawn: 1 })
    expect(more).toMatchObject({ drawn: true, sample: { seed: drawn?.drawn && drawn.sample.seed } })
    expect(more?.drawn && more.sample.drawn.slice(0, 1)).toEqual(drawn?.drawn && drawn.sample.drawn)
    expect(await extendReviewSample(noor, { reviewId, count: 1, drawn: 1 })).toMatchObject({
      problems: [{ code: 'review-problem.sample-changed' }],
    })
  })

  test('is refused once there is a verdict, even one that was taken back', async () => {
    await save({ verdict: shown })
    await save({ verdict: null, baseRevision: 1 })
    expect(await drawReviewSample(noor, { reviewId, count: 1 })).toMatchObject({
      problems: [{ code: 'review-problem.sample-late' }],
    })
  })

  test.each(['', '0', '-1', '1.5', 'all', null])('of %j is refused', async (count) => {
    expect(await drawReviewSample(noor, { reviewId, count })).toMatchObject({
      problems: [{ field: 'count', code: 'review-problem.sample-count' }],
    })
  })
})

type Said = { on?: string; key?: string; verdict: unknown; baseRevision?: number; mutationId?: string }

function order({ on = 'answers', key = 'lock', verdict, baseRevision = 0, mutationId = randomUUID() }: Said) {
  return { reviewId, on, key, verdict, baseRevision, mutationId, saidBy: noor.id }
}

function save(said: Said) {
  return saveVerdict(noor, order(said))
}

function countChanges(): Promise<number> {
  return ownerDatabase().verdictChange.count({ where: { reviewId } })
}

/** A submission of the small questionnaire in which the lock is strong, and a photograph shows it. */
async function submitLamp(): Promise<string> {
  const { releaseId } = await createLamp(ada)
  const assessmentId = await startDraft(ada, releaseId, small ?? never())
  const said = { assessmentId, baseRevision: 0, saidBy: ada.id }
  const answer = { says: { kind: 'choice', option: 'strong' }, evidence: [photograph] }
  await saveFact(ada, { ...said, mutationId: randomUUID(), factId: 'login', value: 'yes' })
  await saveAnswer(ada, { ...said, mutationId: randomUUID(), questionId: 'lock', answer })
  await answerEverything(ada, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  return submitted.id
}

function never(): never {
  throw new Error('there is no small questionnaire')
}
