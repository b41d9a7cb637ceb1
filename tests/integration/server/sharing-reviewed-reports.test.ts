import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { replyWithCopy, replyWithReviewed } from '@/lib/server/reviews/report/shared-pdf'
import { findShared } from '@/lib/server/reviews/report/shared-report'
import { writeToAuditor } from '@/lib/server/reviews/threads/write-to-auditor'
import { database } from '@/lib/server/world/database'
import { createOrganisation, createPerson } from '../../support/people'
import { openPdf, pageTexts } from '../../support/read-pdf'
import { raisedFinding } from '../../support/review-files'
import { acceptedReview, confirmEverything, type SubmittedLamp, submittedLamp } from '../../support/reviews'
import { share, summaryOf } from '../../support/shares'

// After a conclusion a share link shows the reviewed report, and still the one as submitted.

const limits = 'The app was not looked at.'
const aside = 'Between us: the lock is old.'
let ada: Member
let noor: Member
let lamp: SubmittedLamp
let link: { id: string; secret: string; address: string }
let reviewId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor Haddad', 'auditor', organisation)
  lamp = await submittedLamp(ada)
  link = await share(ada, lamp.submissionId)
  reviewId = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
  await confirmEverything(noor, reviewId)
  const findingId = await raisedFinding(noor, reviewId)
  const written = await writeToAuditor(ada, { thread: { findingId }, input: { text: aside } })
  if (!written?.written) throw new Error(JSON.stringify(written))
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function shown(reading?: 'as-submitted') {
  const found = await findShared(new Headers(), link.secret, reading)
  if (!found.open) throw new Error(found.why)
  return found.page
}

async function wordsOf(response: Response) {
  const pdf = await openPdf(new Uint8Array(await response.arrayBuffer()))
  return (await pageTexts(pdf)).join('\n')
}

test('the conclusion comes to a link that was made before it, and nothing said between team and auditor', async () => {
  const before = (await shown()).report()
  expect(before.review).not.toHaveProperty('conclusion.outcome')
  expect(await concludeReview(noor, reviewId, { outcome: 'confirmed', limits })).toEqual({ concluded: true })
  const page = await shown()
  const report = page.report()
  expect(page.isReviewed).toBe(true)
  expect(JSON.stringify(report.review)).toContain(limits)
  expect(report.checked).toContain('Noor Haddad')
  expect(report.checked).not.toBe(before.checked)
  expect(JSON.stringify(report)).not.toContain(aside)
  expect(report.shared).toEqual({ address: link.address })
})

test('the report as it was submitted stays beside it, and the stored copy keeps its bytes', async () => {
  const report = (await shown('as-submitted')).report()
  expect(report.review).toBeUndefined()
  expect(report.checked).toBe('Self-assessed; nobody else has checked.')
  const { pdfDigest } = await summaryOf(ada, lamp.submissionId, link.id)
  const copy = await replyWithCopy(new Request('http://127.0.0.1:3000/'), link.secret)
  expect(copy.headers.get('etag')).toBe(`"${pdfDigest}"`)
  expect(await wordsOf(copy)).not.toContain('Noor Haddad')
})

test('the reviewed report as PDF names auditor, outcome and limits', async () => {
  const words = await wordsOf(await replyWithReviewed(new Request('http://127.0.0.1:3000/'), link.secret))
  expect(words).toContain('Noor Haddad')
  expect(words.replaceAll(/\s+/g, ' ')).toContain(limits)
  expect(words).not.toContain(aside)
})
