import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'
import { findDraftToRemove, removeDraft } from '@/lib/server/products/removal/remove-draft'
import { removeOrganisation } from '@/lib/server/products/removal/remove-organisation'
import { findProductToRemove, removeProduct } from '@/lib/server/products/removal/remove-product'
import { findReleaseToRemove, removeRelease } from '@/lib/server/products/removal/remove-release'
import { findRemoved, listRemoved } from '@/lib/server/products/removal/removed-things'
import { restore } from '@/lib/server/products/removal/restore'
import {
  listRemovedOrganisations,
  restoreOrganisation,
} from '@/lib/server/products/removal/restore-organisation'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, scope, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { wronglyKept } from '../../support/recount'
import { acceptedReview } from '../../support/reviews'
import { signInAs } from '../../support/signed-in'

const [small] = publishSmall()
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let ada: Member
let lamp: { productId: string; releaseId: string }

beforeAll(() => owner.connect())

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await createLamp(ada)
})

afterAll(async () => {
  stopPdfProcess()
  await owner.end()
  await database().$disconnect()
})

function draft(releaseId = lamp.releaseId): Promise<string> {
  if (!small) throw new Error('The small questionnaire is not there.')
  return startDraft(ada, releaseId, small)
}

async function submitted(): Promise<{ assessmentId: string; submissionId: string }> {
  const assessmentId = await draft()
  await answerEverything(ada, assessmentId)
  const outcome = await submit(ada, { assessmentId, accountable })
  if (!outcome?.submitted) throw new Error('not submitted')
  return { assessmentId, submissionId: outcome.id }
}

function say(assessmentId: string, option: string, baseRevision: number) {
  const answer = { says: { kind: 'choice', option } }
  const save = { assessmentId, baseRevision, mutationId: randomUUID(), saidBy: ada.id }
  return saveAnswer(ada, { ...save, questionId: 'lock', answer })
}

const organisation = () => ({ organisationId: ada.organisation.id })
const editor = () => createPerson('Edi', 'editor', ada.organisation)

describe('deleting a release', () => {
  test('hides it, says what goes, and can be taken back within 30 days', async () => {
    await submitted()
    expect((await findReleaseToRemove(ada, lamp.releaseId))?.beneath).toEqual({
      releases: 1,
      drafts: 0,
      submissions: 1,
      running: 0,
      concluded: 0,
    })
    const order = { releaseId: lamp.releaseId, agreed: true }
    expect(await removeRelease(ada, { ...order, agreed: false })).toMatchObject({
      removed: false,
      problems: [{ field: 'agreed', code: 'form-problem.removal.submissions' }],
    })
    expect(await removeRelease(await editor(), order)).toEqual({ removed: true })
    expect(await removeRelease(ada, order)).toBeNull()
    expect((await findProduct(ada, lamp.productId))?.releases.items).toEqual([])
    const [thing] = (await listRemoved(ada, ada.organisation.id)) ?? []
    expect(thing).toMatchObject({
      kind: 'release',
      id: lamp.releaseId,
      release: '1.0',
      by: 'Edi',
      isNameFree: true,
    })
    const restored = await restore(ada, { ...organisation(), id: lamp.releaseId })
    expect(restored).toEqual({ restored: true, path: `/products/${lamp.productId}` })
    expect(await restore(ada, { ...organisation(), id: lamp.releaseId })).toBeNull()
    expect((await findProduct(ada, lamp.productId))?.releases.items[0]?.assessments).toHaveLength(1)
    expect(await wronglyKept(owner)).toEqual([])
  })

  test('leaves its label free, and restoring it then asks for another', async () => {
    expect(await removeRelease(ada, { releaseId: lamp.releaseId, agreed: false })).toEqual({ removed: true })
    expect(await createRelease(ada, lamp.productId, { label: '1.0', scope })).toMatchObject({ created: true })
    const order = { ...organisation(), id: lamp.releaseId }
    expect(await findRemoved(ada, order)).toMatchObject({ isNameFree: false })
    const taken = { restored: false, problems: [{ field: 'name', code: 'form-problem.restore.name-taken' }] }
    expect(await restore(ada, order)).toMatchObject(taken)
    expect(await restore(ada, { ...order, name: ' ' })).toMatchObject({
      restored: false,
      problems: [{ field: 'name' }],
    })
    expect(await restore(ada, { ...order, name: '1.0 (old)' })).toMatchObject({ restored: true })
    const labels = (await findProduct(ada, lamp.productId))?.releases.items.map(({ label }) => label)
    expect(labels?.toSorted()).toEqual(['1.0', '1.0 (old)'])
  })

  test('is refused under a running review, and not once that has ended', async () => {
    const { submissionId } = await submitted()
    const auditor = await createPerson('Noor', 'auditor', ada.organisation)
    const review = await acceptedReview(ada, { submissionId, auditor })
    const refused = { removed: false, problems: [{ code: 'form-problem.removal.under-review' }] }
    expect(await removeRelease(ada, { releaseId: lamp.releaseId, agreed: true })).toMatchObject(refused)
    expect(await removeProduct(ada, { productId: lamp.productId, typed: 'Lamp' })).toMatchObject(refused)
    const typed = 'Lantern Works'
    expect(await removeOrganisation(ada, { ...organisation(), typed })).toMatchObject(refused)
    await ownerDatabase().review.update({ where: { id: review }, data: { state: 'stopped' } })
    expect(await removeRelease(ada, { releaseId: lamp.releaseId, agreed: true })).toEqual({ removed: true })
    expect(await ownerDatabase().review.findUnique({ where: { id: review } })).toMatchObject({ hidden: true })
  })
})

describe('deleting a product', () => {
  test('asks for its name, is the owner’s, and leaves the name free', async () => {
    const order = { productId: lamp.productId, typed: 'Lamp' }
    expect(await removeProduct(await editor(), order)).toBeNull()
    expect(await findProductToRemove(ada, lamp.productId)).toMatchObject({ beneath: { releases: 1 } })
    expect(await removeProduct(ada, { ...order, typed: 'lamp' })).toMatchObject({
      removed: false,
      problems: [{ field: 'name', code: 'form-problem.removal.name' }],
    })
    expect(await removeProduct(ada, order)).toEqual({ removed: true })
    expect((await listProducts(ada)).items).toEqual([])
    expect(await createProduct(ada, { name: 'Lamp' })).toMatchObject({ created: true })
    const place = { ...organisation(), id: lamp.productId }
    expect(await restore(ada, place)).toMatchObject({ restored: false })
    expect(await restore(ada, { ...place, name: 'Old lamp' })).toMatchObject({ restored: true })
    expect((await listProducts(ada)).items.map(({ name }) => name)).toEqual(['Lamp', 'Old lamp'])
  })

  test('pressed twice at once deletes it once', async () => {
    const order = { productId: lamp.productId, typed: 'Lamp' }
    const outcomes = await Promise.all([removeProduct(ada, order), removeProduct(ada, order)])
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([{ removed: true }])
    const where = { kind: 'product-removed', subjectId: lamp.productId }
    expect(await ownerDatabase().event.count({ where })).toBe(1)
  })

  test('restores only what was deleted with it: a release that was deleted before stays so', async () => {
    await removeRelease(ada, { releaseId: lamp.releaseId, agreed: false })
    await removeProduct(ada, { productId: lamp.productId, typed: 'Lamp' })
    const release = { ...organisation(), id: lamp.releaseId }
    expect(await restore(ada, release)).toMatchObject({ problems: [{ code: 'form-problem.restore.above' }] })
    expect(await restore(ada, { ...organisation(), id: lamp.productId })).toMatchObject({ restored: true })
    expect((await findProduct(ada, lamp.productId))?.releases.items).toEqual([])
    expect(await restore(ada, release)).toMatchObject({ restored: true })
  })

  test('is past restoring after 30 days', async () => {
    await removeProduct(ada, { productId: lamp.productId, typed: 'Lamp' })
    const removedAt = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000 - 1000)
    await ownerDatabase().product.update({ where: { id: lamp.productId }, data: { removedAt } })
    expect(await listRemoved(ada, ada.organisation.id)).toEqual([])
    expect(await restore(ada, { ...organisation(), id: lamp.productId })).toBeNull()
  })

  test('is restored by owners alone', async () => {
    await removeProduct(ada, { productId: lamp.productId, typed: 'Lamp' })
    const place = { ...organisation(), id: lamp.productId }
    for (const role of ['editor', 'viewer', 'auditor'] as const) {
      const person = await createPerson('Edi', role, ada.organisation)
      expect(await listRemoved(person, ada.organisation.id)).toBeNull()
      expect(await findRemoved(person, place)).toBeNull()
      expect(await restore(person, place)).toBeNull()
    }
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    expect(await restore(grace, place)).toBeNull()
    expect(await restore(grace, { organisationId: grace.organisation.id, id: lamp.productId })).toBeNull()
  })
})

describe('deleting a draft', () => {
  test('without a submission takes the assessment with it, and restoring brings it back', async () => {
    const assessmentId = await draft()
    await say(assessmentId, 'weak', 0)
    expect(await findDraftToRemove(ada, assessmentId)).toMatchObject({
      number: 1,
      submission: null,
      answers: 1,
    })
    expect(await removeDraft(ada, { assessmentId, number: 1 })).toEqual({ removed: true, stays: false })
    expect(await removeDraft(ada, { assessmentId, number: 1 })).toBeNull()
    expect(await findAssessment(ada, assessmentId)).toBeNull()
    const path = `/assessments/${assessmentId}`
    expect(await restore(ada, { ...organisation(), id: assessmentId })).toEqual({ restored: true, path })
    expect((await findAssessment(ada, assessmentId))?.answers.lock?.says).toEqual({
      kind: 'choice',
      option: 'weak',
    })
  })

  test('of submitted work goes back to the submission by ordinary changes, and a later draft starts from it', async () => {
    const { assessmentId } = await submitted()
    const before = await findAssessment(ada, assessmentId)
    await openDraft(ada, assessmentId)
    const stored = before?.stored.answers.lock
    expect(await say(assessmentId, 'weak', stored?.revision ?? 0)).toMatchObject({ saved: true })
    expect(await findDraftToRemove(ada, assessmentId)).toMatchObject({ number: 2, submission: 1, answers: 1 })
    expect(await removeDraft(ada, { assessmentId, number: 2 })).toEqual({ removed: true, stays: true })
    expect(await removeDraft(ada, { assessmentId, number: 2 })).toEqual({ removed: true, stays: true })
    const after = await findAssessment(ada, assessmentId)
    expect(after?.state).toBe('submitted')
    expect(after?.answers).toEqual(before?.answers)
    expect(after?.stored.answers.lock?.revision).toBe((stored?.revision ?? 0) + 2)
    expect(await openDraft(ada, assessmentId)).toEqual({ opened: true })
    expect((await findAssessment(ada, assessmentId))?.answers).toEqual(before?.answers)
    const [thing] = (await listRemoved(ada, ada.organisation.id)) ?? []
    expect(thing).toMatchObject({ kind: 'draft', number: 2 })
    expect(await restore(ada, { ...organisation(), id: thing?.id ?? '' })).toMatchObject({
      restored: false,
      problems: [{ code: 'form-problem.restore.later-draft' }],
    })
  })

  test('of submitted work is restored with what it said, while no later draft was opened', async () => {
    const { assessmentId } = await submitted()
    await openDraft(ada, assessmentId)
    const { revision = 0 } = (await findAssessment(ada, assessmentId))?.stored.answers.lock ?? {}
    await say(assessmentId, 'weak', revision)
    await removeDraft(ada, { assessmentId, number: 2 })
    const [thing] = (await listRemoved(ada, ada.organisation.id)) ?? []
    expect(await restore(ada, { ...organisation(), id: thing?.id ?? '' })).toMatchObject({ restored: true })
    const restored = await findAssessment(ada, assessmentId)
    expect(restored?.state).toBe('draft')
    expect(restored?.answers.lock?.says).toEqual({ kind: 'choice', option: 'weak' })
  })

  test('that was submitted meanwhile deletes nothing', async () => {
    const { assessmentId } = await submitted()
    expect(await removeDraft(ada, { assessmentId, number: 1 })).toMatchObject({
      removed: false,
      problems: [{ code: 'form-problem.removal.no-draft' }],
    })
  })

  test('while somebody answers loses nothing: the answer comes before or is refused in a sentence', async () => {
    for (let round = 0; round < 5; round += 1) {
      const assessmentId = await draft()
      const [saved, removed] = await Promise.all([
        say(assessmentId, 'weak', 0),
        removeDraft(ada, { assessmentId, number: 1 }),
      ])
      expect(removed).toEqual({ removed: true, stays: false })
      const rows = await ownerDatabase().entry.count({ where: { assessmentId } })
      expect(saved).toMatchObject(rows === 1 ? { saved: true } : { saved: false, reason: 'not-found' })
    }
  })
})

describe('deleting an organisation', () => {
  test('closes it to its members at once; its owners restore it', async () => {
    const viewer = await createPerson('Vic', 'viewer', ada.organisation)
    const cookie = await signInAs(viewer)
    const order = { ...organisation(), typed: 'Lantern Works' }
    expect(await removeOrganisation(viewer, order)).toBeNull()
    expect(await removeOrganisation(ada, { ...order, typed: '' })).toMatchObject({
      problems: [{ field: 'name' }],
    })
    expect(await removeOrganisation(ada, order)).toEqual({ removed: true })
    expect(await findPersonBy(new Headers({ cookie }))).toMatchObject({ memberships: [] })
    expect(await findProduct(ada, lamp.productId)).toBeNull()
    const outside = { ...ada, memberships: [] }
    expect(await listRemovedOrganisations(outside)).toMatchObject([
      { id: ada.organisation.id, name: 'Lantern Works' },
    ])
    expect(await listRemovedOrganisations(viewer)).toEqual([])
    expect(await restoreOrganisation(viewer, ada.organisation.id)).toBe(false)
    expect(await restoreOrganisation(outside, ada.organisation.id)).toBe(true)
    expect(await restoreOrganisation(outside, ada.organisation.id)).toBe(false)
    expect(await findProduct(ada, lamp.productId)).not.toBeNull()
    expect(await wronglyKept(owner)).toEqual([])
  })
})
