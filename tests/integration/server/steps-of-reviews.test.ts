import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  nextState,
  type ReviewState,
  type ReviewStep,
  reviewStates,
  reviewSteps,
} from '@/lib/core/review/lifecycle/review-lifecycle'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import type { Member } from '@/lib/server/identity/person'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { askToStop, stopReview } from '@/lib/server/reviews/asking/stop-as-team'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { accepted, askedReview, type SubmittedLamp, submittedLamp } from '../../support/reviews'

// Every step that a person takes, in every state, as the pages take it: it is taken once where the table of the lifecycle has it,
// and changes nothing where it does not, also when it is sent twice at once or beside every other step.

let ada: Member
let noor: Member
let lamp: SubmittedLamp
let id: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await submittedLamp(ada)
  // A newer submission, so that a review can be overtaken.
  await openDraft(ada, lamp.assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  expect(await submit(ada, { assessmentId: lamp.assessmentId, accountable })).toMatchObject({
    submitted: true,
  })
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  id = await askedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const reason = 'No time.'
type Act = { step: ReviewStep; by: 'team' | 'auditor'; take: () => Promise<unknown> }
const acts: Act[] = [
  { step: 'accept', by: 'auditor', take: () => acceptReview(noor, id, accepted) },
  { step: 'decline', by: 'auditor', take: () => endReview(noor, id, { step: 'decline', reason }) },
  { step: 'stop', by: 'team', take: () => stopReview(ada, id, { reason }) },
  { step: 'stop', by: 'auditor', take: () => endReview(noor, id, { step: 'stop', reason }) },
  {
    step: 'ask-to-stop',
    by: 'team',
    take: () => askToStop(ada, { reviewId: id, input: { reason }, formKey: id }),
  },
  { step: 'return', by: 'auditor', take: () => endReview(noor, id, { step: 'return', reason }) },
  { step: 'conclude', by: 'auditor', take: () => concludeReview(noor, id, concluding) },
  { step: 'withdraw', by: 'auditor', take: () => endReview(noor, id, { step: 'withdraw', reason }) },
  { step: 'overtake', by: 'auditor', take: () => endReview(noor, id, { step: 'overtake', reason }) },
]
const concluding = { outcome: 'not-confirmed', limits: 'All of it.' }

/** The steps from "asked" to each state. */
const ways: Record<ReviewState, ReviewStep[]> = {
  asked: [],
  accepted: ['accept'],
  returned: ['accept', 'return'],
  concluded: ['accept', 'conclude'],
  withdrawn: ['accept', 'conclude', 'withdraw'],
  declined: ['decline'],
  stopped: ['stop'],
  overtaken: ['accept', 'overtake'],
}

describe.each(reviewStates)('in the state %s', (state) => {
  test.each(acts)(
    '$step by $by is taken once or not at all, sent twice at once',
    async ({ step, by, take }) => {
      await goTo(state)
      const before = await stepsTaken()
      await Promise.all([take(), take()])
      const next = nextState(state, step, by)
      expect(await stateNow()).toBe(next ?? state)
      expect((await stepsTaken()).length - before.length).toBe(next === null ? 0 : 1)
    },
  )

  test('every step at once, by team and auditor, leaves a life that the table has', async () => {
    await goTo(state)
    await Promise.all(acts.map(({ take }) => take()))
    let now: ReviewState = 'asked'
    for (const { step: taken, state: after, personId } of await stepsTaken()) {
      const step = reviewSteps.find((each) => each === taken) ?? 'lose-auditor'
      expect(nextState(now, step, personId === ada.id ? 'team' : 'auditor'), `${now} ${step}`).toBe(after)
      now = after
    }
    expect(await stateNow()).toBe(now)
  })
})

async function goTo(state: ReviewState): Promise<void> {
  for (const step of ways[state]) await acts.find((act) => act.step === step)?.take()
  expect(await stateNow()).toBe(state)
}

async function stateNow(): Promise<ReviewState> {
  return (await ownerDatabase().review.findUniqueOrThrow({ where: { id } })).state
}

function stepsTaken() {
  const orderBy = [{ at: 'asc' }, { id: 'asc' }] as const
  return ownerDatabase().reviewStep.findMany({ where: { reviewId: id }, orderBy: [...orderBy] })
}
