import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { makeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import { acceptProposal, declineProposal } from '@/lib/server/assessments/proposals/decide-proposal'
import type { Member, Person } from '@/lib/server/identity/person'
import { joinAs } from '@/lib/server/people/joining/accept-invitation'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { findAskForReviewPage } from '@/lib/server/reviews/asking/pages/ask-page'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { ask, propose, waiting } from '../../support/asked'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { accepted, createOutsider, invitedReview, outsideStanding } from '../../support/reviews'
import { answer, key, questionnaire } from '../../support/small-proposal'

let ada: Member
let assessmentId: string

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  const { releaseId } = await createLamp(ada)
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function submitted(): Promise<string> {
  await answerEverything(ada, assessmentId)
  const outcome = await submit(ada, { assessmentId, accountable: { name: 'Ada', role: 'Head of product' } })
  if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

const place = async () => ({ assessmentId, proposalId: (await waiting(assessmentId, key)).id })

async function accept(token: string, name: string): Promise<void> {
  await propose(token, key, answer, name)
  await acceptProposal(ada, { ...(await place()), baseRevision: 0 })
}

async function dependenceOf(auditor: Person, submissionId: string) {
  const page = await findAskForReviewPage(ada, submissionId)
  return page?.auditors.find(({ id }) => id === auditor.id)?.dependence
}

describe('who proposed an answer that was accepted', () => {
  test('does not judge the product under the same name, however it is written', async () => {
    const omar = await createPerson('Omar', 'auditor', ada.organisation)
    const noor = await createPerson('Noor', 'auditor', ada.organisation)
    await accept(await ask(ada, assessmentId, [key]), ' OMAR\u200b')
    const submissionId = await submitted()
    expect(await dependenceOf(omar, submissionId)).toEqual(['proposal-accepted'])
    expect(await dependenceOf(noor, submissionId)).toEqual([])
  })

  test('does not judge it where the link was made for their address', async () => {
    const omar = await createPerson('Omar', 'auditor', ada.organisation)
    const input = { keys: [key], asked: `The supplier, ${omar.email.toUpperCase()}`, message: '' }
    const made = await makeAskLink(ada, { assessmentId, input })
    if (!made?.made) throw new Error(JSON.stringify(made))
    await accept(made.token, 'The supplier')
    expect(await dependenceOf(omar, await submitted())).toEqual(['proposal-accepted'])
  })

  test('cannot accept a review from outside that they were asked for under another name', async () => {
    const omar = await createOutsider('Olga')
    await accept(await ask(ada, assessmentId, [key]), 'Omar')
    const review = await invitedReview(ada, { submissionId: await submitted(), email: omar.email })
    await joinAs(omar, review.token)
    await database().user.update({ where: { id: omar.id }, data: { name: 'Omar' } })
    const outcome = await acceptReview(omar, review.id, { ...accepted, standing: outsideStanding })
    expect(outcome).toMatchObject({ accepted: false })
    expect(JSON.stringify(outcome)).toContain('proposal_accepted')
  })
})

test('who proposed an answer that was declined may judge the product', async () => {
  const omar = await createPerson('Omar', 'auditor', ada.organisation)
  await propose(await ask(ada, assessmentId, [key]), key, answer, 'Omar')
  await declineProposal(ada, await place())
  expect(await dependenceOf(omar, await submitted())).toEqual([])
})
