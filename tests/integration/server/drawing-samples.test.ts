import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { drawReviewSample, extendReviewSample } from '@/lib/server/reviews/desk/draw-sample'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { database } from '@/lib/server/world/database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { acceptedReview } from '../../support/reviews'
import { submitPhotograph } from '../../support/submitted-photograph'

const [small] = publishSmall()
if (!small) throw new Error('there is no small questionnaire')
const shown = { kind: 'confirmed', basis: 'shown', opened: [] } as const

let ada: Member
let noor: Member
let submissionId: string
let reviewId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
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
    await save(shown, 0)
    await save(null, 1)
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

function save(verdict: object | null, baseRevision: number) {
  const said = { reviewId, on: 'answers', key: 'lock', verdict, baseRevision }
  return saveVerdict(noor, { ...said, mutationId: randomUUID(), saidBy: noor.id })
}
