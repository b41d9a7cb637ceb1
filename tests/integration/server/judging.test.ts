import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member, Person } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { drawReviewSample } from '@/lib/server/reviews/desk/draw-sample'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { judgeFinding } from '@/lib/server/reviews/findings/judge-finding'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { acceptedReview, createOutsider, reviewFromOutside } from '../../support/reviews'
import { photograph, submitPhotograph } from '../../support/submitted-photograph'

const [small] = publishSmall()
if (!small) throw new Error('there is no small questionnaire')

const today = new Date().toISOString().slice(0, 10)
const read = {
  kind: 'confirmed',
  basis: 'read',
  opened: [{ url: photograph.url, on: today }],
} as const
const shown = { kind: 'confirmed', basis: 'shown', opened: [] } as const

let ada: Member
let noor: Member
let otto: Person
let submissionId: string
let reviewId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  otto = await createOutsider('Otto')
  submissionId = await submitPhotograph(ada, small)
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

/** Each way in which a review ends. */
const ends: Record<string, () => Promise<unknown>> = {
  stopped: () => endReview(noor, reviewId, { step: 'stop', reason: 'No time.' }),
  returned: () => endReview(noor, reviewId, { step: 'return', reason: 'It is not finished.' }),
  concluded: () => concludeReview(noor, reviewId, { outcome: 'not-confirmed', limits: 'All else.' }),
}

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

  test('is listed with how many findings name its answer, and how many of them are open', async () => {
    const about = { found: 'It is open.', matters: 'Anybody enters.', questions: ['lock'] }
    const closed = { expected: 'A lock.', closedBy: 'A lock.' }
    await raiseFinding(noor, reviewId, { input: { ...about, ...closed, grade: 'minor' } })
    await raiseFinding(noor, reviewId, { input: { ...about, grade: 'good-practice' } })
    const before = await openDesk(noor, reviewId)
    expect(before?.findings.get('lock')).toEqual({ all: 2, open: 1 })
    expect(before?.lists.finding).toEqual(['lock'])
    const { id } = await ownerDatabase().finding.findFirstOrThrow({
      where: { reviewId, content: { path: ['grade'], equals: 'minor' } },
    })
    await judgeFinding(noor, reviewId, { findingId: id, input: { step: 'withdraw', text: 'A mistake.' } })
    const after = await openDesk(noor, reviewId)
    expect(after?.findings.get('lock')).toEqual({ all: 2, open: 0 })
    expect(after?.lists.finding).toEqual([])
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

  const gone = { kind: 'choice', option: 'gone' }
  test.each<[string, string, object, string]>([
    [
      'of an option that is not there',
      'lock',
      { kind: 'adjusted', to: gone, basis: 'shown', why: 'I looked.' },
      'to.option',
    ],
    [
      'without the day on which the address was opened',
      'lock',
      { kind: 'confirmed', basis: 'read' },
      'opened',
    ],
    ['that accepts an answer', 'lock', { kind: 'accepted', basis: 'shown' }, 'kind'],
    ['on no question', 'nothing', shown, ''],
    ['with a field that a verdict does not have', 'lock', { ...shown, credit: 100 }, ''],
    ['with more than a verdict', 'lock', { ...shown, reviewId: 'another', auditorId: 'another' }, ''],
  ])('%s is refused with a sentence, and nothing is written', async (_, key, verdict, field) => {
    expect(await save({ key, verdict })).toMatchObject({ reason: 'invalid', problems: [{ field }] })
    expect(await countChanges()).toBe(0)
  })

  test('on a section that is out of scope is refused', async () => {
    noor = await createPerson('Noor', 'auditor', ada.organisation)
    const input = { scope: 'some', sections: ['words'] }
    reviewId = await acceptedReview(ada, { submissionId, auditor: noor, input })
    expect(await save({ verdict: read })).toMatchObject({
      problems: [{ code: 'review-problem.out-of-scope' }],
    })
  })

  test.each(Object.keys(ends))('is refused in a review that is %s', async (state) => {
    await save({ verdict: shown })
    await ends[state]?.()
    expect(await ownerDatabase().review.findUnique({ where: { id: reviewId } })).toMatchObject({ state })
    expect(await save({ verdict: read, baseRevision: 1 })).toMatchObject({
      reason: 'invalid',
      problems: [{ code: 'review-problem.not-accepted' }],
    })
    expect(await countChanges()).toBe(1)
  })

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
    reviewId = await reviewFromOutside(ada, { submissionId, auditor: otto })
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
