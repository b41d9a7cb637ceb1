import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { groupVersions, newestVersion } from '@/lib/core/versions/group-versions'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { findStartingPoints } from '@/lib/server/assessments/starting-points'
import { listQuestionnaires } from '@/lib/server/content/catalogue'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, silent, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const published = publishQuestionnaires({ patched: 'iot-good-practice' })
const deployment = newestVersion(published, 'iot-deployment')
const makers = groupVersions(published.filter(({ id }) => id === 'iot-good-practice'))[0]
if (!makers) throw new Error('iot-good-practice is not there')
const [before] = makers.older
if (!before) throw new Error('iot-good-practice has one version only')
const accountable = { name: 'Ada Beck', role: 'Head of product' }
let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})

afterAll(() => database().$disconnect())

test('every questionnaire may be chosen in every version that is published', () => {
  expect(listQuestionnaires().map(nameOf)).toEqual(
    groupVersions(published.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      .flatMap(({ newest, older }) => [newest, ...older])
      .map(nameOf),
  )
})

describe('a release', () => {
  test('has assessments of two questionnaires and of two versions side by side, each pinned to its own', async () => {
    const { productId, releaseId } = await createLamp(ada)
    for (const each of [deployment, before, makers.newest]) await startDraft(ada, releaseId, each)
    const [release] = (await findProduct(ada, productId))?.releases.items ?? []
    expect(release?.assessments.map(({ questionnaire }) => questionnaire)).toEqual(
      [deployment, before, makers.newest].map(({ id, version, hash, title }) => ({
        id,
        version,
        hash,
        title,
      })),
    )
    const [, old] = release?.assessments ?? []
    expect((await findAssessment(ada, old?.id ?? ''))?.content.hash).toBe(before.hash)
  })

  test.each([
    ['iot-good-practice', 'release-1'],
    ['iot-deployment', 'housing-company'],
  ])('takes an assessment file of %s', async (id, file) => {
    const { releaseId } = await createLamp(ada)
    const text = readFileSync(path.resolve('questionnaires', id, 'example', `${file}.yaml`), 'utf8')
    const outcome = await uploadDraft(ada, { releaseId, text, confirm: confirmDifferent })
    expect(outcome).toMatchObject({ uploaded: true })
    const found = await findAssessment(ada, outcome?.uploaded ? outcome.id : '')
    expect(found?.questionnaire.id).toBe(id)
    expect(Object.keys(found?.answers ?? {}).length).toBeGreaterThan(15)
  })
})

describe('an assessment in a list shows', () => {
  test('no level while nobody has said anything', async () => {
    const { productId, releaseId } = await createLamp(ada)
    await startDraft(ada, releaseId, deployment)
    expect(await currentLevels(ada, productId)).toEqual([null])
  })

  test('the level of its draft as the answers are now, named by its own questionnaire', async () => {
    const { productId, releaseId } = await createLamp(ada)
    const assessmentId = await startDraft(ada, releaseId, deployment)
    const crossed = { says: { kind: 'choice', option: 'silence' }, evidence: [], copied: false }
    await saveAnswer(ada, {
      saidBy: ada.id,
      ...change(assessmentId),
      questionId: 'acting-on-abuse',
      answer: crossed,
    })
    expect(await currentLevels(ada, productId)).toMatchObject([
      { level: 0, couldBe: 1, levels: deployment.levels.map(({ name }) => ({ name })) },
    ])
  })

  test('the level of its submission, for those who may not see the draft after it', async () => {
    const { productId, releaseId } = await createLamp(ada)
    const assessmentId = await startDraft(ada, releaseId, deployment)
    await answerEverything(ada, assessmentId)
    expect(await submit(ada, { assessmentId, accountable })).toMatchObject({ submitted: true })
    const best = deployment.levels.length - 1
    expect(await currentLevels(ada, productId)).toMatchObject([{ level: best, couldBe: best }])

    await openDraft(ada, assessmentId)
    const worse = { says: { kind: 'choice', option: 'silence' }, evidence: [], copied: false }
    const save = { ...change(assessmentId), baseRevision: 1 }
    await saveAnswer(ada, { saidBy: ada.id, ...save, questionId: 'acting-on-abuse', answer: worse })
    const vera = await createPerson('Vera', 'viewer', ada.organisation)
    expect(await currentLevels(vera, productId)).toMatchObject([{ level: best, couldBe: best }])
    expect(await currentLevels(ada, productId)).toMatchObject([{ level: 1, couldBe: 1 }])
  })
})

describe('an assessment that starts from another', () => {
  test('shares its facts across questionnaires, and neither answers nor plans', async () => {
    const { releaseId } = await createLamp(ada, { scope: silent })
    const from = await startDraft(ada, releaseId, makers.newest)
    await sayALittle(from, makers.newest)
    await saveFact(ada, { saidBy: ada.id, ...change(from), factId: 'app-or-site', value: 'yes' })
    const copy = await startFrom(from, releaseId, deployment)
    expect(copy?.facts).toEqual({ microphone: 'yes' })
    expect(copy?.answers).toEqual({})
    expect(copy?.plan).toEqual({})
  })

  test('finds the facts of an earlier version under the ids that are asked now', async () => {
    const first = makers.older.find(({ version }) => version === '1.1.0')
    if (!first) throw new Error('iot-good-practice 1.1.0 is not there')
    const { releaseId } = await createLamp(ada, { scope: silent })
    const from = await startDraft(ada, releaseId, first)
    await saveFact(ada, { saidBy: ada.id, ...change(from), factId: 'personal-data', value: 'yes' })
    for (const now of [deployment, makers.newest]) {
      expect((await startFrom(from, releaseId, now))?.facts).toEqual({ 'people-data': 'yes' })
    }
  })

  test('takes the answers too where only the version differs', async () => {
    const { releaseId } = await createLamp(ada, { scope: silent })
    const from = await startDraft(ada, releaseId, before)
    const questionId = await sayALittle(from, before)
    const copy = await startFrom(from, releaseId, makers.newest)
    expect(copy?.facts).toEqual({ microphone: 'yes' })
    expect(copy?.answers).toMatchObject({ [questionId]: { copied: true } })
    expect(Object.keys(copy?.plan ?? {})).toEqual([questionId])
  })

  test('is offered others by the title and the version of their questionnaires', async () => {
    const { releaseId } = await createLamp(ada, { scope: silent })
    await startDraft(ada, releaseId, deployment)
    const [latest] = (await findStartingPoints(ada, releaseId))?.points ?? []
    const { title, version } = deployment
    expect(latest?.questionnaire).toMatchObject({ title, version })
  })
})

/** A fact that both questionnaires ask for, an answer and a plan; returns the question. */
async function sayALittle(assessmentId: string, questionnaire: Questionnaire): Promise<string> {
  const questionId = questionsOf(questionnaire).find(({ appliesWhen }) => !appliesWhen)?.id ?? ''
  const answer = { says: { kind: 'unknown' }, evidence: [], copied: false }
  await saveFact(ada, { saidBy: ada.id, ...change(assessmentId), factId: 'microphone', value: 'yes' })
  await saveAnswer(ada, { saidBy: ada.id, ...change(assessmentId), questionId, answer })
  await savePlanLine(ada, { saidBy: ada.id, ...change(assessmentId), questionId, line: { to: 100 } })
  return questionId
}

async function startFrom(from: string, releaseId: string, questionnaire: Questionnaire) {
  const started = await startAssessment(ada, { releaseId, questionnaire: nameOf(questionnaire), from })
  return findAssessment(ada, started?.started ? started.id : '')
}

async function currentLevels(person: Member, productId: string) {
  const page = await findProduct(person, productId)
  return page?.inFull.flatMap(({ assessments }) => assessments.map(({ currentLevel }) => currentLevel))
}

function nameOf({ id, version }: Questionnaire): string {
  return `${id}@${version}`
}

function change(assessmentId: string) {
  return { assessmentId, baseRevision: 0, mutationId: randomUUID() }
}
