import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Scope } from '@/lib/core/products/release'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { downloadDraft, uploadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { correctRelease, findReleaseToCorrect } from '@/lib/server/products/correcting/correct-release'
import { moveAssessment } from '@/lib/server/products/correcting/move-assessment'
import { createRelease } from '@/lib/server/products/releases'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const all = publishQuestionnaires()
const questionnaire = newestVersion(all, 'iot-good-practice')
const name = `${questionnaire.id}@${questionnaire.version}`
const none = { in: false, exists: false } as const
const scope: Scope = { app: { in: true }, cloud: none, markets: ['eu', 'jp'], regions: '' }
const released = { 'app-or-site': 'yes', cloud: 'no', 'offered-in': ['eu', 'jp'] }

let ada: Member
let lamp: { productId: string; releaseId: string }

beforeEach(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  lamp = await createLamp(ada, { scope })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function correct(person: Member, given: Scope, releaseId = lamp.releaseId) {
  const found = await findReleaseToCorrect(ada, releaseId)
  const input = { label: found?.release.label, date: '2026-03-01', scope: given }
  return correctRelease(person, { releaseId, input, basis: found?.basis })
}

async function factsOf(assessmentId: string) {
  return (await findAssessment(ada, assessmentId))?.facts
}

async function say(assessmentId: string, factId: string, value: unknown) {
  const stored = (await findAssessment(ada, assessmentId))?.stored.facts[factId]
  const save = { assessmentId, baseRevision: stored?.revision ?? 0, mutationId: randomUUID() }
  expect(await saveFact(ada, { ...save, saidBy: ada.id, factId, value })).toMatchObject({ saved: true })
}

describe('a draft that is started', () => {
  test('has the facts that its release answers, by the person who started it, with their history', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    expect(await factsOf(draft)).toEqual(released)
    const stored = (await findAssessment(ada, draft))?.stored.facts
    expect(stored?.cloud).toMatchObject({ value: 'no', revision: 1, fromRelease: true, by: { id: ada.id } })
    const changes = await ownerDatabase().entryChange.findMany({ where: { assessmentId: draft } })
    expect(changes.map(({ key, changedById, fromRelease }) => ({ key, changedById, fromRelease }))).toEqual(
      expect.arrayContaining([{ key: 'cloud', changedById: ada.id, fromRelease: true }]),
    )
  })

  test('has none of them where the release says them out of scope, as releases before did of what is not there', async () => {
    const old = { app: { in: false }, cloud: { in: false, detail: 'None' }, regions: 'Europe' }
    const { releaseId } = await createLamp(ada, { scope: old })
    expect(await factsOf(await startDraft(ada, releaseId, questionnaire))).toEqual({})
  })

  test('copies what the team said of another release, and asks its own release for the rest', async () => {
    const first = await startDraft(ada, lamp.releaseId, questionnaire)
    await say(first, 'app-or-site', 'not-sure')
    await say(first, 'microphone', 'yes')
    const next = { label: '2.0', scope: { cloud: { in: true }, regions: '' } }
    const release = await createRelease(ada, lamp.productId, next)
    if (!release?.created) throw new Error('the release was refused')
    const started = await startAssessment(ada, { releaseId: release.id, questionnaire: name, from: first })
    if (!started?.started) throw new Error('the assessment was refused')
    expect(await factsOf(started.id)).toEqual({ 'app-or-site': 'not-sure', microphone: 'yes', cloud: 'yes' })
  })
})

describe('a release that is corrected', () => {
  test('is followed by each of its drafts, but by nothing that the team has said', async () => {
    const [one, two] = [
      await startDraft(ada, lamp.releaseId, questionnaire),
      await startDraft(ada, lamp.releaseId, questionnaire),
    ]
    await say(two, 'cloud', 'not-sure')
    const grace = await createPerson('Grace', 'editor', ada.organisation)
    expect(await correct(grace, { cloud: { in: true }, markets: ['uk'], regions: '' })).toEqual({
      corrected: true,
    })
    expect(await factsOf(one)).toEqual({ cloud: 'yes', 'offered-in': ['uk'] })
    expect(await factsOf(two)).toEqual({ cloud: 'not-sure', 'offered-in': ['uk'] })
    const stored = (await findAssessment(ada, one))?.stored.facts
    expect(stored?.cloud).toMatchObject({ revision: 2, fromRelease: true, by: { name: 'Grace' } })
    expect(stored?.['app-or-site']).toMatchObject({ value: null, revision: 2 })
    const events = await ownerDatabase().event.findMany({ where: { kind: 'fact-saved', subjectId: one } })
    expect(events).toHaveLength(3)
  })

  test('changes nothing where only its label is another', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    const found = await findReleaseToCorrect(ada, lamp.releaseId)
    const input = { label: '1.1', date: '2026-03-01', scope }
    await correctRelease(ada, { releaseId: lamp.releaseId, input, basis: found?.basis })
    expect((await findAssessment(ada, draft))?.stored.facts.cloud?.revision).toBe(1)
  })

  test('leaves a fact alone that the team has changed and changed back', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    await say(draft, 'cloud', 'yes')
    await say(draft, 'cloud', 'no')
    await correct(ada, { cloud: { in: true }, regions: '' })
    expect(await factsOf(draft)).toEqual({ cloud: 'no' })
  })

  test('leaves what was submitted as it is, and its next draft follows', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    await answerEverything(ada, draft)
    const accountable = { name: 'Grace Okafor', role: 'Head of product' }
    expect(await submit(ada, { assessmentId: draft, accountable })).toMatchObject({ submitted: true })
    await correct(ada, { ...scope, cloud: { in: true } })
    expect((await factsOf(draft))?.cloud).toBe('no')
    await openDraft(ada, draft)
    expect((await factsOf(draft))?.cloud).toBe('yes')
  })

  test('is not corrected by people who may not, and then no draft changes', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    const viewer = await createPerson('Vera', 'viewer', ada.organisation)
    const stranger = await createPerson('Mallory', 'owner', await createOrganisation('Elsewhere'))
    for (const other of [viewer, stranger]) expect(await correct(other, { regions: '' })).toBeNull()
    expect(await factsOf(draft)).toEqual(released)
  })

  test('misses no draft that is started in the same moment', async () => {
    const [drafts] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, () => startDraft(ada, lamp.releaseId, questionnaire))),
      correct(ada, { cloud: { in: true }, regions: '' }),
    ])
    for (const draft of drafts) expect(await factsOf(draft)).toEqual({ cloud: 'yes' })
  })
})

test('an assessment that moves to another release follows that', async () => {
  const draft = await startDraft(ada, lamp.releaseId, questionnaire)
  await say(draft, 'app-or-site', 'not-sure')
  const release = await createRelease(ada, lamp.productId, { label: '2.0', scope: { cloud: { in: true } } })
  if (!release?.created) throw new Error('the release was refused')
  expect(await moveAssessment(ada, { assessmentId: draft, releaseId: release.id })).toEqual({ moved: true })
  expect(await factsOf(draft)).toEqual({ 'app-or-site': 'not-sure', cloud: 'yes' })
})

describe('a file', () => {
  async function upload(text: string): Promise<string> {
    const outcome = await uploadDraft(ada, { releaseId: lamp.releaseId, text })
    if (!outcome?.uploaded) throw new Error(JSON.stringify(outcome))
    return outcome.id
  }

  test('comes back with facts of the release, which follow it still', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    const text = (await downloadDraft(ada, draft))?.text ?? ''
    expect(text).not.toContain('otherThanScope')
    const again = await upload(text)
    expect(await factsOf(again)).toEqual(released)
    await correct(ada, { cloud: { in: true }, regions: '' })
    expect(await factsOf(again)).toEqual({ cloud: 'yes' })
  })

  test('comes back with what the team says otherwise, which it names as meant', async () => {
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    await say(draft, 'cloud', 'yes')
    const text = (await downloadDraft(ada, draft))?.text ?? ''
    expect(text).toContain('otherThanScope:\n  - cloud\n')
    const again = await upload(text)
    expect(await factsOf(again)).toEqual({ ...released, cloud: 'yes' })
    expect((await downloadDraft(ada, again))?.text).toBe(text)
    await correct(ada, { cloud: none, regions: '' })
    expect(await factsOf(again)).toEqual({ cloud: 'yes' })
  })

  test('is refused where scope and facts differ and nothing says that it is meant, and nothing is written', async () => {
    const text = `questionnaire: ${name}\nproduct: Lamp\nrelease: {label: '1.0', scope: {cloud: none}}\nfacts: {cloud: yes}\n`
    const before = await ownerDatabase().assessment.count()
    expect(await uploadDraft(ada, { releaseId: lamp.releaseId, text })).toMatchObject({
      uploaded: false,
      problems: [{ field: 'facts.cloud', line: 4, code: 'file-problem.unlike-scope' }],
    })
    expect(await ownerDatabase().assessment.count()).toBe(before)
  })
})
