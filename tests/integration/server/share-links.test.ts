import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { readShared } from '@/lib/server/access/as-shared'
import { openDraft } from '@/lib/server/assessments/assessments'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { replyWithCopy, replyWithReviewed } from '@/lib/server/reviews/report/shared-pdf'
import { countOpened, findShared } from '@/lib/server/reviews/report/shared-report'
import { listAllShareLinks, listShareLinks } from '@/lib/server/submissions/sharing/list-share-links'
import { makeShareLink, revokeShareLink } from '@/lib/server/submissions/sharing/share-links'
import { readSubmissionReport } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { answerEverything } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { openPdf, pageTexts } from '../../support/read-pdf'
import { acceptedReview, type SubmittedLamp, submittedLamp } from '../../support/reviews'
import { share, summaryOf } from '../../support/shares'

// A share link shows the outside view of one report to anyone who has it, until it ends.

const nobody = new Headers()
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Member
let lamp: SubmittedLamp

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await submittedLamp(ada)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function opened(secret: string, reading: 'now' | 'as-submitted' = 'now') {
  const found = await findShared(nobody, secret, reading)
  if (!found.open) throw new Error(found.why)
  return found.page
}

const pdfOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const textOf = async (bytes: Uint8Array) => (await pageTexts(await openPdf(new Uint8Array(bytes)))).join('\n')
const asked = () => new Request('http://127.0.0.1:3000/')

describe('a link', () => {
  test('shows the report as stored, with its own address in what a reader can do', async () => {
    const { secret, address } = await share(ada, lamp.submissionId, 'Hardware shop')
    expect(secret).toMatch(/^[a-z2-9]{26}$/)
    const page = await opened(secret)
    const report = page.report()
    expect(page.organisation).toBe('Lantern Works')
    expect(report.shared).toEqual({ address })
    expect(report.howToCheck).toContain(address)
    const stored = JSON.parse((await readSubmissionReport(ada, lamp.submissionId))?.json ?? '')
    expect(JSON.stringify(stored)).not.toContain(secret)
    expect(report.overall).toEqual(stored.overall)
    expect(report.counts).toEqual(stored.counts)
  })

  test('has a copy for sharing, stored with its digest, that names its address and not that of the submission', async () => {
    const { secret, address, id } = await share(ada, lamp.submissionId)
    const response = await replyWithCopy(asked(), secret)
    expect(response.status).toBe(200)
    const bytes = await pdfOf(response)
    const { pdfDigest } = await summaryOf(ada, lamp.submissionId, id)
    expect(response.headers.get('etag')).toBe(`"${pdfDigest}"`)
    expect(digestOf(bytes)).toBe(pdfDigest)
    const text = await textOf(bytes)
    expect(text.replaceAll(/\s/g, '')).toContain(address)
    expect(text.replaceAll(/\s/g, '')).not.toContain(`/reports/${lamp.submissionId}`)
  })

  test('is listed for the team with whom it is for, and counts how often it was opened, by nobody', async () => {
    const { secret, id } = await share(ada, lamp.submissionId, 'A magazine')
    const page = await opened(secret)
    for (const _ of [1, 2, 3]) await countOpened(page)
    expect(await summaryOf(ada, lamp.submissionId, id)).toMatchObject({
      state: 'open',
      recipient: 'A magazine',
      by: 'Ada',
      views: 3,
      lately: 3,
    })
    const rows = await ownerDatabase().shareView.findMany({ where: { shareLinkId: id } })
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([
      ['day', 'organisationId', 'shareLinkId', 'views'],
    ])
  })

  test('of which the form is sent twice is made once, also at the same time', async () => {
    const order = { submissionId: lamp.submissionId, input: { recipient: 'Twice' }, formKey: randomUUID() }
    const [one, other] = await Promise.all([makeShareLink(ada, order), makeShareLink(ada, order)])
    expect(one).toMatchObject({ made: true })
    expect(other).toEqual(one)
    expect(await makeShareLink(ada, order)).toEqual(one)
    const links = await listShareLinks(ada, lamp.submissionId)
    expect(links?.filter(({ recipient }) => recipient === 'Twice')).toHaveLength(1)
  })

  test('leaves events that name it by its id, in a whole chain', async () => {
    const { id, secret } = await share(ada, lamp.submissionId)
    expect(await revokeShareLink(ada, { submissionId: lamp.submissionId, id })).toEqual({ revoked: true })
    const events = await ownerDatabase().event.findMany({ where: { subjectId: lamp.assessmentId } })
    const own = events.filter(({ data }) => data.includes(id))
    expect(own.map(({ kind }) => kind)).toEqual(['share-link-made', 'share-link-revoked'])
    expect(JSON.stringify(events)).not.toContain(secret)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })
})

describe('a link ends', () => {
  test('when it is revoked, and is revoked once', async () => {
    const { secret, id } = await share(ada, lamp.submissionId)
    expect(await revokeShareLink(ada, { submissionId: lamp.submissionId, id })).toEqual({ revoked: true })
    expect(await revokeShareLink(ada, { submissionId: lamp.submissionId, id })).toEqual({ revoked: false })
    expect(await findShared(nobody, secret)).toEqual({ open: false, why: 'ended' })
    expect((await replyWithCopy(asked(), secret)).status).toBe(410)
    expect(await summaryOf(ada, lamp.submissionId, id)).toMatchObject({ state: 'revoked' })
  })

  test('after the last day of its report, which itself counts', async () => {
    const { secret, id } = await share(ada, lamp.submissionId)
    const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    await ownerDatabase().shareLink.update({ where: { id }, data: { validUntil: day(0) } })
    expect(await findShared(nobody, secret)).toMatchObject({ open: true })
    await ownerDatabase().shareLink.update({ where: { id }, data: { validUntil: day(-1) } })
    expect(await findShared(nobody, secret)).toEqual({ open: false, why: 'ended' })
    expect(await summaryOf(ada, lamp.submissionId, id)).toMatchObject({ state: 'over' })
  })

  test('while its product is deleted, and is open again once that is restored', async () => {
    const other = await submittedLamp(ada)
    const { secret } = await share(ada, other.submissionId)
    const where = { id: other.productId }
    await ownerDatabase().product.update({ where, data: { removedAt: new Date() } })
    expect(await findShared(nobody, secret)).toEqual({ open: false, why: 'ended' })
    const page = await listAllShareLinks(ada, ada.organisation.id)
    expect(page?.items.filter(({ address }) => address.endsWith(secret))).toEqual([])
    await ownerDatabase().product.update({ where, data: { removedAt: null } })
    expect(await findShared(nobody, secret)).toMatchObject({ open: true })
  })
})

test('an owner sees all links of the organisation, the latest first', async () => {
  const { id } = await share(ada, lamp.submissionId, 'The latest')
  const page = await listAllShareLinks(ada, ada.organisation.id)
  expect(page?.items[0]).toMatchObject({ id, recipient: 'The latest', submission: { number: 1 } })
})

test('a name that is too long is refused with a sentence, and nothing is made', async () => {
  const before = await listShareLinks(ada, lamp.submissionId)
  const order = { submissionId: lamp.submissionId, input: { recipient: 'x'.repeat(121) } }
  expect(await makeShareLink(ada, order)).toMatchObject({
    made: false,
    problems: [{ field: 'recipient', code: 'problem.too-long' }],
  })
  expect(await listShareLinks(ada, lamp.submissionId)).toEqual(before)
})

describe('at submit', () => {
  test('a link is made where it is asked for, and the report says until when it is valid and whom to write to', async () => {
    await openDraft(ada, lamp.assessmentId)
    await answerEverything(ada, lamp.assessmentId)
    const handingOn = {
      validUntil: inDays(90),
      contact: 'Product security',
      contactAddress: 'security@lantern.example',
    }
    const outcome = await submit(ada, {
      assessmentId: lamp.assessmentId,
      accountable,
      handingOn,
      share: true,
    })
    if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
    const [link, ...others] = (await listShareLinks(ada, outcome.id)) ?? []
    expect(others).toEqual([])
    expect(link).toMatchObject({ state: 'open', validUntil: inDays(90), recipient: null })
    const report = (await opened(link?.address.split('/').at(-1) ?? '')).report()
    expect(report.submission).toMatchObject({
      validUntil: inDays(90),
      contact: { name: 'Product security', address: 'security@lantern.example' },
    })
    expect(report.howToChallenge).toContain('Tell Product security (security@lantern.example)')
    const row = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: outcome.id } })
    expect(row.validUntil.toISOString().slice(0, 10)).toBe(inDays(90))
    expect(row.reportFormat).toBe(7)
  })

  test('a day or an address that cannot be is refused, and nothing is submitted', async () => {
    await openDraft(ada, lamp.assessmentId)
    const handingOn = { validUntil: inDays(0), contact: 'Ada', contactAddress: 'nowhere' }
    const order = { assessmentId: lamp.assessmentId, accountable, handingOn, share: true }
    expect(await submit(ada, order)).toMatchObject({
      submitted: false,
      reason: 'invalid',
      problems: [{ field: 'validUntil' }, { field: 'contactAddress' }],
    })
  })
})

describe('with a review', () => {
  test('the link shows who was asked, and still the report as it was submitted', async () => {
    const own = await submittedLamp(ada)
    const noor = await createPerson('Noor Haddad', 'auditor', ada.organisation)
    const { secret } = await share(ada, own.submissionId)
    expect((await opened(secret)).isReviewed).toBe(false)
    expect((await replyWithReviewed(asked(), secret)).status).toBe(404)
    await acceptedReview(ada, { submissionId: own.submissionId, auditor: noor })
    const page = await opened(secret)
    expect(page.isReviewed).toBe(true)
    expect(page.report().review?.others).toMatchObject([{ auditor: 'Noor Haddad', state: 'accepted' }])
    expect((await opened(secret, 'as-submitted')).report().review).toBeUndefined()
    const pdf = await replyWithReviewed(asked(), secret)
    expect(await textOf(await pdfOf(pdf))).toContain('Noor Haddad')
  })
})

test('in the database, a link reaches the reviews of its product, and no row of any other table', async () => {
  const { secret } = await share(ada, lamp.submissionId)
  const counts = await readShared(secret, async ({ db }) => [
    await db.shareLink.count(),
    await db.shareView.count(),
    await db.submission.count(),
    await db.assessment.count(),
    await db.product.count(),
    await db.release.count(),
    await db.entry.count(),
    await db.evidence.count(),
    await db.evidenceFile.count(),
    await db.event.count(),
    await db.review.count(),
    await db.finding.count(),
    await db.verdict.count(),
    await db.reviewMessage.count(),
  ])
  expect(counts).toEqual({ open: true, value: Array(14).fill(0) })
  expect(await ownerDatabase().review.count()).toBeGreaterThan(0)
  expect(await ownerDatabase().shareLink.count()).toBeGreaterThan(1)
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
