import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { prune } from '@/lib/server/jobs/prune'
import { database } from '@/lib/server/world/database'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const now = new Date('2026-06-30T12:00:00Z')
const hour = 60 * 60 * 1000
const days = 24 * hour
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const later = ago(-hour)
const { id, version } = newestVersion(publishQuestionnaires(), 'iot-good-practice')
let ada: Member
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  const { releaseId } = await createLamp(ada)
  const started = await startAssessment(ada, { releaseId, questionnaire: `${id}@${version}` })
  if (!started?.started) throw new Error('no assessment was started')
  assessmentId = started.id
})

beforeEach(async () => {
  for (const table of ['mutation', 'form_outcome', 'session', 'setup_code', 'password_reset', 'attempt'])
    await database().$executeRawUnsafe(`DELETE FROM ${table}`)
})

afterAll(() => database().$disconnect())

test('outcomes of saves and of forms are kept for 30 days', async () => {
  const kept = randomUUID()
  const rows = [
    { id: kept, at: ago(30 * days) },
    { id: randomUUID(), at: ago(30 * days + 1) },
  ]
  const organisationId = ada.organisation.id
  const said = {
    organisationId,
    assessmentId,
    personId: ada.id,
    kind: 'answer',
    key: 'a-question',
    outcome: {},
  } as const
  await ownerDatabase().mutation.createMany({ data: rows.map((row) => ({ ...said, ...row })) })
  await ownerDatabase().formOutcome.createMany({
    data: rows.map(({ id, at }) => ({ key: id, organisationId, subjectId: id, at })),
  })
  expect(await prune(now)).toBe(2)
  expect(await ownerDatabase().mutation.findMany({ select: { id: true } })).toEqual([{ id: kept }])
  expect(await ownerDatabase().formOutcome.findMany({ select: { key: true } })).toEqual([{ key: kept }])
})

test('expired outcomes of every organisation go, and nothing that people wrote does', async () => {
  const written = () =>
    Promise.all([
      ownerDatabase().product.count(),
      ownerDatabase().entry.count(),
      ownerDatabase().event.count(),
    ])
  const before = await written()
  const others = await createOrganisation('Brightside')
  const at = ago(31 * days)
  await ownerDatabase().formOutcome.createMany({
    data: [ada.organisation.id, others.id].map((organisationId) => {
      return { key: randomUUID(), organisationId, subjectId: randomUUID(), at }
    }),
  })
  expect(await prune(now)).toBe(2)
  expect(await written()).toEqual(before)
})

test('a session goes once it has expired or was idle for longer than 14 hours', async () => {
  const sessions = [
    { token: 'in use', expiresAt: later, updatedAt: ago(14 * hour) },
    { token: 'at its last moment', expiresAt: now, updatedAt: now },
    { token: 'idle', expiresAt: later, updatedAt: ago(14 * hour + 1) },
    { token: 'expired', expiresAt: ago(1), updatedAt: now },
  ]
  await database().session.createMany({
    data: sessions.map((each) => ({ ...each, id: randomUUID(), userId: ada.id, createdAt: ago(days) })),
  })
  await prune(now)
  const left = await database().session.findMany({ orderBy: { token: 'asc' } })
  expect(left.map(({ token }) => token)).toEqual(['at its last moment', 'in use'])
})

test('a set-up code goes once it was used, and an unused one stays however old', async () => {
  const codes = [
    { hash: 'unused', createdAt: ago(90 * days), usedAt: null },
    { hash: 'used', createdAt: ago(hour), usedAt: ago(1) },
  ]
  await database().setupCode.createMany({ data: codes.map((each) => ({ ...each, id: randomUUID() })) })
  await prune(now)
  expect(await database().setupCode.findMany({ select: { hash: true } })).toEqual([{ hash: 'unused' }])
})

test('a password link goes once it expired unused, or its use was shown to the person', async () => {
  const links = [
    { hash: 'open', expiresAt: now },
    { hash: 'expired', expiresAt: ago(1) },
    { hash: 'used and shown', expiresAt: later, usedAt: ago(2), shownAt: ago(1) },
    { hash: 'used, not yet shown', expiresAt: ago(60 * days), usedAt: ago(60 * days) },
  ]
  await database().passwordReset.createMany({
    data: links.map((each) => ({ ...each, id: randomUUID(), userId: ada.id, createdAt: ago(hour) })),
  })
  await prune(now)
  const left = await database().passwordReset.findMany({ orderBy: { hash: 'asc' } })
  expect(left.map(({ hash }) => hash)).toEqual(['open', 'used, not yet shown'])
})

test('a count of tries goes once it has ended and delays no next try', async () => {
  await database().attempt.createMany({
    data: [
      { key: 'counting', points: 1, expire: now },
      { key: 'delaying', points: 9, expire: ago(1), notBefore: later },
      { key: 'ended', points: 1, expire: ago(1) },
      { key: 'ended delay', points: 9, expire: ago(1), notBefore: ago(1) },
      { key: 'without an end', points: 1, expire: null },
    ],
  })
  await prune(now)
  const left = await database().attempt.findMany({ orderBy: { key: 'asc' } })
  expect(left.map(({ key }) => key)).toEqual(['counting', 'delaying', 'without an end'])
})

test('a job goes 30 days after it was done or 90 days after it failed, and stays as long as it waits', async () => {
  const long = 365 * days
  await database().job.createMany({
    data: [
      { kind: 'done', doneAt: ago(30 * days) },
      { kind: 'done long ago', doneAt: ago(30 * days + 1) },
      { kind: 'failed', failedAt: ago(90 * days) },
      { kind: 'failed long ago', failedAt: ago(90 * days + 1) },
      { kind: 'waiting' },
    ].map((each) => ({ id: randomUUID(), ids: {}, createdAt: ago(long), runAfter: ago(long), ...each })),
  })
  await prune(now)
  const left = await database().job.findMany({ orderBy: { kind: 'asc' } })
  expect(left.map(({ kind }) => kind)).toEqual(['done', 'failed', 'waiting'])
})

test('an invitation goes 90 days after it was used, revoked or had expired', async () => {
  const long = ago(90 * days + 1)
  const invitations = [
    { email: 'expired', expiresAt: ago(90 * days) },
    { email: 'expired long ago', expiresAt: long },
    { email: 'open', expiresAt: later },
    { email: 'revoked', expiresAt: long, revokedAt: ago(90 * days) },
    { email: 'revoked long ago', expiresAt: later, revokedAt: long },
    { email: 'used', expiresAt: long, usedAt: ago(90 * days), usedById: ada.id },
    { email: 'used long ago', expiresAt: later, usedAt: long, usedById: ada.id },
  ]
  const made = { organisationId: ada.organisation.id, role: 'viewer', createdAt: ago(365 * days) } as const
  await database().invitation.createMany({
    data: invitations.map((each) => ({ ...made, ...each, id: randomUUID(), shownHash: randomUUID() })),
  })
  expect(await prune(now)).toBe(3)
  const left = await database().invitation.findMany({ orderBy: { email: 'asc' } })
  expect(left.map(({ email }) => email)).toEqual(['expired', 'open', 'revoked', 'used'])
})

test('a verification goes once it has expired', async () => {
  const row = { value: '', createdAt: now, updatedAt: now }
  await database().verification.createMany({
    data: [
      { ...row, id: randomUUID(), identifier: 'open', expiresAt: now },
      { ...row, id: randomUUID(), identifier: 'expired', expiresAt: ago(1) },
    ],
  })
  await prune(now)
  expect(await database().verification.findMany({ select: { identifier: true } })).toEqual([
    { identifier: 'open' },
  ])
})

test('more than one batch is deleted in one go', async () => {
  await database().$executeRaw`
    INSERT INTO attempt (key, points, expire) SELECT n::text, 1, ${ago(1)} FROM generate_series(1, 2500) n`
  expect(await prune(now)).toBe(2500)
})

test('a process that finds another one pruning leaves the work to it', async () => {
  await database().attempt.create({ data: { key: 'ended', points: 1, expire: ago(1) } })
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  try {
    await other.query('SELECT pg_advisory_lock(7202611)')
    expect(await prune(now)).toBe(0)
    await other.query('SELECT pg_advisory_unlock(7202611)')
    expect(await prune(now)).toBe(1)
  } finally {
    await other.end()
  }
})

test('a row that somebody is changing is skipped and not waited for', async () => {
  await database().attempt.create({ data: { key: 'ended', points: 1, expire: ago(1) } })
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  try {
    await other.query('BEGIN')
    await other.query('UPDATE attempt SET points = 2')
    expect(await prune(now)).toBe(0)
  } finally {
    await other.end()
  }
})
