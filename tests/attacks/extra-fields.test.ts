import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { addComment } from '@/lib/server/assessments/together/comments'
import { giveQuestions } from '@/lib/server/assessments/together/give-questions'
import { invite } from '@/lib/server/people/invitations'
import { createProduct } from '@/lib/server/products/products'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { buildTenant, member, questionId, type Tenant } from '../support/isolation/tenant'
import { ownerDatabase } from '../support/owner-database'

// A form with fields that its page does not have: the organisation, the author, the day, keys of prototypes.

let ours: Tenant
let theirs: Tenant
let extra: Record<string, unknown>

beforeAll(async () => {
  ours = await buildTenant('Lantern Works')
  theirs = await buildTenant('Other Works')
  const foreign = { organisationId: theirs.organisationId, organisation_id: theirs.organisationId }
  const author = {
    authorId: member(theirs, 'owner').id,
    createdById: member(theirs, 'owner').id,
    id: newId(),
  }
  const polluting = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}')
  extra = { ...foreign, ...author, ...polluting, usedAt: new Date(), removedAt: new Date(), isExample: true }
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('a comment is of the person who sends it, in the organisation of its assessment', async () => {
  const place = { assessmentId: ours.draftId, questionId }
  const made = await addComment(member(ours, 'editor'), place, { ...extra, text: 'Mine.' })
  if (!made?.commented) throw new Error(JSON.stringify(made))
  expect(await ownerDatabase().comment.findUnique({ where: { id: made.id } })).toMatchObject({
    organisationId: ours.organisationId,
    authorId: member(ours, 'editor').id,
  })
})

test('a question is given in the organisation of its assessment, by the person who sends it', async () => {
  const order = { to: member(ours, 'owner').id, questions: [questionId], section: '', knows: '', due: '' }
  const givenBy = { givenById: member(theirs, 'owner').id, personId: member(theirs, 'owner').id }
  await giveQuestions(member(ours, 'editor'), ours.draftId, { ...extra, ...givenBy, ...order })
  expect(await ownerDatabase().assignment.findMany({ where: { assessmentId: ours.draftId } })).toMatchObject([
    { organisationId: ours.organisationId, givenById: member(ours, 'editor').id, personId: order.to },
  ])
})

test('an invitation is open and of the organisation of the person who invites', async () => {
  const form = { ...extra, email: 'sam@example.org', role: 'viewer' }
  const made = await invite(member(ours, 'owner'), ours.organisationId, form)
  if (!made.invited) throw new Error(JSON.stringify(made))
  expect(await ownerDatabase().invitation.findUnique({ where: { id: made.id } })).toMatchObject({
    organisationId: ours.organisationId,
    role: 'viewer',
    usedAt: null,
    createdById: member(ours, 'owner').id,
  })
})

test('a product with fields it does not have is refused, and one without them is made', async () => {
  const owner = member(ours, 'owner')
  expect(await createProduct(owner, { ...extra, name: 'Kettle' })).toMatchObject({ created: false })
  expect(await createProduct(owner, { name: 'Kettle' })).toMatchObject({ created: true })
})

test('no prototype was changed by any of it', () => {
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
})
