import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { PUT as putAnswer } from '@/app/api/assessments/[id]/answers/[question]/route'
import { GET as getArchive } from '@/app/api/assessments/[id]/archive/route'
import { GET as getFile } from '@/app/api/assessments/[id]/file/route'
import { PUT as putVerdict } from '@/app/api/reviews/[id]/verdicts/[on]/[key]/route'
import { GET as getPdf } from '@/app/api/submissions/[id]/pdf/route'
import { GET as getReport } from '@/app/api/submissions/[id]/report.json/route'
import { GET as getStandard } from '@/app/api/submissions/[id]/standards/[framework]/[file]/route'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAsked } from '@/lib/server/assessments/proposals/asked-page'
import { readInbox } from '@/lib/server/assessments/together/inbox'
import type { Member } from '@/lib/server/identity/person'
import { removeOrganisation } from '@/lib/server/products/removal/remove-organisation'
import { removeProduct } from '@/lib/server/products/removal/remove-product'
import { removeRelease } from '@/lib/server/products/removal/remove-release'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { listOwnReviews } from '@/lib/server/reviews/asking/pages/own-reviews'
import { database } from '@/lib/server/world/database'
import { ask, propose } from '../support/asked'
import { buildTenant, framework, member, questionId, type Tenant } from '../support/isolation/tenant'
import { ownerDatabase } from '../support/owner-database'
import { accepted } from '../support/reviews'
import { signInAs } from '../support/signed-in'

// Everybody who reached a thing tries its addresses once more after it, or something above it, was deleted: members with their
// sessions, the auditor of a review that ended, the holder of an ask link.

const site = 'http://127.0.0.1:3000'
let tenant: Tenant
let cookie: string
let auditorsCookie: string
let auditor: Member
let token: string

beforeEach(async () => {
  tenant = await buildTenant('Lantern Works')
  cookie = await signInAs(member(tenant, 'owner'))
  const noor = tenant.people.at(-1)
  if (!noor) throw new Error('no auditor')
  auditor = noor
  auditorsCookie = await signInAs(auditor)
  token = await ask(member(tenant, 'editor'), tenant.draftId, [questionId])
  expect(await acceptReview(auditor, tenant.reviewId, accepted)).toMatchObject({ accepted: true })
  // What is under review cannot be deleted.
  await ownerDatabase().review.update({ where: { id: tenant.reviewId }, data: { state: 'returned' } })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const get = (by = cookie) => new Request(site, { headers: { cookie: by, 'sec-fetch-site': 'same-origin' } })

function put(by: string, personId: string): Request {
  const headers = {
    cookie: by,
    host: '127.0.0.1:3000',
    origin: site,
    'person-id': personId,
    'if-match': '"0"',
    'mutation-id': randomUUID(),
  }
  return new Request(site, { method: 'PUT', headers, body: JSON.stringify({ value: null }) })
}

const at = <T>(params: T) => ({ params: Promise.resolve(params) })

/** The addresses of the API, with the status of each. */
async function statuses(): Promise<Record<string, number>> {
  const { draftId, submissionId, reviewId } = tenant
  const place = { id: draftId, question: questionId }
  const verdict = { id: reviewId, on: 'answers', key: questionId }
  const calls = {
    'the file of a draft': () => getFile(get(), at({ id: draftId })),
    'its archive': () => getArchive(get(), at({ id: draftId })),
    'a save': () => putAnswer(put(cookie, member(tenant, 'owner').id), at(place)),
    'a PDF': () => getPdf(get(), at({ id: submissionId })),
    'a report': () => getReport(get(), at({ id: submissionId })),
    'a table': () => getStandard(get(), at({ id: submissionId, framework, file: 'table.csv' })),
    'a verdict': () => putVerdict(put(auditorsCookie, auditor.id), at(verdict)),
  }
  const found: Record<string, number> = {}
  for (const [what, call] of Object.entries(calls)) {
    const response = await call()
    await response.arrayBuffer()
    found[what] = response.status
  }
  return found
}

const removals: Record<string, () => Promise<unknown>> = {
  release: () => removeRelease(member(tenant, 'owner'), { releaseId: tenant.releaseId, agreed: true }),
  product: () => removeProduct(member(tenant, 'owner'), { productId: tenant.productId, typed: 'Lamp' }),
  organisation: () =>
    removeOrganisation(member(tenant, 'owner'), {
      organisationId: tenant.organisationId,
      typed: 'Lantern Works',
    }),
}

describe.each(Object.keys(removals))('after the %s was deleted', (what) => {
  test('every address of it is closed, for members, the auditor and the holder of an ask link', async () => {
    const before = await statuses()
    expect(Object.values(before).filter((status) => [403, 404].includes(status))).toEqual([])
    expect(await findAsked(token)).toMatchObject({ open: true })
    expect(await findOwnReview(auditor, tenant.reviewId)).not.toBeNull()

    expect(await removals[what]?.()).toEqual({ removed: true })

    const after = await statuses()
    expect(Object.entries(after).filter(([, status]) => status !== 404)).toEqual([])
    expect(await findAsked(token)).toEqual({ open: false, why: 'unknown' })
    expect(await propose(token, questionId, null)).not.toMatchObject({ sent: true })
    expect(await findOwnReview(auditor, tenant.reviewId)).toBeNull()
    expect(await listOwnReviews(auditor)).toEqual([])
    for (const person of tenant.people) expect((await readInbox(person)).items).toEqual([])
  })
})

test('the auditor of a concluded review still reads it after the release was deleted, and nobody else does', async () => {
  await ownerDatabase().review.update({ where: { id: tenant.reviewId }, data: { state: 'concluded' } })
  expect(await removals.release?.()).toEqual({ removed: true })
  expect(await findOwnReview(auditor, tenant.reviewId)).not.toBeNull()
  expect(await findOwnReview(member(tenant, 'owner'), tenant.reviewId)).toBeNull()
})
