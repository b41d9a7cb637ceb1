import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findProposals } from '@/lib/server/assessments/pages/ask-page'
import { findOverview } from '@/lib/server/assessments/pages/overview-page'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { readInbox } from '@/lib/server/assessments/together/inbox'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { ask, propose, waiting } from '../../support/asked'
import { createLamp, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { answer, key, questionnaire, report, sectionId, unknown } from '../../support/small-proposal'

let ada: Member
let assessmentId: string
let token: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})

beforeEach(async () => {
  const { releaseId } = await createLamp(ada)
  assessmentId = await startDraft(ada, releaseId, questionnaire)
  token = await ask(ada, assessmentId, [key])
})

afterAll(() => database().$disconnect())

const stored = async () =>
  (await findSection(ada, { assessmentId, sectionId }))?.assessment.stored.answers[key]

describe('sending', () => {
  test('changes no answer, and is shown beside its question and counted', async () => {
    expect(await propose(token, key, answer)).toEqual({ sent: true })
    expect(await stored()).toBeUndefined()
    const section = await findSection(ada, { assessmentId, sectionId })
    expect(section?.proposals).toMatchObject([
      { key, by: 'Omar', state: 'open', answer: { note: answer.note } },
    ])
    expect((await findOverview(ada, assessmentId))?.proposals).toBe(1)
  })

  test('is in the inbox of the member who made the link, with the name that was given, and in no other', async () => {
    const noor = await createPerson('Noor', 'editor', ada.organisation)
    await propose(token, key, answer)
    const [item] = (await readInbox(ada)).items
    expect(item).toMatchObject({ kind: 'proposal-made', by: { name: 'Omar' }, assessmentId, isNew: true })
    expect(item?.question?.id).toBe(key)
    expect((await readInbox(noor)).items).toEqual([])
  })

  test('another one replaces the one that waits, also at the same time', async () => {
    await propose(token, key, unknown)
    await Promise.all([
      propose(token, key, answer),
      propose(token, key, { ...answer, note: 'Since release 3' }),
    ])
    const found = await findProposals(ada, assessmentId)
    expect(found?.proposals).toHaveLength(1)
    expect(found?.proposals[0]?.answer?.says).toEqual(answer.says)
  })

  test('the same again changes nothing', async () => {
    await propose(token, key, answer)
    const { id } = await waiting(assessmentId, key)
    await propose(token, key, answer)
    expect((await waiting(assessmentId, key)).id).toBe(id)
  })

  test('never sets what is the team’s to say', async () => {
    await propose(token, key, { ...answer, remark: 'Mine', withheld: 'Mine', copied: true })
    expect((await waiting(assessmentId, key)).answer).toEqual({ ...answer, copied: false })
  })

  test.each([
    ['a name that cannot be seen', () => propose(token, key, answer, ' '), 'name'],
    [
      'an option that is not there',
      () => propose(token, key, { ...answer, says: { kind: 'choice', option: 'no-such' } }),
      'says',
    ],
    ['a note that is too long', () => propose(token, key, { ...answer, note: 'x'.repeat(4001) }), 'note'],
    [
      'too much evidence',
      () => propose(token, key, { ...answer, evidence: Array(21).fill(report) }),
      'evidence',
    ],
    ['a question that is not asked', () => propose(token, 'other', answer), ''],
    ['nothing', () => propose(token, key, null), 'says'],
  ])('refuses %s, with the field to fix', async (_, send, field) => {
    const outcome = await send()
    expect(outcome).toMatchObject({ sent: false, why: 'refused' })
    if (outcome.sent || outcome.why !== 'refused') throw new Error('not refused')
    expect(outcome.problems[0]?.field).toMatch(new RegExp(`^${field}`))
    expect((await findProposals(ada, assessmentId))?.proposals).toEqual([])
  })

  test('is limited for each link and sender', async () => {
    const outcomes: string[] = []
    for (let count = 0; count < 121; count++) {
      const outcome = await propose(token, key, unknown)
      outcomes.push(outcome.sent ? 'sent' : outcome.why)
    }
    expect(outcomes.filter((each) => each === 'sent')).toHaveLength(120)
    expect(outcomes.at(-1)).toBe('refused')
    const other = await ask(ada, assessmentId, [key])
    expect(await propose(other, key, unknown)).toEqual({ sent: true })
  })
})
