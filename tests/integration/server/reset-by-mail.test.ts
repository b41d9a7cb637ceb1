import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { askForReset } from '@/lib/server/identity/passwords/ask-for-reset'
import { isResetValid, redeemPasswordReset } from '@/lib/server/identity/passwords/password-reset'
import type { Member } from '@/lib/server/identity/person'
import { takeJob } from '@/lib/server/jobs/job-lease'
import { composeMail } from '@/lib/server/jobs/kinds/compose-mail'
import { removeMember } from '@/lib/server/people/change-members'
import { makeResetLink } from '@/lib/server/people/reset-member'
import { database } from '@/lib/server/world/database'
import { statementsOf } from '../../support/count-queries'
import { doJobs, endLeases } from '../../support/jobs'
import { mailsTo } from '../../support/mail-server'
import { linkIn } from '../../support/open-mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

const next = 'a lamp that forgets'
const from = (address: string) => new Headers({ 'x-forwarded-for': address })
let ada: Member
let unknown: string

beforeEach(async () => {
  await database().attempt.deleteMany()
  await ownerDatabase().job.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  unknown = `nobody-${crypto.randomUUID()}@example.org`
})

afterAll(() => database().$disconnect())

describe('a link to a new password, asked for at the sign-in page', () => {
  test('comes by mail and sets the password once, and the person gets a notice of that', async () => {
    expect(await askForReset({ email: ` ${ada.email.toUpperCase()} ` }, from('203.0.113.1'))).toEqual({
      asked: true,
    })
    await doJobs()
    const [found, ...others] = mailsTo(ada.email)
    expect(others).toEqual([])
    expect(found?.mail.subject).toBe('A link to set a new password for Thingworthy')
    expect(found?.mail.html).toBe(false)
    const token = latestToken()
    expect(await redeemPasswordReset({ token, password: next })).toEqual({ reset: true })
    expect(await redeemPasswordReset({ token, password: 'other words of mine' })).toMatchObject({
      reset: false,
    })
    await doJobs()
    const notice = mailsTo(ada.email).at(-1)
    expect(notice?.mail.subject).toBe('Your Thingworthy password was reset')
    expect(notice && linkIn(notice)).toBe('http://127.0.0.1:3000/forgot-password')
  })

  test('ends after a quarter of an hour', async () => {
    await askForReset({ email: ada.email }, from('203.0.113.1'))
    await doJobs()
    const token = latestToken()
    expect(await isResetValid(token)).toBe(true)
    const [row] = await database().passwordReset.findMany({ where: { userId: ada.id } })
    expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBe(15 * 60_000)
    await database().passwordReset.updateMany({ where: { userId: ada.id }, data: { expiresAt: new Date() } })
    expect(await isResetValid(token)).toBe(false)
    expect(await redeemPasswordReset({ token, password: next })).toMatchObject({ reset: false })
  })

  test('is answered in the same words, after the same queries, for an address without an account', async () => {
    const ask = (email: string) => askForReset({ email }, from('203.0.113.1'))
    expect([await ask(ada.email), await ask(unknown)]).toEqual([{ asked: true }, { asked: true }])
    const known = await statementsOf(() => ask(ada.email))
    expect(known.length).toBeGreaterThan(3)
    expect(await statementsOf(() => ask(unknown))).toEqual(known)
    await doJobs()
    expect(mailsTo(unknown)).toEqual([])
    expect(await ownerDatabase().job.count({ where: { doneAt: null } })).toBe(0)
  })

  test('is limited to 5 an hour of one sender and address, with or without an account', async () => {
    const askSix = async (email: string) => {
      const answers = []
      for (let n = 0; n < 6; n += 1) answers.push(await askForReset({ email }, from('203.0.113.1')))
      return answers.map((answer) => (answer.asked ? 'asked' : answer.problems[0]?.code))
    }
    const refused = [...Array(5).fill('asked'), 'form-problem.too-many-resets']
    expect(await askSix(ada.email)).toEqual(refused)
    expect(await askSix(unknown)).toEqual(refused)
    expect(await askForReset({ email: ada.email }, from('198.51.100.1'))).toEqual({ asked: true })
  })

  test('is mailed 10 times an hour at most, from wherever it is asked', async () => {
    for (let n = 0; n < 12; n += 1)
      expect(await askForReset({ email: ada.email }, from(`203.0.${n}.1`))).toEqual({ asked: true })
    expect(await ownerDatabase().job.count()).toBe(10)
  })

  test('leaves earlier ones as they are until one is used', async () => {
    await askForReset({ email: ada.email }, from('203.0.113.1'))
    await doJobs()
    const first = latestToken()
    await askForReset({ email: ada.email }, from('198.51.100.1'))
    await doJobs()
    const second = latestToken()
    expect(second).not.toBe(first)
    expect(await isResetValid(first)).toBe(true)
    expect(await redeemPasswordReset({ token: second, password: next })).toEqual({ reset: true })
    expect(await isResetValid(first)).toBe(false)
  })

  test('is another one after a crash, and the one before is dead', async () => {
    await askForReset({ email: ada.email }, from('203.0.113.1'))
    const job = await takeJob()
    const lost = job && (await composeMail(job))
    const before = tokenIn(lost?.paragraphs.join('\n') ?? '')
    expect(await isResetValid(before)).toBe(true)
    await endLeases()
    await doJobs()
    expect(await isResetValid(before)).toBe(false)
    expect(await isResetValid(latestToken())).toBe(true)
    const events = await ownerDatabase().accountEvent.findMany({ where: { subjectId: ada.id } })
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['password-reset-link-made', '{"by":"mail"}'],
    ])
  })

  test('is not asked for with what is no address', async () => {
    expect(await askForReset({ email: 'ada' }, from('203.0.113.1'))).toMatchObject({
      asked: false,
      problems: [{ field: 'email', code: 'form-problem.address' }],
    })
    expect(await ownerDatabase().job.count()).toBe(0)
  })
})

test('an owner makes no such link where people can ask for one by mail', async () => {
  const noor = await createPerson('Noor', 'editor', ada.organisation)
  const order = { organisationId: ada.organisation.id, personId: noor.id }
  expect(await makeResetLink(ada, order)).toMatchObject({
    problems: [{ code: 'form-problem.reset-by-mail' }],
  })
})

test('a person who was removed gets a notice by mail', async () => {
  const noor = await createPerson('Noor', 'editor', ada.organisation)
  await removeMember(ada, { organisationId: ada.organisation.id, personId: noor.id })
  await doJobs()
  const [found] = mailsTo(noor.email)
  expect(found?.mail.subject).toBe('You were removed from Lantern Works')
  expect(found && linkIn(found)).toBe('http://127.0.0.1:3000/organisations')
})

function latestToken(): string {
  const found = mailsTo(ada.email).at(-1)
  return found ? tokenIn(linkIn(found)) : ''
}

function tokenIn(text: string): string {
  return /token=([\w-]+)/.exec(text)?.[1] ?? ''
}
