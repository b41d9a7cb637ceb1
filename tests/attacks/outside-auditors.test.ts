import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import type { Member, Person } from '@/lib/server/identity/person'
import { changeRole } from '@/lib/server/people/change-members'
import { joinAs } from '@/lib/server/people/joining/accept-invitation'
import { findPeople } from '@/lib/server/people/list-people'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { findTeamReview } from '@/lib/server/reviews/asking/pages/team-review'
import { stopReview } from '@/lib/server/reviews/asking/stop-as-team'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { findSubmissionHead } from '@/lib/server/submissions/submissions'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../support/owner-database'
import { createOrganisation, createPerson } from '../support/people'
import {
  accepted,
  asked,
  askedReview,
  createOutsider,
  invitedReview,
  outsideStanding,
  reviewFromOutside,
  type SubmittedLamp,
  submittedLamp,
} from '../support/reviews'

let ada: Member
let lamp: SubmittedLamp
let other: SubmittedLamp
let noor: Member
let omar: Person
const reason = { reason: 'No time.' }

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await submittedLamp(ada)
  other = await submittedLamp(ada)
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  omar = await createOutsider('Omar')
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('the invitation of an outside auditor', () => {
  test('is of no use to another account, also of a member', async () => {
    const { id, token } = await invitedReview(ada, { ...lamp, email: omar.email })
    expect(await joinAs(noor, token)).toMatchObject({ joined: false })
    expect(await joinAs(await createOutsider('Eve'), token)).toMatchObject({ joined: false })
    expect(await acceptReview(noor, id, accepted)).toBeNull()
    expect(await joinAs(omar, token)).toMatchObject({ joined: true, reviewId: id })
  })

  test('used twice at once makes one auditor, and no member', async () => {
    const { id, token } = await invitedReview(ada, { ...lamp, email: omar.email })
    const both = await Promise.all([joinAs(omar, token), joinAs(omar, token)])
    expect(both.filter(({ joined }) => joined)).toHaveLength(1)
    expect(await ownerDatabase().membership.count({ where: { userId: omar.id } })).toBe(0)
    expect(await ownerDatabase().event.count({ where: { subjectId: id, kind: 'auditor-joined' } })).toBe(1)
  })

  test('stopped at the moment at which it is used leaves no auditor of a stopped review who can accept it', async () => {
    const { id, token } = await invitedReview(ada, { ...lamp, email: omar.email })
    await Promise.all([joinAs(omar, token), stopReview(ada, id, reason)])
    expect(await acceptReview(omar, id, statedOutside)).not.toEqual({ accepted: true })
    expect(await stateOf(id)).toBe('stopped')
  })
})

describe('an outside auditor', () => {
  test('reaches the review and no draft, plan, people, product or other submission', async () => {
    const id = await reviewFromOutside(ada, { ...lamp, auditor: omar })
    expect(await findOwnReview(omar, id)).toMatchObject({ review: { state: 'accepted' } })
    const { productId, assessmentId, submissionId } = lamp
    expect(await findAssessment(omar, assessmentId)).toBeNull()
    expect(await findProduct(omar, productId)).toBeNull()
    expect(await findPeople(omar, ada.organisation.id)).toBeNull()
    expect(await findSubmissionHead(omar, submissionId)).toBeNull()
    expect(await findSubmissionHead(omar, other.submissionId)).toBeNull()
    expect(await findTeamReview(omar, { productId, reviewId: id })).toBeNull()
    const input = { ...asked, whom: 'outside', email: 'eve@example.org' }
    expect(await askForReview(omar, { submissionId, input })).toBeNull()
  })

  test('does not reach another review of the same product', async () => {
    await reviewFromOutside(ada, { ...lamp, auditor: omar })
    const foreign = await askedReview(ada, { ...lamp, auditor: noor })
    expect(await findOwnReview(omar, foreign)).toBeNull()
    expect(await endReview(omar, foreign, { step: 'decline', ...reason })).toBeNull()
    expect(await stateOf(foreign)).toBe('asked')
  })
})

describe('an auditor of the organisation', () => {
  test('does not state that they are outside', async () => {
    const id = await askedReview(ada, { ...lamp, auditor: noor })
    expect(await acceptReview(noor, id, statedOutside)).toMatchObject({ accepted: false })
    expect(await acceptReview({ ...noor, memberships: [] }, id, statedOutside)).toMatchObject({
      accepted: false,
    })
    expect(await stateOf(id)).toBe('asked')
  })

  test.each([
    'draft-uploaded',
    'draft-opened',
    'release-created',
    'product-created',
    'assessment-carried-over',
  ])('cannot accept after an event of theirs on the product: %s', async (kind) => {
    const id = await askedReview(ada, { ...lamp, auditor: noor })
    await addEvent(kind)
    expect(await acceptReview(noor, id, accepted)).toMatchObject({
      accepted: false,
      problems: [{ code: 'form-problem.review.not-independent' }],
    })
  })

  test('who becomes an editor at the moment at which they accept is not its auditor afterwards', async () => {
    for (let round = 0; round < 5; round++) {
      const person = await createPerson(`Mina ${round}`, 'auditor', ada.organisation)
      const id = await askedReview(ada, { ...lamp, auditor: person })
      const order = { organisationId: ada.organisation.id, personId: person.id, role: 'editor' }
      await Promise.all([acceptReview(person, id, accepted), changeRole(ada, order)])
      const review = await ownerDatabase().review.findUniqueOrThrow({ where: { id } })
      expect(review).toMatchObject({ state: 'asked', auditorId: null })
    }
  })
})

test('of two steps at once one is taken: accept, decline, stop', async () => {
  for (let round = 0; round < 5; round++) {
    const auditor = await createPerson(`Ivo ${round}`, 'auditor', ada.organisation)
    const id = await askedReview(ada, { ...lamp, auditor })
    await Promise.all([
      acceptReview(auditor, id, accepted),
      endReview(auditor, id, { step: 'decline', ...reason }),
      stopReview(ada, id, reason),
      endReview(auditor, id, { step: 'stop', ...reason }),
    ])
    const steps = await ownerDatabase().reviewStep.findMany({
      where: { reviewId: id },
      orderBy: { at: 'asc' },
    })
    const taken = steps.map(({ step }) => step).join(' ')
    expect(['accept', 'decline', 'stop', 'accept stop']).toContain(taken)
    expect(await stateOf(id)).toBe(steps.at(-1)?.state)
  }
})

test('accepting twice at once is one acceptance', async () => {
  const id = await askedReview(ada, { ...lamp, auditor: noor })
  await Promise.all([acceptReview(noor, id, accepted), acceptReview(noor, id, accepted)])
  expect(await ownerDatabase().reviewStep.count({ where: { reviewId: id } })).toBe(1)
})

const statedOutside = { ...accepted, standing: outsideStanding }

async function stateOf(id: string): Promise<string> {
  return (await ownerDatabase().review.findUniqueOrThrow({ where: { id } })).state
}

/** An event as the application writes it, of work on the product by Noor. */
async function addEvent(kind: string): Promise<void> {
  const subjectId = kind.startsWith('product')
    ? lamp.productId
    : kind.startsWith('release')
      ? lamp.releaseId
      : lamp.assessmentId
  const link = { at: new Date().toISOString(), personId: noor.id, kind, subjectId, data: '{}' }
  const organisationId = ada.organisation.id
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.organisations', ${`{${organisationId}}`}, true)`
    await tx.$executeRaw`SELECT append_events(${organisationId}::uuid, ${JSON.stringify([link])}::json)`
  })
}
