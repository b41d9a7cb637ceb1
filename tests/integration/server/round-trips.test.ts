import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { findProductsPage } from '@/lib/server/products/pages/products-page'
import { findReleasePage } from '@/lib/server/products/pages/release-page'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { statementsOf } from '../../support/count-queries'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

// A call is one transaction and costs at most three statements more than the same queries without one: BEGIN, the
// settings of the scope, COMMIT. `before` was counted at the release before scopes.

const questionnaire: Questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire)
const section = questionnaire.sections[0]?.id ?? ''
let ada: Member
let place: { productId: string; releaseId: string; assessmentId: string }

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const { productId, releaseId } = await createLamp(ada)
  place = { productId, releaseId, assessmentId: await startDraft(ada, releaseId, questionnaire) }
  await saveFirst()
})

afterAll(() => database().$disconnect())

const calls: [name: string, before: number, call: () => Promise<unknown>][] = [
  // One more since: to whom questions are given, and their comments.
  ['the section page', 12, () => findSection(ada, { assessmentId: place.assessmentId, sectionId: section })],
  // One more since: what was submitted last of each release.
  ['the page of a product', 9, () => findProduct(ada, place.productId)],
  // Two more since: the questions given to the person, and what is new in their inbox.
  ['the page of products', 4, () => findProductsPage(ada, { typed: '', request: null })],
  ['the page of a release', 11, () => findReleasePage(ada, place.releaseId, null)],
  ['saving an answer', 11, () => saveFirst(1)],
]

describe.each(calls)('%s', (_, before, call) => {
  test('is one transaction of at most three statements more than before', async () => {
    const statements = await statementsOf(call)
    expect(statements.filter((text) => text === 'BEGIN')).toHaveLength(1)
    expect(statements.at(0)).toBe('BEGIN')
    expect(statements.at(-1)).toBe('COMMIT')
    expect(statements.length).toBeLessThanOrEqual(before + 3)
  })
})

async function saveFirst(baseRevision = 0) {
  const answer = { says: { kind: 'unknown' }, note: `Revision ${baseRevision}` }
  const change = { assessmentId: place.assessmentId, questionId: question?.id ?? '', answer }
  const save = { ...change, baseRevision, mutationId: randomUUID(), saidBy: ada.id }
  const outcome = await saveAnswer(ada, save)
  expect(outcome).toMatchObject({ saved: true })
}
