import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStoredConclusion } from '@/lib/core/review/conclusion/build-conclusion'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findConcludePage } from '@/lib/server/reviews/conclusion/conclude-page'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { acceptedReview, confirmEverything, type SubmittedLamp, submittedLamp } from '../../support/reviews'

// How a review ends: concluded, returned, overtaken; and a conclusion that is withdrawn.

const limits = 'The app was not looked at.'
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Member
let noor: Member
let lukas: Member
let lamp: SubmittedLamp

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'auditor', organisation)
  lukas = await createPerson('Lukas', 'auditor', organisation)
  lamp = await submittedLamp(ada)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const accepted = (auditor = noor) => acceptedReview(ada, { submissionId: lamp.submissionId, auditor })

const conclude = (reviewId: string, outcome = 'confirmed', auditor = noor) =>
  concludeReview(auditor, reviewId, { outcome, limits })

describe('a conclusion', () => {
  test('freezes what was said with its digest, ends the review and is in the chain of events', async () => {
    const reviewId = await accepted()
    await confirmEverything(noor, reviewId)
    expect(await conclude(reviewId)).toEqual({ concluded: true })
    const row = await ownerDatabase().conclusion.findUniqueOrThrow({ where: { reviewId } })
    expect(digestOf(row.content)).toBe(row.digest)
    const conclusion = readStoredConclusion(row.content)
    expect(conclusion).toMatchObject({
      outcome: 'confirmed',
      limits,
      auditor: { name: 'Noor', competence: 'Ten years of audits of connected products.' },
      submission: { id: lamp.submissionId },
      verified: { showsLevel: true },
    })
    expect(row.verifiedLevel).toBe(
      conclusion.verified.score.overall.assessed ? conclusion.verified.score.overall.level : -1,
    )
    expect(await ownerDatabase().reviewStep.findMany({ where: { reviewId, step: 'conclude' } })).toHaveLength(
      1,
    )
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('is made once, also where it is sent twice at the same moment', async () => {
    const reviewId = await accepted()
    await confirmEverything(noor, reviewId)
    expect(await Promise.all([conclude(reviewId), conclude(reviewId)])).toEqual([
      { concluded: true },
      { concluded: true },
    ])
    expect(await ownerDatabase().conclusion.count({ where: { reviewId } })).toBe(1)
  })

  test('of two auditors at the same moment are two, each of their own review', async () => {
    const [one, other] = [await accepted(noor), await accepted(lukas)]
    await confirmEverything(noor, one)
    await confirmEverything(lukas, other)
    await Promise.all([conclude(one), conclude(other, 'with-reservations', lukas)])
    expect(await ownerDatabase().conclusion.count({ where: { reviewId: { in: [one, other] } } })).toBe(2)
    expect(await conclude(one, 'confirmed', lukas)).toBeNull()
  })

  test('“confirmed” is refused with an open major finding, and says which', async () => {
    const other = await submittedLamp(ada)
    const reviewId = await acceptedReview(ada, { submissionId: other.submissionId, auditor: noor })
    await confirmEverything(noor, reviewId)
    const finding = {
      grade: 'major',
      found: 'It is open.',
      matters: 'So is the house.',
      expected: 'A lock.',
      closedBy: 'A lock.',
    }
    const raised = await raiseFinding(noor, reviewId, { input: finding })
    if (!raised?.written) throw new Error(JSON.stringify(raised))
    const refused = {
      concluded: false,
      problems: [{ field: `findings.${raised.id}`, code: 'review-problem.conclude.major' }],
    }
    expect(await conclude(reviewId)).toMatchObject(refused)
    const page = await findConcludePage(noor, reviewId)
    expect(page?.inTheWay.confirmed).toMatchObject(refused.problems)
    expect(page?.inTheWay['with-reservations']).toEqual([])
    expect(await conclude(reviewId, 'with-reservations')).toEqual({ concluded: true })
  })

  test('needs an outcome and limits, and something that was judged', async () => {
    const reviewId = await accepted()
    expect(await concludeReview(noor, reviewId, { outcome: 'certified', limits: '' })).toMatchObject({
      concluded: false,
      problems: [{ field: 'outcome' }, { field: 'limits' }],
    })
    expect(await conclude(reviewId)).toMatchObject({ concluded: false })
    expect(await conclude(reviewId, 'not-confirmed')).toEqual({ concluded: true })
  })

  test('is refused to an auditor who became editor since', async () => {
    const reviewId = await accepted(lukas)
    const where = { organisationId_userId: { organisationId: ada.organisation.id, userId: lukas.id } }
    await ownerDatabase().membership.update({ where, data: { role: 'editor' } })
    expect(await conclude(reviewId, 'not-confirmed', lukas)).toMatchObject({
      concluded: false,
      problems: [{ code: 'review-problem.dependent-now' }],
    })
    await ownerDatabase().membership.update({ where, data: { role: 'auditor' } })
  })

  test('is withdrawn with a reason, once, and its bytes stay', async () => {
    const reviewId = await accepted()
    await confirmEverything(noor, reviewId)
    expect(await endReview(noor, reviewId, { step: 'withdraw', reason: 'Too early.' })).toMatchObject({
      taken: false,
    })
    await conclude(reviewId)
    const before = await ownerDatabase().conclusion.findUniqueOrThrow({ where: { reviewId } })
    expect(await endReview(noor, reviewId, { step: 'withdraw', reason: ' ' })).toMatchObject({
      taken: false,
      problems: [{ field: 'reason' }],
    })
    expect(await endReview(noor, reviewId, { step: 'withdraw', reason: 'I was deceived.' })).toEqual({
      taken: true,
    })
    expect(await endReview(noor, reviewId, { step: 'withdraw', reason: 'Again.' })).toEqual({ taken: true })
    const steps = await ownerDatabase().reviewStep.findMany({ where: { reviewId, step: 'withdraw' } })
    expect(steps).toMatchObject([{ reason: 'I was deceived.' }])
    expect(await ownerDatabase().conclusion.findUniqueOrThrow({ where: { reviewId } })).toEqual(before)
  })
})

describe('a returned submission', () => {
  test('comes back to the same auditor, accepted at once, and only once', async () => {
    const other = await submittedLamp(ada)
    const reviewId = await acceptedReview(ada, { submissionId: other.submissionId, auditor: noor })
    expect(await endReview(noor, reviewId, { step: 'overtake', reason: null })).toMatchObject({
      taken: false,
    })
    expect(await endReview(noor, reviewId, { step: 'return', reason: 'The lock is missing.' })).toEqual({
      taken: true,
    })
    const again = (submissionId: string) => sendResubmission(ada, { reviewId, submissionId })
    expect(await again(other.submissionId)).toMatchObject({
      sent: false,
      problems: [{ code: 'review-problem.not-newer' }],
    })
    expect(await again(lamp.submissionId)).toBeNull()
    await openDraft(ada, other.assessmentId)
    const submitted = await submit(ada, { assessmentId: other.assessmentId, accountable })
    if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
    const [first, second] = await Promise.all([again(submitted.id), again(submitted.id)])
    expect(second).toEqual(first)
    const follower = await ownerDatabase().review.findFirstOrThrow({ where: { followsId: reviewId } })
    expect(follower).toMatchObject({ state: 'accepted', auditorId: noor.id, submissionId: submitted.id })
    expect(await openDesk(noor, follower.id)).not.toBeNull()
  })

  test('is closed as overtaken where a newer one is there', async () => {
    const other = await submittedLamp(ada)
    const reviewId = await acceptedReview(ada, { submissionId: other.submissionId, auditor: noor })
    await openDraft(ada, other.assessmentId)
    await submit(ada, { assessmentId: other.assessmentId, accountable })
    expect(await endReview(noor, reviewId, { step: 'overtake', reason: null })).toEqual({ taken: true })
    expect(await conclude(reviewId)).toMatchObject({ concluded: false })
  })
})
