import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as getCopy } from '@/app/shared/[secret]/copy.pdf/route'
import { GET as getReviewed } from '@/app/shared/[secret]/reviewed.pdf/route'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { countView, readShared } from '@/lib/server/access/as-shared'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { findShared } from '@/lib/server/reviews/report/shared-report'
import { listAllShareLinks, listShareLinks } from '@/lib/server/submissions/sharing/list-share-links'
import { makeShareLink, revokeShareLink } from '@/lib/server/submissions/sharing/share-links'
import { submit } from '@/lib/server/submissions/submit'
import { createLog } from '@/lib/server/world/create-log'
import { database } from '@/lib/server/world/database'
import { log } from '@/lib/server/world/log'
import { bestAnswer, questionsOf } from '../support/assessments'
import { statementsOf } from '../support/count-queries'
import { ownerDatabase } from '../support/owner-database'
import { createOrganisation, createPerson } from '../support/people'
import { publishQuestionnaires } from '../support/published-questionnaires'
import { type SubmittedLamp, submittedLamp } from '../support/reviews'
import { share, summaryOf } from '../support/shares'

// Somebody guesses links, keeps one that has ended, reaches from one to other things, or reads the secret elsewhere.

const nobody = new Headers()
const address = '203.0.113.78'
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const secrets = {
  note: 'Only the team may read this note.',
  evidence: 'https://inside.lantern.example/keys',
  withheld: 'The details help thieves.',
}
let ada: Member
let grace: Member
let lamp: SubmittedLamp
let link: Awaited<ReturnType<typeof share>>

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  lamp = await withSecrets(await submittedLamp(ada))
  link = await share(ada, lamp.submissionId)
})

beforeEach(() => database().attempt.deleteMany())

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

/** Submits once more, with a note, evidence and a withheld answer. */
async function withSecrets(before: SubmittedLamp): Promise<SubmittedLamp> {
  const { assessmentId } = before
  await openDraft(ada, assessmentId)
  const draft = await findAssessment(ada, assessmentId)
  const answered = questionsOf(newestVersion(publishQuestionnaires(), 'iot-good-practice'))
  const [first, second] = answered.filter(({ id }) => draft?.answers[id] !== undefined)
  if (!first || !second) throw new Error('too few questions')
  const piece = {
    title: 'Test of keys',
    url: secrets.evidence,
    kind: 'test-report' as const,
    speaksOf: '2026-03-01',
  }
  await save(first.id, { ...bestAnswer(first), note: secrets.note, evidence: [piece] })
  await save(second.id, { ...bestAnswer(second), remark: 'Hidden remark.', withheld: secrets.withheld })
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  return { ...before, submissionId: submitted.id }

  async function save(questionId: string, answer: unknown) {
    const order = { assessmentId, questionId, answer, baseRevision: 1, mutationId: randomUUID() }
    const outcome = await saveAnswer(ada, { ...order, saidBy: ada.id })
    if (!outcome.saved) throw new Error(JSON.stringify(outcome))
  }
}

async function shownBy(secret: string) {
  const found = await findShared(nobody, secret)
  return found.open ? JSON.stringify(found.page.report()) : found.why
}

const from = (where: string) => new Headers({ 'x-forwarded-for': where })
const bySecret = (secret: string, headers: Record<string, string> = {}) =>
  [new Request('http://127.0.0.1:3000/', { headers }), { params: Promise.resolve({ secret }) }] as const

describe('what a link shows', () => {
  test('has what readers may see, and no note, address of evidence or withheld answer', async () => {
    const shown = await shownBy(link.secret)
    expect(shown).toContain('Test of keys')
    expect(shown).toContain(secrets.withheld)
    for (const hidden of [secrets.note, secrets.evidence, 'Hidden remark.'])
      expect(shown).not.toContain(hidden)
  })

  test('is no more in the copy for sharing', async () => {
    const response = await getCopy(...bySecret(link.secret))
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    for (const hidden of [secrets.note, secrets.evidence]) expect(bytes.includes(hidden)).toBe(false)
  })

  test('is never a stored file of JSON or CSV, nor a file of evidence: a link has two addresses, both of PDFs', async () => {
    const { readdirSync } = await import('node:fs')
    const files = readdirSync('app/shared', { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /route\.tsx?$/.test(file)).toSorted()).toEqual([
      '[secret]/copy.pdf/route.ts',
      '[secret]/reviewed.pdf/route.ts',
    ])
  })
})

describe('a link that opens nothing', () => {
  test.each([
    ['guessed', 'a'.repeat(26)],
    ['empty', ''],
    ['an id', '00000000-0000-7000-8000-000000000000'],
    ['a statement', "' OR true --"],
    ['a character that no database compares', 'a\u0000b'],
    ['half a character', '\ud800'],
    ['very long', 'a'.repeat(100_000)],
  ])('is unknown where it is %s', async (_, secret) => {
    expect(await shownBy(secret)).toBe('unknown')
    expect((await getCopy(...bySecret(secret))).status).toBe(404)
    expect((await getReviewed(...bySecret(secret))).status).toBe(404)
  })

  test.each(['toUpperCase', 'trimEnd'] as const)(
    'is none by another writing of the secret (%s)',
    async (change) => {
      const other = change === 'trimEnd' ? `${link.secret} ` : link.secret[change]()
      expect(await shownBy(other)).toBe('unknown')
    },
  )

  test('says the same after it was revoked as after its last day, and takes the statements of an unknown one', async () => {
    const revoked = await share(ada, lamp.submissionId)
    await revokeShareLink(ada, { submissionId: lamp.submissionId, id: revoked.id })
    const over = await share(ada, lamp.submissionId)
    const data = { validUntil: new Date('2026-01-01') }
    await ownerDatabase().shareLink.update({ where: { id: over.id }, data })
    const replies = await Promise.all(
      [revoked, over].map(async ({ secret }) => {
        const response = await getCopy(...bySecret(secret, { accept: 'text/html' }))
        return [response.status, await response.text()]
      }),
    )
    expect(replies).toEqual(Array(2).fill([410, 'This report is no longer shared by the maker.']))
    await findShared(from(address), 'b'.repeat(26))
    const statements = async (secret: string) =>
      (await statementsOf(() => findShared(from(address), secret))).length
    expect(await statements(revoked.secret)).toBe(await statements('b'.repeat(26)))
  })

  test('is answered 60 times in a quarter of an hour to one block of addresses, and no longer then', async () => {
    for (let tries = 0; tries <= 60; tries++) await findShared(from(address), 'c'.repeat(26))
    expect(await findShared(from(address), link.secret)).toMatchObject({ open: false, why: 'too-many' })
    expect(await findShared(from('198.51.100.4'), link.secret)).toMatchObject({ open: true })
    const refused = await getCopy(...bySecret(link.secret, { 'x-forwarded-for': address }))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('leaves no view behind', async () => {
    const revoked = await share(ada, lamp.submissionId)
    await revokeShareLink(ada, { submissionId: lamp.submissionId, id: revoked.id })
    await countView(revoked.id)
    expect(await summaryOf(ada, lamp.submissionId, revoked.id)).toMatchObject({ views: 0 })
  })
})

describe('somebody of another organisation', () => {
  test('makes, sees and revokes no link, though they know its id', async () => {
    const { submissionId } = lamp
    expect(await makeShareLink(grace, { submissionId, input: { recipient: '' } })).toBeNull()
    expect(await listShareLinks(grace, submissionId)).toBeNull()
    expect(await listAllShareLinks(grace, ada.organisation.id)).toBeNull()
    expect(await revokeShareLink(grace, { submissionId, id: link.id })).toBeNull()
    const own = await submittedLamp(grace)
    const crossed = { submissionId: own.submissionId, id: link.id }
    expect(await revokeShareLink(grace, crossed)).toEqual({ revoked: false })
    expect(await shownBy(link.secret)).toContain('Lamp')
  })

  test('is not reached from our own link by naming another in its transaction', async () => {
    const rows = await readShared(link.secret, async ({ db }) => {
      await db.$queryRaw`SELECT set_config('app.share', ${randomUUID()}, true)`
      return db.$queryRaw<unknown[]>`SELECT * FROM shared_submission()`
    })
    expect(rows).toEqual({ open: true, value: [] })
  })
})

test('a viewer and an auditor of the organisation make, see and revoke no link', async () => {
  for (const role of ['viewer', 'auditor'] as const) {
    const person = await createPerson(role, role, ada.organisation)
    const { submissionId } = lamp
    expect(await makeShareLink(person, { submissionId, input: { recipient: '' } })).toBeNull()
    expect(await listShareLinks(person, submissionId)).toBeNull()
    expect(await revokeShareLink(person, { submissionId, id: link.id })).toBeNull()
  }
})

test('the role of the application changes nothing of a link but that it was revoked, and writes no view', async () => {
  const { changeAs } = await import('@/lib/server/access/as-person')
  const change = changeAs(ada, ({ db }) =>
    db.shareLink.updateMany({ where: { id: link.id }, data: { secret: 'd'.repeat(26) } }),
  )
  await expect(change).rejects.toThrow(/permission denied/)
  const remove = changeAs(ada, ({ db }) => db.shareLink.deleteMany({ where: { id: link.id } }))
  await expect(remove).rejects.toThrow(/permission denied/)
  const view = { organisationId: ada.organisation.id, shareLinkId: link.id, day: new Date(), views: 1_000 }
  await expect(changeAs(ada, ({ db }) => db.shareView.create({ data: view }))).rejects.toThrow(
    /permission denied/,
  )
})

test('no line of the log holds a secret, not even where a field is called so', async () => {
  const lines: string[] = []
  const copy = createLog('info', { write: (line) => void lines.push(line) })
  vi.spyOn(log, 'info').mockImplementation((...given: Parameters<typeof copy.info>) => copy.info(...given))
  const made = await share(ada, lamp.submissionId)
  await listShareLinks(grace, lamp.submissionId)
  await findShared(from(address), made.secret)
  await revokeShareLink(ada, { submissionId: lamp.submissionId, id: made.id })
  await getCopy(...bySecret(made.secret))
  await findShared(from(address), made.secret)
  copy.info({ secret: made.secret, link: { secret: made.secret } }, 'a mistake of a programmer')
  vi.restoreAllMocks()
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('')).not.toContain(made.secret)
})
