import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as teamsDownload } from '@/app/products/[product]/reviews/[review]/files/[digest]/download/route'
import { GET as auditorsDownload } from '@/app/reviews/[review]/files/[digest]/download/route'
import type { FileThing } from '@/lib/core/review/lifecycle/file-thing'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { setOrganisations } from '@/lib/server/world/set-organisations'
import { attachByRoute } from '../support/evidence/upload'
import { buildTenant, member, type Tenant } from '../support/isolation/tenant'
import { createPerson } from '../support/people'
import { site } from '../support/requests-to-routes'
import { attachText, raisedFinding, requestedEvidence } from '../support/review-files'
import { acceptedReview } from '../support/reviews'
import { signInAs } from '../support/signed-in'

// Somebody reaches for a file that an auditor attached, or attaches one where they are not the auditor.

let ours: Tenant
let theirs: Tenant
let noor: Member
let lukas: Member
let reviewId: string
let otherReview: string
let question: string
let digests: Record<FileThing['is'], string>
let things: FileThing[]

beforeAll(async () => {
  ours = await buildTenant('Lantern Works')
  theirs = await buildTenant('Other Works')
  noor = member(ours, 'auditor')
  lukas = await createPerson('Lukas', 'auditor', noor.organisation)
  const { submissionId } = ours
  reviewId = await acceptedReview(member(ours, 'owner'), { submissionId, auditor: noor })
  otherReview = await acceptedReview(member(ours, 'owner'), { submissionId, auditor: lukas })
  question = (await openDesk(noor, reviewId))?.lists.all[0] ?? ''
  const findingId = await raisedFinding(noor, reviewId)
  const requestId = await requestedEvidence(noor, reviewId, question)
  things = [
    { is: 'verdict', question },
    { is: 'finding', findingId },
    { is: 'request', requestId },
  ]
  const [verdict = '', finding = '', request = ''] = await Promise.all(
    things.map((thing) => attachText(noor, { reviewId, thing, content: `A secret of the ${thing.is}.` })),
  )
  digests = { verdict, finding, request }
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const cookies = new Map<string, string>()
async function cookieOf(person: Member): Promise<string> {
  const cookie = cookies.get(person.id) ?? (await signInAs(person))
  cookies.set(person.id, cookie)
  return cookie
}

const asked = async (person: Member) => new Request(site, { headers: { cookie: await cookieOf(person) } })

async function asAuditor(person: Member, review: string, digest: string): Promise<number> {
  const params = Promise.resolve({ review, digest })
  return statusOf(await auditorsDownload(await asked(person), { params }))
}

async function asTeam(person: Member, digest: string, { productId } = ours): Promise<number> {
  const params = Promise.resolve({ product: productId, review: reviewId, digest })
  return statusOf(await teamsDownload(await asked(person), { params }))
}

/** The body is read, so that the file is closed. */
async function statusOf(response: Response): Promise<number> {
  await response.arrayBuffer()
  return response.status
}

test('a guessed digest of a verdict’s file gives nothing to the team, whatever its role, while the review goes on', async () => {
  const { people } = ours
  for (const person of people.filter(({ id }) => id !== noor.id)) {
    expect(await asTeam(person, digests.verdict), person.role).toBe(404)
    expect(await asAuditor(person, reviewId, digests.verdict), person.role).toBe(404)
  }
  expect(await asTeam(noor, digests.verdict)).toBe(404)
  expect(await asAuditor(noor, reviewId, digests.verdict)).toBe(200)
})

test('another auditor of the product reads the file of a finding, as the finding, and none of a verdict or request', async () => {
  expect(await asAuditor(lukas, otherReview, digests.finding)).toBe(200)
  expect(await asAuditor(lukas, otherReview, digests.verdict)).toBe(404)
  expect(await asAuditor(lukas, otherReview, digests.request)).toBe(404)
  for (const digest of Object.values(digests)) expect(await asAuditor(lukas, reviewId, digest)).toBe(404)
})

test('nobody of another organisation reads one, by its digest, by the review or by a product of their own', async () => {
  const eve = member(theirs, 'owner')
  for (const digest of Object.values(digests)) {
    expect(await asTeam(eve, digest)).toBe(404)
    expect(await asTeam(eve, digest, theirs)).toBe(404)
    expect(await asAuditor(eve, reviewId, digest)).toBe(404)
    expect(await asTeam(member(ours, 'owner'), digest, theirs)).toBe(404)
  }
})

test('neither the team nor another auditor attaches a file to what is said in a review', async () => {
  const before = await count()
  for (const person of [member(ours, 'owner'), member(ours, 'editor'), lukas, member(theirs, 'owner')])
    for (const to of [`verdict.${question}`, ...threads()]) {
      const order = { cookie: await cookieOf(person), personId: person.id, content: 'Forged.' }
      expect((await attachByRoute({ ...order, reviewId, to })).status, `${person.role} ${to}`).toBe(404)
    }
  expect(await count()).toBe(before)
})

test('an auditor attaches nothing to a request of another review', async () => {
  const order = { cookie: await cookieOf(lukas), personId: lukas.id, content: 'Elsewhere.' }
  const to = threads().find((each) => each.startsWith('request')) ?? ''
  expect((await attachByRoute({ ...order, reviewId: otherReview, to })).status).toBe(404)
})

test('the database takes no row from a transaction of the team, and none in the name of another auditor', async () => {
  const row = {
    id: newId(),
    organisationId: ours.organisationId,
    reviewId,
    question,
    sha256: 'a'.repeat(64),
    bytes: 1,
    type: 'text',
    name: 'forged.txt',
    at: new Date(),
  }
  const write = (
    addedById: string,
    prepare: (tx: Parameters<typeof setOrganisations>[0]) => Promise<unknown>,
  ) =>
    database().$transaction(async (tx) => {
      await prepare(tx)
      await tx.reviewFile.create({ data: { ...row, addedById } })
    })
  await expect(write(noor.id, (tx) => setOrganisations(tx, [ours.organisationId]))).rejects.toThrow(
    'row-level',
  )
  const ownReview = (tx: Parameters<typeof setOrganisations>[0]) =>
    tx.$queryRaw`SELECT set_config('app.review', ${reviewId}, true), set_config('app.reviews', ${`{${reviewId}}`}, true)`
  await expect(write(lukas.id, ownReview)).rejects.toThrow('row-level')
})

function threads(): string[] {
  return things.flatMap((thing) =>
    thing.is === 'finding'
      ? `finding.${thing.findingId}`
      : thing.is === 'request'
        ? `request.${thing.requestId}`
        : [],
  )
}

function count(): Promise<number> {
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.review', ${reviewId}, true), set_config('app.reviews', ${`{${reviewId}}`}, true)`
    return tx.reviewFile.count()
  })
}
