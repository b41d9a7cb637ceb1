import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/server/identity/person'
import { doNextJob } from '@/lib/server/jobs/do-job'
import { takeJob } from '@/lib/server/jobs/job-lease'
import { composeMail } from '@/lib/server/jobs/kinds/compose-mail'
import { invite, revokeInvitation } from '@/lib/server/people/invitations'
import { joinWithNewAccount } from '@/lib/server/people/joining/accept-invitation'
import { readInvitation } from '@/lib/server/people/joining/read-invitation'
import { findPeople } from '@/lib/server/people/list-people'
import { database } from '@/lib/server/world/database'
import { doJobs, endLeases } from '../../support/jobs'
import { mailsTo } from '../../support/mail-server'
import { linkIn } from '../../support/open-mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

const password = 'a lamp that listens'
let ada: Member
let here: string
let email: string

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  here = organisation.id
  email = `sam-${crypto.randomUUID()}@example.org`
})

afterAll(() => database().$disconnect())

describe('the mail of an invitation', () => {
  test('is one, of plain text with one link, and says who invites into which organisation', async () => {
    expect(await inviteSam()).toMatchObject({ invited: true, isMailed: true })
    await doJobs()
    await doJobs()
    const [found, ...others] = mailsTo(email)
    if (!found) throw new Error('no mail came')
    expect(others).toEqual([])
    const { mail } = found
    expect(mail.subject).toBe('Invitation to join Lantern Works on Thingworthy')
    expect(mail.from?.text).toBe('"Thingworthy" <thingworthy@example.org>')
    expect(mail.text).toContain('Ada invites you to join Lantern Works on Thingworthy as viewer.')
    expect(mail.html).toBe(false)
    expect(mail.attachments).toEqual([])
    expect(linkIn(found)).toMatch(/^http:\/\/127\.0\.0\.1:3000\/join\?token=[\w-]{43}$/)
  })

  test('verifies the address of the person who accepts by it', async () => {
    await inviteSam()
    await doJobs()
    const token = latestToken()
    expect(await readInvitation(token)).toMatchObject({ email, state: 'open', verifies: true })
    expect(await joinWithNewAccount({ token, name: 'Sam', password })).toMatchObject({ joined: true })
    const sam = (await findPeople(ada, here))?.members.find((member) => member.email === email)
    expect(sam).toMatchObject({ name: 'Sam', isVerified: true })
  })

  test('is not sent once the invitation was revoked or accepted', async () => {
    const revoked = await inviteSam()
    await revokeInvitation(ada, { organisationId: here, id: revoked.id })
    const { token } = await inviteSam()
    await joinWithNewAccount({ token, name: 'Sam', password })
    await doJobs()
    expect(mailsTo(email)).toEqual([])
    expect(await ownerDatabase().job.count({ where: { doneAt: null } })).toBe(0)
  })

  test('has a new link after a crash, and the link from before it is dead', async () => {
    await inviteSam()
    const job = await takeJob()
    const lost = job && (await composeMail(job))
    const before = tokenIn(lost?.paragraphs.join('\n') ?? '')
    expect(await readInvitation(before)).toMatchObject({ verifies: true })
    await doJobs()
    expect(mailsTo(email)).toEqual([])
    await endLeases()
    await doJobs()
    expect(mailsTo(email)).toHaveLength(1)
    expect(await readInvitation(before)).toBeNull()
    expect(await readInvitation(latestToken())).toMatchObject({ state: 'open', verifies: true })
  })

  test('is sent once by two workers at the same moment', async () => {
    await inviteSam()
    const { signal } = new AbortController()
    await Promise.all([doNextJob(signal), doNextJob(signal), doNextJob(signal)])
    expect(mailsTo(email)).toHaveLength(1)
  })

  test('has no link of the person who named the organisation', async () => {
    const name = 'Prize at https://evil.example/now www.evil.example'
    await ownerDatabase().organisation.update({ where: { id: here }, data: { name } })
    await inviteSam()
    await doJobs()
    const [found] = mailsTo(email)
    expect(found && linkIn(found)).toContain('/join?token=')
    expect(`${found?.mail.subject} ${found?.mail.text}`).not.toMatch(/evil\.example/)
  })

  test('is sent for 50 invitations of one person a day, and later ones are made without', async () => {
    const limit = { points: 50, expire: new Date(Date.now() + 60_000) }
    await inviteSam()
    await ownerDatabase().attempt.updateMany({
      where: { key: { startsWith: 'mailed-invitation' } },
      data: limit,
    })
    expect(await inviteSam()).toMatchObject({ invited: true, isMailed: false })
    await doJobs()
    expect(mailsTo(email)).toEqual([])
  })

  test('has no header and no recipient that a name brings along', async () => {
    const name = 'Lamp\r\nBcc: eve@example.org\r\n\r\nhttp, said "Eve" <eve@example.org>, '
    await ownerDatabase().organisation.update({ where: { id: here }, data: { name } })
    await ownerDatabase().user.update({ where: { id: ada.id }, data: { name } })
    await inviteSam()
    await doJobs()
    const [found] = mailsTo(email)
    if (!found) throw new Error('no mail came')
    const [headers = ''] = found.source.split('\r\n\r\n')
    expect(headers).not.toMatch(/^bcc:/im)
    expect([...found.mail.headers.keys()].toSorted()).toEqual([
      'auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to',
    ]) // biome-ignore format: a list to be read as one
    expect(found.mail.subject).toContain('Lamp Bcc: eve')
    expect(mailsTo('eve@example.org')).toEqual([])
    expect(linkIn(found)).toContain('/join?token=')
  })
})

async function inviteSam() {
  const answer = await invite(ada, here, { email, role: 'viewer' })
  if (!answer.invited) throw new Error(JSON.stringify(answer))
  return answer
}

function latestToken(): string {
  const found = mailsTo(email).at(-1)
  if (!found) throw new Error('no mail came')
  return tokenIn(linkIn(found))
}

function tokenIn(text: string): string {
  return /token=([\w-]+)/.exec(text)?.[1] ?? ''
}
