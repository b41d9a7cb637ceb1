import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { doNextJob } from '@/lib/server/jobs/do-job'
import { listFailedJobs, retryJob } from '@/lib/server/jobs/failed-jobs'
import { failJob, finishJob, takeJob } from '@/lib/server/jobs/job-lease'
import { addMailJob } from '@/lib/server/records/mail-queue/add-mail-job'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { doJobs, endLeases, makeJobsDue } from '../../support/jobs'
import { mailsTo, refuseMails } from '../../support/mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

const jobs = () => ownerDatabase().job.findMany({ orderBy: { id: 'asc' } })

beforeEach(async () => {
  refuseMails(null)
  await ownerDatabase().job.deleteMany()
})

afterAll(() => database().$disconnect())

describe('a job', () => {
  test('is written if and only if the transaction of its change is', async () => {
    const undone = database().$transaction(async (tx) => {
      await addMailJob(tx, 'invitation', { invitation: newId() })
      throw new Error('the change failed')
    })
    await expect(undone).rejects.toThrow('the change failed')
    expect(await jobs()).toEqual([])
    await queue()
    expect(await jobs()).toHaveLength(1)
  })

  test('holds ids alone', async () => {
    const invitation = await queue()
    expect(await jobs()).toMatchObject([
      { kind: 'invitation', ids: { invitation }, lastError: null, day: null },
    ])
  })

  test('of a reminder is queued once for its day, also by two at once; others as often as they are asked for', async () => {
    const ids = { invitation: newId() }
    const runAfter = new Date(Date.now() + 60_000)
    const remind = (day: string) =>
      database().$transaction((tx) => addMailJob(tx, 'invitation', ids, { day, runAfter }))
    const both = await Promise.all([remind('2026-11-29'), remind('2026-11-29')])
    expect(both.toSorted()).toEqual([false, true])
    expect([await remind('2026-11-30'), await remind('2026-11-29')]).toEqual([true, false])
    expect(await takeJob()).toBeNull()
    const queueAgain = () => database().$transaction((tx) => addMailJob(tx, 'invitation', ids))
    expect([await queueAgain(), await queueAgain()]).toEqual([true, true])
    expect(await jobs()).toHaveLength(4)
  })

  test('belongs to one worker until its lease ends', async () => {
    await queue()
    const first = await takeJob()
    expect(first).toMatchObject({ attempts: 1 })
    expect(await takeJob()).toBeNull()
    await endLeases()
    expect(await takeJob()).toMatchObject({ id: first?.id, attempts: 2 })
  })

  test('is not marked by a worker whose lease has ended', async () => {
    await queue()
    const first = await taken()
    await endLeases()
    const second = await taken()
    await finishJob(first)
    await failJob(first, 'too late')
    expect(await jobs()).toMatchObject([{ doneAt: null, lastError: null }])
    await finishJob(second)
    expect((await jobs())[0]?.doneAt).not.toBeNull()
  })

  test('that fails is tried again after 1, 5, 15 and 60 minutes, and has failed after the fifth time', async () => {
    await queueForMail()
    refuseMails(451)
    const minutes: number[] = []
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await makeJobsDue()
      const before = Date.now()
      await doJobs()
      const [job] = await jobs()
      expect(job).toMatchObject({ attempts: attempt, doneAt: null, lockedUntil: null })
      if (attempt < 5) minutes.push(Math.round(((job?.runAfter.getTime() ?? 0) - before) / 60_000))
    }
    expect(minutes).toEqual([1, 5, 15, 60])
    const [failed] = await jobs()
    expect(failed?.failedAt).not.toBeNull()
    await makeJobsDue()
    expect(await doNextJob(new AbortController().signal)).toBe(false)
  })

  test('that has failed is listed with its reason, and is sent when the operator tries it again', async () => {
    const email = await queueForMail()
    refuseMails(451)
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await makeJobsDue()
      await doJobs()
    }
    const { failed, waiting } = await listFailedJobs()
    const reason = 'The mail server refused the sender, the recipient or the message (EMESSAGE 451).'
    expect([failed, waiting]).toMatchObject([[{ kind: 'invitation', reason }], 0])
    refuseMails(null)
    expect(await retryJob('nonsense')).toBe(false)
    expect(await retryJob(newId())).toBe(false)
    expect(await retryJob(failed[0]?.id ?? '')).toBe(true)
    await doJobs()
    expect(mailsTo(email)).toHaveLength(1)
    expect(await listFailedJobs()).toEqual({ failed: [], waiting: 0 })
  })

  test('keeps the reason in words, without what the mail server said', async () => {
    const email = await queueForMail()
    refuseMails(550)
    await doJobs()
    const [job] = await jobs()
    expect(job?.lastError).toBe(
      'The mail server refused the sender, the recipient or the message (EMESSAGE 550).',
    )
    refuseMails(null)
    await makeJobsDue()
    await doJobs()
    expect(await jobs()).toMatchObject([{ attempts: 2, lastError: null, failedAt: null }])
    expect(mailsTo(email)).toHaveLength(1)
  })

  test('whose worker was stopped five times has failed, and the next one is done', async () => {
    await queue()
    for (let crash = 1; crash <= 5; crash += 1) {
      await taken()
      await endLeases()
    }
    const email = await queueForMail()
    await doJobs()
    expect(await jobs()).toMatchObject([
      { attempts: 6, lastError: 'The server was stopped each time while it sent this.', doneAt: null },
      { attempts: 1, failedAt: null },
    ])
    expect(mailsTo(email)).toHaveLength(1)
  })

  test('of a kind that this release does not know fails and stops no other', async () => {
    const now = new Date()
    const row = { id: newId(), kind: 'later', ids: {}, createdAt: now, runAfter: now }
    await ownerDatabase().job.create({ data: row })
    const email = await queueForMail()
    await doJobs()
    expect((await jobs())[0]).toMatchObject({
      kind: 'later',
      attempts: 1,
      lastError: 'It could not be sent (Error).',
    })
    expect(mailsTo(email)).toHaveLength(1)
  })
})

async function queue(): Promise<string> {
  const invitation = newId()
  await database().$transaction((tx) => addMailJob(tx, 'invitation', { invitation }))
  return invitation
}

/** A job whose mail can be sent; gives the address that it goes to. */
async function queueForMail(): Promise<string> {
  const organisation = await createOrganisation('Lantern Works')
  const ada = await createPerson('Ada', 'owner', organisation)
  const [id, email, createdAt] = [newId(), `sam-${newId()}@example.org`, new Date()]
  const expiresAt = new Date(createdAt.getTime() + 60_000)
  const row = { id, organisationId: organisation.id, role: 'viewer', email, shownHash: id } as const
  await ownerDatabase().invitation.create({ data: { ...row, createdById: ada.id, createdAt, expiresAt } })
  await database().$transaction((tx) => addMailJob(tx, 'invitation', { invitation: id }))
  return email
}

async function taken() {
  const job = await takeJob()
  if (!job) throw new Error('no job was due')
  return job
}
