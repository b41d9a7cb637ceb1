import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { addComment } from '@/lib/server/assessments/together/comments'
import { giveQuestions } from '@/lib/server/assessments/together/give-questions'
import { markInboxRead, setDigest } from '@/lib/server/assessments/together/inbox'
import type { Member } from '@/lib/server/identity/person'
import { removeMember } from '@/lib/server/people/change-members'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { doJobs, makeJobsDue } from '../../support/jobs'
import { mailsTo } from '../../support/mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
let ada: Member
let noor: Member
let assessmentId: string

beforeEach(async () => {
  await ownerDatabase().job.deleteMany()
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  assessmentId = await startDraft(ada, (await createLamp(ada)).releaseId, questionnaire)
})

afterAll(() => database().$disconnect())

const give = (to: Member) =>
  giveQuestions(ada, assessmentId, { to: to.id, questions: [questionId], section: '', knows: '', due: '' })

test('a person to whom another gives questions gets one mail, with one link and no text of the assessment', async () => {
  await give(ada)
  await give(noor)
  await doJobs()
  const [found, ...others] = mailsTo(noor.email)
  const mail = found?.mail
  expect(others).toEqual([])
  expect(mail?.subject).toBe('Questions for you in Lantern Works')
  expect(mail?.text?.match(/https?:\/\/\S+/g)).toEqual([
    `http://127.0.0.1:3000/assessments/${assessmentId}/people?who=${noor.id}`,
  ])
  expect(mail?.text).not.toMatch(/Lamp/)
  expect(mailsTo(ada.email)).toEqual([])
})

describe('the daily mail', () => {
  const comment = () => addComment(ada, { assessmentId, questionId }, { text: 'Quillfeather, @Noor?' })

  test('is one for all that is new, at 7 o’clock of the organisation’s time zone, and holds no comment', async () => {
    await ownerDatabase().organisation.update({
      where: { id: ada.organisation.id },
      data: { timeZone: 'Asia/Kolkata' },
    })
    await comment()
    await comment()
    const jobs = await ownerDatabase().job.findMany()
    expect(jobs.map(({ kind }) => kind)).toEqual(['digest'])
    expect(jobs[0]?.runAfter.toISOString()).toMatch(/T01:30:00.000Z$/)
    await makeJobsDue()
    await doJobs()
    const [found, ...others] = mailsTo(noor.email)
    const mail = found?.mail
    expect(others).toEqual([])
    expect(mail?.text).toContain('2 things are new')
    expect(mail?.text).not.toMatch(/Quillfeather/)
  })

  test('is not sent for what was read, to who switched it off, or to who is no member any more', async () => {
    await comment()
    await markInboxRead(noor)
    await makeJobsDue()
    await doJobs()
    await ownerDatabase().job.deleteMany()
    await comment()
    await setDigest(noor, false)
    await makeJobsDue()
    await doJobs()
    await ownerDatabase().job.deleteMany()
    await setDigest(noor, true)
    await comment()
    await removeMember(ada, { organisationId: ada.organisation.id, personId: noor.id })
    await makeJobsDue()
    await doJobs()
    expect(mailsTo(noor.email).map(({ mail }) => mail.subject)).toEqual([
      'You were removed from Lantern Works',
    ])
  })
})
