import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import type { Member, Person } from '@/lib/server/identity/person'
import { changeRole } from '@/lib/server/people/change-members'
import { invite } from '@/lib/server/people/invitations'
import { joinAs } from '@/lib/server/people/joining/accept-invitation'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { nameAnother } from '@/lib/server/reviews/asking/name-another'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { takeOverVerdicts } from '@/lib/server/reviews/desk/take-over'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything } from '../support/assessments'
import { ownerDatabase } from '../support/owner-database'
import { createOrganisation, createPerson } from '../support/people'
import {
  accepted,
  acceptedReview,
  createOutsider,
  outsideStanding,
  reviewFromOutside,
  type SubmittedLamp,
  submittedLamp,
} from '../support/reviews'

// What an auditor said and stated is theirs: it does not stand under another name, nor after it stopped being so.

const shown = { kind: 'confirmed', basis: 'shown', opened: [] }
const limits = 'All but one answer.'

let ada: Member
let lamp: SubmittedLamp
let noor: Member
let petra: Member
let omar: Person
let question: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await submittedLamp(ada)
  const mina = await createPerson('Mina', 'auditor', ada.organisation)
  const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: mina })
  question = (await openDesk(mina, id))?.lists.all[0] ?? ''
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  petra = await createPerson('Petra', 'auditor', ada.organisation)
  omar = await createOutsider('Omar')
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('a verdict of an auditor who was lost', () => {
  test('is shown to the next one as an earlier one, and concludes nothing until they say it themselves', async () => {
    const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
    await judge(noor, id)
    expect((await openDesk(noor, id))?.verdicts.answers).toHaveProperty(question)
    await become(noor, 'editor')
    await nameAnother(ada, { reviewId: id, input: { whom: petra.id, email: '' } })
    expect(await acceptReview(petra, id, accepted)).toEqual({ accepted: true })
    const desk = await openDesk(petra, id)
    expect(desk?.verdicts.answers).toEqual({})
    expect(desk?.history.get(`answers/${question}`)).toMatchObject([{ by: 'Noor' }])
    expect(await conclude(petra, id, 'with-reservations')).toMatchObject({ concluded: false })
    expect(await judge(petra, id, 1)).toMatchObject({ saved: true, revision: 2 })
    expect(await conclude(petra, id, 'with-reservations')).toEqual({ concluded: true })
  })

  test('is not taken over by the next one after a return, but by the one who gave it', async () => {
    for (const isLost of [false, true]) {
      const auditor = await createPerson('Mina', 'auditor', ada.organisation)
      const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor })
      await judge(auditor, id)
      const again = await returnAndResubmit(auditor, id)
      if (isLost) {
        await become(auditor, 'editor')
        await nameAnother(ada, { reviewId: again, input: { whom: petra.id, email: '' } })
        await acceptReview(petra, again, accepted)
      }
      const now = isLost ? petra : auditor
      expect(await takeOverVerdicts(now, again)).toEqual({ taken: true })
      const desk = await openDesk(now, again)
      expect(Object.keys(desk?.verdicts.answers ?? {})).toEqual(isLost ? [] : [question])
      expect(desk?.before?.earlier.map((each) => each.question)).toEqual(isLost ? [question] : [])
    }
  })

  test('does not keep the team waiting: what is sent again waits for another auditor', async () => {
    const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
    await endReview(noor, id, { step: 'return', reason: 'It is not finished.' })
    await become(noor, 'editor')
    const sent = await resubmit(id)
    expect(await reviewOf(sent)).toMatchObject({ state: 'asked', auditorId: null, standing: null })
    await nameAnother(ada, { reviewId: sent, input: { whom: petra.id, email: '' } })
    expect(await acceptReview(petra, sent, accepted)).toEqual({ accepted: true })
  })
})

describe('an auditor who stated to be outside and becomes a member', () => {
  test.each(['auditor', 'viewer'] as const)(
    'as %s loses the review, and states again when named again',
    async (role) => {
      const id = await reviewFromOutside(ada, { ...lamp, auditor: omar })
      await joinAsMember(role)
      expect(await conclude(omar, id, 'not-confirmed')).toBeNull()
      expect(await reviewOf(id)).toMatchObject({ state: 'asked', auditorId: null, standing: null })
      if (role === 'viewer') return
      const input = { whom: omar.id, email: '' }
      expect(await nameAnother(ada, { reviewId: id, input })).toMatchObject({ named: true })
      expect(await acceptReview(omar, id, { ...accepted, standing: outsideStanding })).toMatchObject({
        accepted: false,
      })
      expect(await acceptReview(omar, id, accepted)).toEqual({ accepted: true })
    },
  )

  test('at the moment at which they conclude has concluded before, or not at all', async () => {
    for (let round = 0; round < 5; round++) {
      omar = await createOutsider(`Omar${round}`)
      const id = await reviewFromOutside(ada, { ...lamp, auditor: omar })
      const [concluded] = await Promise.all([conclude(omar, id, 'not-confirmed'), joinAsMember('viewer')])
      const { state } = await reviewOf(id)
      expect([concluded, state]).toEqual(concluded ? [{ concluded: true }, 'concluded'] : [null, 'asked'])
    }
  })

  test('after a return does not get the resubmission with the statement they made', async () => {
    const id = await reviewFromOutside(ada, { ...lamp, auditor: omar })
    await endReview(omar, id, { step: 'return', reason: 'It is not finished.' })
    await joinAsMember('auditor')
    expect(await reviewOf(await resubmit(id))).toMatchObject({ state: 'asked', auditorId: null })
  })

  test('of another organisation keeps the review, and the statement', async () => {
    const id = await reviewFromOutside(ada, { ...lamp, auditor: omar })
    const otto = await createPerson('Otto', 'owner', await createOrganisation('Otto Audits'))
    await joinAsMember('auditor', otto)
    expect(await reviewOf(id)).toMatchObject({ state: 'accepted', standing: { outside: true } })
    expect(await conclude(omar, id, 'not-confirmed')).toEqual({ concluded: true })
  })
})

function judge(auditor: Person, reviewId: string, baseRevision = 0) {
  const save = { reviewId, on: 'answers', key: question, verdict: shown, baseRevision }
  return saveVerdict(auditor, { ...save, mutationId: randomUUID(), saidBy: auditor.id })
}

function conclude(auditor: Person, reviewId: string, outcome: string) {
  return concludeReview(auditor, reviewId, { outcome, limits })
}

async function become(person: Member, role: 'editor'): Promise<void> {
  const order = { organisationId: ada.organisation.id, personId: person.id, role }
  expect(await changeRole(ada, order)).toEqual({ changed: true })
}

async function joinAsMember(role: 'auditor' | 'viewer', by = ada): Promise<void> {
  const invited = await invite(by, by.organisation.id, { email: omar.email, role })
  if (!invited.invited) throw new Error(JSON.stringify(invited))
  expect(await joinAs(omar, invited.token)).toMatchObject({ joined: true })
}

async function returnAndResubmit(auditor: Person, id: string): Promise<string> {
  await endReview(auditor, id, { step: 'return', reason: 'It is not finished.' })
  return resubmit(id)
}

/** Submits the lamp again as it is, and sends that to the auditor who returned it; gives the review that begins. */
async function resubmit(reviewId: string): Promise<string> {
  const { assessmentId } = lamp
  await openDraft(ada, assessmentId)
  await answerEverything(ada, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  const sent = await sendResubmission(ada, { reviewId, submissionId: submitted.id })
  if (!sent?.sent) throw new Error(JSON.stringify(sent))
  return sent.id
}

function reviewOf(id: string) {
  return ownerDatabase().review.findUniqueOrThrow({ where: { id } })
}
