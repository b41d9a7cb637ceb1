import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { findProposal, findProposals } from '@/lib/server/assessments/pages/ask-page'
import { findHistory } from '@/lib/server/assessments/pages/history-page'
import { findOverview } from '@/lib/server/assessments/pages/overview-page'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { findAsked } from '@/lib/server/assessments/proposals/asked-page'
import {
  acceptProposal,
  changeProposal,
  declineProposal,
  eraseProposal,
} from '@/lib/server/assessments/proposals/decide-proposal'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { ask, propose, waiting } from '../../support/asked'
import { createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { answer, key, questionnaire, report, sectionId, unknown } from '../../support/small-proposal'

let ada: Member
let noor: Member
let assessmentId: string
let token: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  noor = await createPerson('Noor', 'owner', ada.organisation)
})

beforeEach(async () => {
  const { releaseId } = await createLamp(ada)
  assessmentId = await startDraft(ada, releaseId, questionnaire)
  token = await ask(ada, assessmentId, [key])
})

afterAll(() => database().$disconnect())

const place = async () => ({ assessmentId, proposalId: (await waiting(assessmentId, key)).id })
const stored = async () =>
  (await findSection(ada, { assessmentId, sectionId }))?.assessment.stored.answers[key]

function save(person: Member, baseRevision: number, value: unknown = unknown) {
  const change = { assessmentId, questionId: key, answer: value, baseRevision }
  return saveAnswer(person, { ...change, mutationId: randomUUID(), saidBy: person.id })
}

describe('accepting', () => {
  test('saves the answer in the name of the editor and names who proposed it', async () => {
    await propose(token, key, answer)
    const taking = { ...(await place()), baseRevision: 0 }
    expect(await acceptProposal(ada, taking)).toEqual({ decided: true, key })
    expect(await stored()).toMatchObject({ value: answer, revision: 1, by: { name: 'Ada' } })
    const history = await findHistory(ada, { assessmentId, questionId: key }, null)
    expect(history?.proposals).toMatchObject([
      { by: 'Omar', state: 'accepted', decision: { by: 'Ada', revision: 1 } },
    ])
    expect((await findOverview(ada, assessmentId))?.proposals).toBe(0)
    expect(await findAsked(token)).toMatchObject({ value: { questions: [{ sent: { isDecided: true } }] } })
  })

  test('keeps what the team wrote to readers, and its evidence', async () => {
    const own = { ...report, title: 'Manual', url: 'https://example.org/manual' }
    await save(ada, 0, { ...unknown, remark: 'Checked yearly', evidence: [own] })
    await propose(token, key, answer)
    await acceptProposal(ada, { ...(await place()), baseRevision: 1 })
    expect((await stored())?.value).toEqual({ ...answer, remark: 'Checked yearly', evidence: [own, report] })
  })

  test('is refused with the other answer where that was changed meanwhile, and the proposal waits', async () => {
    await propose(token, key, answer)
    const taking = { ...(await place()), baseRevision: 0 }
    await save(noor, 0)
    expect(await acceptProposal(ada, taking)).toMatchObject({
      decided: false,
      why: 'not-saved',
      outcome: { reason: 'conflict', by: { name: 'Noor' }, theirs: { says: { kind: 'unknown' } } },
    })
    expect((await waiting(assessmentId, key)).id).toBe(taking.proposalId)
    expect(await acceptProposal(ada, { ...taking, baseRevision: 1 })).toMatchObject({ decided: true })
  })

  test('by two at once happens once, and the second learns who was first', async () => {
    await propose(token, key, answer)
    const taking = { ...(await place()), baseRevision: 0 }
    const outcomes = await Promise.all([acceptProposal(ada, taking), declineProposal(noor, taking)])
    expect(outcomes.filter((outcome) => outcome?.decided)).toHaveLength(1)
    const second = outcomes.find((outcome) => !outcome?.decided)
    expect(second).toMatchObject({ why: 'decided', proposal: { decision: { by: expect.any(String) } } })
  })

  test('what was replaced meanwhile is refused, and nothing is saved', async () => {
    await propose(token, key, unknown)
    const taking = { ...(await place()), baseRevision: 0 }
    await propose(token, key, answer)
    expect(await acceptProposal(ada, taking)).toEqual({ decided: false, why: 'gone' })
    expect(await stored()).toBeUndefined()
    expect((await findProposal(ada, taking))?.proposal).toBeNull()
  })

  test('by somebody of another organisation, an auditor or a viewer finds nothing', async () => {
    await propose(token, key, answer)
    const taking = { ...(await place()), baseRevision: 0 }
    const others = [
      await createPerson('Grace', 'owner', await createOrganisation('Other Works')),
      await createPerson('Ines', 'auditor', ada.organisation),
      await createPerson('Vera', 'viewer', ada.organisation),
    ]
    for (const person of others) {
      expect(await acceptProposal(person, taking)).toBeNull()
      expect(await findProposals(person, assessmentId)).toBeNull()
      expect(await findProposal(person, taking)).toBeNull()
    }
    expect(await stored()).toBeUndefined()
  })
})

describe('changing, declining and erasing', () => {
  test('a changed proposal is saved as the editor wrote it', async () => {
    await propose(token, key, answer)
    const taking = { ...(await place()), baseRevision: 0 }
    const refused = await changeProposal(ada, { ...taking, answer: { says: { kind: 'nonsense' } } })
    expect(refused).toMatchObject({ decided: false, outcome: { reason: 'invalid' } })
    const nothing = await changeProposal(ada, { ...taking, answer: null })
    expect(nothing).toMatchObject({ decided: false, outcome: { problems: [{ field: 'says' }] } })
    expect(await changeProposal(ada, { ...taking, answer: unknown })).toMatchObject({ decided: true })
    expect((await stored())?.value).toEqual(unknown)
    expect((await findProposals(ada, assessmentId))?.proposals).toMatchObject([{ state: 'changed' }])
  })

  test('a declined proposal stays listed until its texts are erased; the events hold none of them', async () => {
    await propose(token, key, answer)
    const declining = await place()
    expect(await eraseProposal(ada, declining)).toEqual({ erased: false })
    expect(await declineProposal(ada, declining)).toMatchObject({ decided: true })
    expect(await stored()).toBeUndefined()
    expect((await findProposals(ada, assessmentId))?.proposals).toMatchObject([
      { state: 'declined', by: 'Omar' },
    ])
    expect(await eraseProposal(ada, declining)).toEqual({ erased: true })
    expect(await eraseProposal(ada, declining)).toEqual({ erased: false })
    expect((await findProposals(ada, assessmentId))?.proposals).toMatchObject([{ by: null, answer: null }])
    const events = await ownerDatabase().event.findMany({ where: { subjectId: assessmentId } })
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['proposal-made', 'proposal-declined', 'proposal-erased']),
    )
    expect(JSON.stringify(events)).not.toMatch(/Omar|Since release/)
  })

  test('the person who was declined may propose again', async () => {
    await propose(token, key, unknown)
    await declineProposal(ada, await place())
    expect(await propose(token, key, answer)).toEqual({ sent: true })
    expect((await findProposals(ada, assessmentId))?.proposals.map(({ state }) => state)).toEqual([
      'open',
      'declined',
    ])
  })
})
