import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readStoredConclusion } from '@/lib/core/review/conclusion/build-conclusion'
import type { FileThing } from '@/lib/core/review/lifecycle/file-thing'
import { isRefused } from '@/lib/evidence/refusal'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import type { Member } from '@/lib/server/identity/person'
import { removeUnnamedFiles } from '@/lib/server/jobs/remove-unnamed-files'
import { openAuditorsFile } from '@/lib/server/products/files/auditors-file'
import { addReviewFile } from '@/lib/server/products/review-files/add-review-file'
import { findTeamReviewFile, openTeamReviewFile } from '@/lib/server/products/review-files/team-review-file'
import { evidenceStore } from '@/lib/server/records/evidence-store'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import {
  findTeamsFinding,
  findTeamsRequest,
  findTeamsThreads,
} from '@/lib/server/reviews/pages/teams-threads'
import { findReviewedReport } from '@/lib/server/reviews/report/reviewed-report'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { addText, arrivingForm, attachByRoute } from '@/tests/support/evidence/upload'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { attachText, raisedFinding, requestedEvidence } from '@/tests/support/review-files'
import { acceptedReview, type SubmittedLamp, submittedLamp } from '@/tests/support/reviews'
import { signInAs } from '@/tests/support/signed-in'

// Files that the auditor attaches to verdicts, findings and requests: the review's own.

const day = 24 * 60 * 60 * 1000
let ada: Member
let noor: Member
let lamp: SubmittedLamp
let reviewId: string
let question: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  lamp = await submittedLamp(ada)
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  reviewId = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
  question = (await openDesk(noor, reviewId))?.lists.all[0] ?? ''
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const attach = (thing: FileThing, content = `Seen at ${performance.now()}.`, review = reviewId) =>
  attachText(noor, { reviewId: review, thing, content })
const verdict = (): FileThing => ({ is: 'verdict', question })
const asTeam = (sha256: string) => findTeamReviewFile(ada, { productId: lamp.productId, reviewId, sha256 })

async function confirm(review = reviewId, key = question): Promise<void> {
  const kind = (await openDesk(noor, review))?.submission.answers[key]?.says.kind
  const said = { kind: kind === 'not-applicable' ? 'accepted' : 'confirmed', basis: 'shown', opened: [] }
  const save = { baseRevision: 0, mutationId: randomUUID(), saidBy: noor.id }
  const outcome = await saveVerdict(noor, { reviewId: review, on: 'answers', key, verdict: said, ...save })
  expect(outcome).toMatchObject({ saved: true })
}

const conclude = (review = reviewId) =>
  concludeReview(noor, review, { outcome: 'not-confirmed', limits: 'The app was not looked at.' })

async function frozen(review = reviewId) {
  const row = await ownerDatabase().conclusion.findUniqueOrThrow({ where: { reviewId: review } })
  return readStoredConclusion(row.content)
}

describe('a file of a verdict', () => {
  test('is read by its auditor at once, and by the team when the review is concluded', async () => {
    const sha256 = await attach(verdict(), 'The lock was tested.')
    const opened = await openAuditorsFile(noor, { reviewId, sha256 })
    if (!opened || isRefused(opened)) throw new Error('The file is not there.')
    expect(await text(opened.content)).toBe('The lock was tested.')
    expect((await openDesk(noor, reviewId))?.files).toMatchObject([{ question, sha256, name: 'notes.txt' }])
    expect(await asTeam(sha256)).toBeNull()
    expect((await findTeamsThreads(ada, reviewId))?.files).toEqual([])
    await confirm()
    await conclude()
    const given = await openTeamReviewFile(ada, { productId: lamp.productId, reviewId, sha256 })
    if (!given || isRefused(given)) throw new Error('The file is not there.')
    expect(await text(given.content)).toBe('The lock was tested.')
    expect((await findTeamsThreads(ada, reviewId))?.files).toMatchObject([{ question, sha256 }])
  })

  test('is read by the team when the review is returned, and never where it was stopped', async () => {
    const sha256 = await attach(verdict())
    await endReview(noor, reviewId, { step: 'return', reason: 'The lock is missing.' })
    expect(await asTeam(sha256)).toMatchObject({ file: { sha256 } })
    await ownerDatabase().review.update({ where: { id: reviewId }, data: { state: 'stopped' } })
    expect(await asTeam(sha256)).toBeNull()
  })

  test('is frozen by name and digest where there is a verdict, and not without one', async () => {
    const [other = ''] = (await openDesk(noor, reviewId))?.lists.all.slice(1) ?? []
    const sha256 = await attach(verdict())
    await attach({ is: 'verdict', question: other })
    await confirm()
    await conclude()
    const conclusion = await frozen()
    expect(conclusion).toMatchObject({ format: 2 })
    if (conclusion.format !== 2) return
    expect(conclusion.files.filter(({ to }) => to === 'verdict')).toMatchObject([
      { id: question, name: 'notes.txt', sha256, by: 'Noor' },
    ])
    const report = await findReviewedReport(ada, lamp.submissionId)
    expect(report?.review?.conclusions[0]?.files).toContainEqual(
      expect.objectContaining({ toWords: 'On the verdict', name: 'notes.txt', sha256 }),
    )
  })
})

describe('files of a finding and of a request', () => {
  test('are read by auditor and team at once, and frozen with the conclusion', async () => {
    const findingId = await raisedFinding(noor, reviewId)
    const requestId = await requestedEvidence(noor, reviewId, question)
    const ofFinding = await attach({ is: 'finding', findingId })
    const ofRequest = await attach({ is: 'request', requestId })
    const threads = await findAuditorsThreads(noor, reviewId)
    expect(threads?.findings.find(({ id }) => id === findingId)?.files).toMatchObject([{ sha256: ofFinding }])
    expect(threads?.requests).toMatchObject([{ files: [{ sha256: ofRequest, by: 'Noor' }] }])
    expect(await asTeam(ofFinding)).toMatchObject({ file: { sha256: ofFinding } })
    expect(await asTeam(ofRequest)).toMatchObject({ file: { sha256: ofRequest } })
    const finding = await findTeamsFinding(ada, { productId: lamp.productId, findingId })
    expect(finding?.finding.files).toMatchObject([{ sha256: ofFinding, reviewId }])
    expect((await findTeamsRequest(ada, requestId))?.request.files).toMatchObject([{ sha256: ofRequest }])
    await conclude()
    const conclusion = await frozen()
    if (conclusion.format !== 2) throw new Error('of an earlier format')
    expect(conclusion.files).toContainEqual(
      expect.objectContaining({ to: 'finding', id: findingId, sha256: ofFinding }),
    )
    expect(conclusion.files).toContainEqual(
      expect.objectContaining({ to: 'request', id: requestId, sha256: ofRequest }),
    )
  })

  test('of the review before are frozen with the second conclusion of a chain, with the request itself', async () => {
    const own = await submittedLamp(ada)
    const first = await acceptedReview(ada, { submissionId: own.submissionId, auditor: noor })
    const requestId = await requestedEvidence(noor, first, question)
    const sha256 = await attach({ is: 'request', requestId }, undefined, first)
    await endReview(noor, first, { step: 'return', reason: 'The lock is missing.' })
    await openDraft(ada, own.assessmentId)
    const again = await submit(ada, {
      assessmentId: own.assessmentId,
      accountable: { name: 'Grace Okafor', role: 'Head of product' },
    })
    if (!again?.submitted) throw new Error(JSON.stringify(again))
    const sent = await sendResubmission(ada, { reviewId: first, submissionId: again.id })
    if (!sent?.sent) throw new Error(JSON.stringify(sent))
    expect((await findAuditorsThreads(noor, sent.id))?.requests).toMatchObject([{ id: requestId }])
    expect(await conclude(sent.id)).toEqual({ concluded: true })
    const conclusion = await frozen(sent.id)
    expect(conclusion.requests).toMatchObject([
      { id: requestId, question, thread: [{ text: 'A test, if any.' }] },
    ])
    if (conclusion.format !== 2) throw new Error('of an earlier format')
    expect(conclusion.files).toMatchObject([{ to: 'request', id: requestId, sha256 }])
  })
})

describe('attaching', () => {
  test('the same content again at the same thing is the same file, and at another thing another', async () => {
    const findingId = await raisedFinding(noor, reviewId)
    const content = `Twice at ${performance.now()}.`
    await Promise.all([attach(verdict(), content), attach(verdict(), content)])
    await attach({ is: 'finding', findingId }, content)
    expect(await ownerDatabase().reviewFile.count({ where: { reviewId } })).toBe(2)
    const kind = 'review-file-added'
    expect(await ownerDatabase().event.count({ where: { kind, subjectId: reviewId } })).toBe(2)
  })

  test('is refused in a sentence once the review has ended, and stores no row', async () => {
    await conclude()
    const cookie = await signInAs(noor)
    const order = { cookie, personId: noor.id, reviewId, to: `verdict.${question}`, content: 'Late.' }
    const script = await attachByRoute(order)
    expect(script.status).toBe(409)
    expect(await script.json()).toMatchObject({
      message: 'Nothing was stored: the review has ended, so that no more files can be attached.',
    })
    const plain = await attachByRoute({ ...order, accept: 'text/html' })
    expect(plain.headers.get('location')).toBe(
      `/reviews/${reviewId}/attach?refused=review-ended&for=verdict.${question}`,
    )
    expect(await ownerDatabase().reviewFile.count({ where: { reviewId } })).toBe(0)
  })

  test('leads a plain form to the page of the file', async () => {
    const cookie = await signInAs(noor)
    const order = { cookie, personId: noor.id, reviewId, to: `verdict.${question}`, content: 'Plain.' }
    const { status, headers } = await attachByRoute({ ...order, accept: 'text/html' })
    expect(status).toBe(303)
    expect(headers.get('location')).toMatch(
      new RegExp(`^/reviews/${reviewId}/files/[0-9a-f]{64}\\?image=none&for=verdict\\.${question}$`),
    )
  })

  test('is refused as evidence is: an empty file, one in disguise, a page of another person', async () => {
    const order = { reviewId, thing: verdict() }
    const refusalOf = async (form: ReturnType<typeof arrivingForm>) => {
      const outcome = await addReviewFile(noor, { ...order, form })
      return outcome && !outcome.added ? outcome.refusal.code : outcome
    }
    expect(await refusalOf(arrivingForm(noor, ''))).toBe('form-problem.evidence-file.empty')
    expect(await refusalOf(arrivingForm(noor, 'A text.', 'test.pdf'))).toBe(
      'form-problem.evidence-file.disguised',
    )
    expect(await refusalOf(arrivingForm(ada, 'A text.'))).toBe('form-problem.evidence-file.another-person')
  })

  test('is refused at the twenty-first file of a thing', async () => {
    for (let number = 1; number <= 20; number++) await attach(verdict(), `Number ${number} of ${reviewId}.`)
    const outcome = await addReviewFile(noor, {
      reviewId,
      thing: verdict(),
      form: arrivingForm(noor, 'More.'),
    })
    expect(outcome).toMatchObject({ refusal: { code: 'form-problem.evidence-file.many-files' } })
  })

  test('finds nothing at a question that cannot be judged, and at a finding or a request that is not there', async () => {
    const things: FileThing[] = [
      { is: 'verdict', question: 'no-such-question' },
      { is: 'finding', findingId: randomUUID() },
      { is: 'request', requestId: randomUUID() },
    ]
    for (const thing of things)
      expect(await addReviewFile(noor, { reviewId, thing, form: arrivingForm(noor, 'A text.') })).toBeNull()
  })
})

test('the content of a file of a review stays when an equal file of evidence is removed', async () => {
  const content = `Of both at ${performance.now()}.`
  const sha256 = await attach(verdict(), content)
  expect(await addText(ada, lamp.productId, content)).toBe(sha256)
  const now = new Date()
  await removeUnnamedFiles(now)
  await removeUnnamedFiles(new Date(now.getTime() + day))
  expect(await ownerDatabase().evidenceFile.count({ where: { sha256 } })).toBe(0)
  expect(await evidenceStore().has(ada.organisation.id, sha256)).toBe(true)
  const opened = await openAuditorsFile(noor, { reviewId, sha256 })
  if (!opened || isRefused(opened)) throw new Error('The file is not there.')
  expect(await text(opened.content)).toBe(content)
})
