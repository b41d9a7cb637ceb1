import '../../support/mail-server'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import { setDigest } from '@/lib/server/assessments/together/inbox'
import type { Member } from '@/lib/server/identity/person'
import { stopReview } from '@/lib/server/reviews/asking/stop-as-team'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { answerFinding } from '@/lib/server/reviews/findings/answer-finding'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { askForEvidence } from '@/lib/server/reviews/requests/ask-for-evidence'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { doJobs, makeJobsDue } from '../../support/jobs'
import { mailsTo } from '../../support/mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { acceptedReview, askedReview, type SubmittedLamp, submittedLamp } from '../../support/reviews'

// What a review is mailed about. No mail holds what somebody wrote: it leads to the page.

const reason = 'Quillfeather.'
const finding = { grade: 'minor', found: reason, matters: reason, expected: reason, closedBy: reason }

let ada: Member
let lamp: SubmittedLamp
let noor: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await submittedLamp(ada)
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('how an auditor ends a review, and takes a conclusion back, is mailed at once to who asked for it', async () => {
  const returned = await accepted()
  await endReview(noor, returned, { step: 'return', reason })
  expect(await newMails(ada)).toEqual([[`The submission of Lamp 1.0 was returned`, teamPage(returned)]])
  const concluded = await accepted()
  await concludeReview(noor, concluded, { outcome: 'not-confirmed', limits: reason })
  expect(await newMails(ada)).toEqual([['The review of Lamp 1.0 is concluded', teamPage(concluded)]])
  await endReview(noor, concluded, { step: 'withdraw', reason })
  expect(await newMails(ada)).toEqual([['The conclusion on Lamp 1.0 was withdrawn', teamPage(concluded)]])
})

test('requests and findings make one mail a day, which can be switched off; answers make one to the auditor', async () => {
  const id = await accepted()
  const question = (await openDesk(noor, id))?.lists.all[0] ?? ''
  await askForEvidence(noor, id, { input: { question, text: reason } })
  const raised = await raiseFinding(noor, id, { input: finding, formKey: randomUUID() })
  const findingId = raised?.written ? raised.id : ''
  expect(await newMails(ada)).toEqual([])
  await makeJobsDue()
  expect(await newMails(ada)).toEqual([['News in the review of Lamp 1.0', teamPage(id)]])
  for (const step of ['dispute', 'resolve'])
    await answerFinding(ada, { findingId, input: { step, text: reason } })
  await makeJobsDue()
  expect(await newMails(noor)).toEqual([
    ['The team has answered in the review of Lamp 1.0', `http://127.0.0.1:3000/reviews/${id}`],
  ])
  await ownerDatabase().job.deleteMany()
  await setDigest(ada, false)
  await raiseFinding(noor, id, { input: finding, formKey: randomUUID() })
  await makeJobsDue()
  expect(await newMails(ada)).toEqual([])
  await setDigest(ada, true)
})

test('who was asked reads that the review was stopped', async () => {
  const id = await askedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
  await newMails(noor)
  await stopReview(ada, id, { reason })
  expect(await newMails(noor)).toEqual([
    ['The review of Lamp 1.0 that was asked of you was stopped', `http://127.0.0.1:3000/reviews/${id}`],
  ])
})

test('a newer submission is mailed word for word: to its auditor after a return, and to the team where it overtakes the review', async () => {
  const own = await submittedLamp(ada)
  const first = await accepted(own)
  await endReview(noor, first, { step: 'return', reason })
  await newMails(ada)
  const second = await submittedAgain(own)
  const sent = await sendResubmission(ada, { reviewId: first, submissionId: second })
  if (!sent?.sent) throw new Error(JSON.stringify(sent))
  expect(await newTexts(noor)).toMatchInlineSnapshot(`
    [
      "Lantern Works has sent a newer submission of Lamp 2 1.0 after you returned the one before. The review goes on, and shows you what changed:

    http://127.0.0.1:3000/reviews/ID
    ",
    ]
  `)
  await submittedAgain(own)
  await endReview(noor, sent.id, { step: 'overtake', reason: null })
  expect(await newTexts(ada)).toMatchInlineSnapshot(`
    [
      "Noor has closed the review as overtaken by a newer submission of Lamp 2 1.0 on Thingworthy. What they write is here:

    http://127.0.0.1:3000/products/ID/reviews/ID
    ",
    ]
  `)
})

/** The next draft of an assessment, submitted as it is; gives the id of the submission. */
async function submittedAgain({ assessmentId }: SubmittedLamp): Promise<string> {
  await openDraft(ada, assessmentId)
  const accountable = { name: 'Grace Okafor', role: 'Head of product' }
  const outcome = await submit(ada, { assessmentId, accountable })
  if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** The mails to a person since the last call, with words in the place of ids. */
async function newTexts({ email }: Member): Promise<string[]> {
  await doJobs()
  const all = mailsTo(email)
  const mails = all.slice(seen.get(email) ?? 0)
  seen.set(email, all.length)
  return mails.map(({ mail }) =>
    (mail.text ?? '').replaceAll('\u2060', '').replaceAll(/[0-9a-f-]{36}/g, 'ID'),
  )
}

/** An accepted review, with the mails before it sent. */
async function accepted({ submissionId } = lamp): Promise<string> {
  const id = await acceptedReview(ada, { submissionId, auditor: noor })
  await newMails(ada)
  await newMails(noor)
  return id
}

const seen = new Map<string, number>()

/** Subject and address of the page, of each mail to a person since the last call. */
async function newMails({ email }: Member): Promise<string[][]> {
  await doJobs()
  const all = mailsTo(email)
  const mails = all.slice(seen.get(email) ?? 0)
  seen.set(email, all.length)
  expect(mails.map(({ mail }) => mail.text).join()).not.toContain('Quillfeather')
  return mails.map(({ mail }) => [
    (mail.subject ?? '').replaceAll('\u2060', ''),
    /https?:\/\/\S+/.exec(mail.text ?? '')?.[0] ?? '',
  ])
}

function teamPage(review: string): string {
  return `http://127.0.0.1:3000/products/${lamp.productId}/reviews/${review}`
}
