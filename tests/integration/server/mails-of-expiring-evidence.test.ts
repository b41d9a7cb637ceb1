import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { setDigest } from '@/lib/server/assessments/together/inbox'
import type { Member } from '@/lib/server/identity/person'
import { queueExpiryReminders } from '@/lib/server/jobs/kinds/evidence-expires/queue-reminders'
import { prune } from '@/lib/server/jobs/prune'
import { changeRole } from '@/lib/server/people/change-members'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { english } from '@/lib/words/english'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { piecesOf, renewPiece } from '../../support/evidence'
import { doJobs, endLeases, makeJobsDue } from '../../support/jobs'
import { mailsTo } from '../../support/mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
const day = 24 * 60 * 60 * 1000
const dayIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)

let ada: Member
let noor: Member
let auditor: Member
let lamp: { productId: string; releaseId: string }

beforeEach(async () => {
  await ownerDatabase().job.deleteMany()
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  auditor = await createPerson('Max', 'auditor', organisation)
  lamp = await createLamp(ada)
})

afterAll(() => database().$disconnect())

describe('the reminder of evidence that expires', () => {
  test('tells owners and editors once, in one mail for a product, what expires and what follows from it', async () => {
    const [soon, later] = [dayIn(20), dayIn(50)]
    await name([
      piece('Penetration test', soon),
      piece('Policy', later),
      piece('Manual', dayIn(90)),
      piece('Plan'),
    ])
    await remind()
    const [found, ...others] = mailsTo(ada.email)
    expect(others).toEqual([])
    expect(found?.mail.subject).toBe('Evidence of Lamp expires soon')
    expect(found?.mail.text).toBe(
      `2 pieces of evidence of Lamp (Lantern Works) that answers name will stop counting within 60 days. From the day after, the evidenced lens reads lower. Renew what is still true, or add other evidence.

${english.longDate(soon)}: Penetration test

${english.longDate(later)}: Policy

http://127.0.0.1:3000/products/${lamp.productId}/evidence

There is one mail for each version of a piece. You can switch off daily mails of this organisation in your inbox.
`,
    )
    expect(mailsTo(noor.email)).toHaveLength(1)
    expect(mailsTo(auditor.email)).toEqual([])
  })

  test('goes out at 7 o’clock of the organisation’s time zone', async () => {
    const data = { timeZone: 'Asia/Kolkata' }
    await ownerDatabase().organisation.update({ where: { id: ada.organisation.id }, data })
    await name([piece('Penetration test', dayIn(20))])
    await queueExpiryReminders(new Date())
    const jobs = await ownerDatabase().job.findMany({
      where: { ids: { path: ['organisation'], equals: ada.organisation.id } },
    })
    expect(jobs.map(({ runAfter }) => runAfter.toISOString().slice(11))).toEqual([
      '01:30:00.000Z',
      '01:30:00.000Z',
    ])
  })

  test('is not sent again on a later day, after a restart, after a crash, or once old jobs were pruned', async () => {
    await name([piece('Penetration test', dayIn(55))])
    await remind()
    await remind(new Date(Date.now() + day))
    await endLeases()
    await ownerDatabase().job.updateMany({ data: { doneAt: new Date(Date.now() - 40 * day) } })
    await prune(new Date())
    await remind(new Date(Date.now() + 2 * day))
    expect(mailsTo(ada.email)).toHaveLength(1)
  })

  test('is sent for a renewed version when that expires', async () => {
    await name([piece('Penetration test', dayIn(20))])
    await remind()
    const [found] = await piecesOf(lamp.productId)
    await renewPiece(found?.id ?? '', piece('Penetration test', dayIn(40)))
    await remind()
    expect(mailsTo(ada.email)).toHaveLength(2)
  })

  test.each([
    ['has expired already', dayIn(-1), 0],
    ['expires today, by the morning of the mail', dayIn(1), 1],
    ['expires in 59 days', dayIn(59), 1],
    ['expires in 63 days', dayIn(63), 0],
  ])('is about evidence that %s or not', async (_, expires, mails) => {
    await name([piece('Penetration test', expires)])
    await remind()
    expect(mailsTo(ada.email)).toHaveLength(mails)
  })

  test.each([
    ['is struck out', () => strikeOut()],
    ['no answer names any more', () => name([], 1)],
    ['belongs to a product that was removed', () => hide({ removedAt: new Date() })],
    ['belongs to the example', () => hide({ isExample: true })],
  ])('is not sent about evidence that %s, also where it was queued before', async (_, change) => {
    await name([piece('Penetration test', dayIn(20))])
    await queueExpiryReminders(new Date())
    await change()
    await makeJobsDue()
    await doJobs()
    await ownerDatabase().job.deleteMany()
    await remind()
    expect(mailsTo(ada.email)).toEqual([])
  })

  test('is not sent to who switched daily mails off, or is no editor any more', async () => {
    await name([piece('Penetration test', dayIn(20))])
    await queueExpiryReminders(new Date())
    await setDigest(ada, false)
    const change = { organisationId: ada.organisation.id, personId: noor.id, role: 'viewer' as const }
    await changeRole(ada, change)
    await makeJobsDue()
    await doJobs()
    expect([...mailsTo(ada.email), ...mailsTo(noor.email)].map(({ mail }) => mail.subject)).not.toContain(
      'Evidence of Lamp expires soon',
    )
  })

  test('has no line of its own for what a name says', async () => {
    await name([piece('Penetration test', dayIn(20))])
    const data = { name: 'Lamp\r\nBcc: eve@example.org' }
    await ownerDatabase().product.update({ where: { id: lamp.productId }, data })
    await remind()
    const [found] = mailsTo(ada.email)
    expect(found?.mail.bcc).toBeUndefined()
    expect(found?.mail.subject).not.toMatch(/[\r\n]/)
    expect(mailsTo('eve@example.org')).toEqual([])
  })
})

function piece(title: string, expires?: string) {
  const value = { title, reference: `R-${title}`, kind: 'document' as const, speaksOf: '2025-01-01' }
  return expires === undefined ? value : { ...value, expires }
}

let assessmentId: string

/** The answer of a draft names these pieces and no others. */
async function name(evidence: ReturnType<typeof piece>[], baseRevision = 0): Promise<void> {
  if (baseRevision === 0) assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
  const answer = { says: { kind: 'unknown' as const }, evidence }
  const change = { assessmentId, baseRevision, mutationId: newId(), saidBy: ada.id }
  const outcome = await saveAnswer(ada, { ...change, questionId, answer })
  if (!outcome.saved) throw new Error(JSON.stringify(outcome))
}

async function remind(now = new Date()): Promise<void> {
  await queueExpiryReminders(now)
  await makeJobsDue()
  await doJobs()
}

async function strikeOut(): Promise<void> {
  const data = { struckOutAt: new Date() }
  await ownerDatabase().evidence.updateMany({ where: { productId: lamp.productId }, data })
}

async function hide(data: { removedAt: Date } | { isExample: boolean }): Promise<void> {
  await ownerDatabase().product.update({ where: { id: lamp.productId }, data })
}
