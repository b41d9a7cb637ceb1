import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factKnownAs } from '@/lib/core/format/former-facts'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import type { Member } from '@/lib/server/identity/person'
import { chooseFrameworks, findFrameworkChoices } from '@/lib/server/products/framework-choices'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const marketsId = factKnownAs('markets', questionnaire.facts)?.id ?? 'markets'
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const [conformance, law] = ['etsi-en-303-645-v3', 'eu-cra-2024-2847']

let ada: Member
let productId: string
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  ;({ productId, releaseId } = await createLamp(ada))
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('which standards are shown', () => {
  test('follows from the markets, and all are while nobody has said', async () => {
    const id = await draft()
    expect(await shownIn(id)).toContain(law)
    await saveFact(ada, { saidBy: ada.id, ...save(id), factId: marketsId, value: ['uk'] })
    expect(await shownIn(id)).not.toContain(law)
    expect(await shownIn(id)).toContain('uk-psti-2023')
    expect(await shownIn(id)).toContain(conformance)
  })

  test('can be chosen for the product, which is recorded, and holds for all its drafts', async () => {
    const id = await draft()
    await saveFact(ada, { saidBy: ada.id, ...save(id), factId: marketsId, value: ['uk'] })
    expect(await chooseFrameworks(ada, productId, { [law]: 'always', [conformance]: 'never' })).toEqual({
      chosen: true,
    })
    expect(await shownIn(id)).toContain(law)
    expect(await shownIn(id)).not.toContain(conformance)
    expect(await findFrameworkChoices(ada, productId)).toMatchObject({
      choices: { [law]: 'always', [conformance]: 'never' },
    })
    const event = await ownerDatabase().event.findFirst({
      where: { subjectId: productId },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({ kind: 'standards-chosen', personId: ada.id })
    expect(JSON.parse(event?.data ?? '')).toEqual({ always: law, never: conformance })
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
    await chooseFrameworks(ada, productId, {})
  })

  test('is frozen with a submission, which names what was left out and why', async () => {
    const id = await draft()
    await chooseFrameworks(ada, productId, { [conformance]: 'never' })
    await answerEverything(ada, id)
    const outcome = await submit(ada, { assessmentId: id, accountable })
    await chooseFrameworks(ada, productId, {})
    const found = await findSubmission(ada, outcome?.submitted ? outcome.id : '')
    expect(found?.report.standards.map((each) => each.id)).not.toContain(conformance)
    expect(found?.report.standardsLeftOut).toContainEqual(
      expect.objectContaining({ id: conformance, because: 'chosen' }),
    )
    expect(found?.report.standardsLeftOut).toContainEqual(
      expect.objectContaining({ id: law, because: 'other-markets' }),
    )
  })

  test.each([
    ['a standard that nobody knows', { nothing: 'always' }, 'nothing'],
    ['another word than always or never', { [law]: 'sometimes' }, law],
    [
      'a name that programs keep for themselves',
      JSON.parse('{"__proto__": "never", "constructor": "never"}'),
      'constructor',
    ],
  ])('is not changed by %s', async (_, choices, field) => {
    const before = await findFrameworkChoices(ada, productId)
    expect(await chooseFrameworks(ada, productId, choices)).toMatchObject({
      chosen: false,
      problems: [{ field }],
    })
    expect(await findFrameworkChoices(ada, productId)).toEqual(before)
  })
})

function draft(): Promise<string> {
  return startDraft(ada, releaseId, questionnaire)
}

async function shownIn(id: string): Promise<string[] | undefined> {
  return (await findDraftReport(ada, id))?.report.standards.map((standard) => standard.id)
}

function save(id: string) {
  return { assessmentId: id, baseRevision: 0, mutationId: randomUUID() }
}
