import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUT as putAnswer } from '@/app/api/assessments/[id]/answers/[question]/route'
import { GET as getFile } from '@/app/api/assessments/[id]/file/route'
import { GET as getEvents } from '@/app/api/organisations/[id]/events.csv/route'
import { GET as getPdf } from '@/app/api/submissions/[id]/pdf/route'
import { GET as getReport } from '@/app/api/submissions/[id]/report.json/route'
import { GET as getEvidence } from '@/app/products/[product]/evidence/files/[digest]/download/route'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAsked } from '@/lib/server/assessments/proposals/asked-page'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { changeRole, removeMember } from '@/lib/server/people/change-members'
import { invite } from '@/lib/server/people/invitations'
import { findPeople } from '@/lib/server/people/list-people'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { database } from '@/lib/server/world/database'
import { ask } from '../support/asked'
import { upload } from '../support/evidence/upload'
import { buildTenant, member, questionId, type Tenant } from '../support/isolation/tenant'
import { signInAs } from '../support/signed-in'

// Somebody who was removed keeps their session, their open pages, their links and what their browser has queued.

const site = 'http://127.0.0.1:3000'
let tenant: Tenant
let cookie: string
let token: string

beforeAll(async () => {
  tenant = await buildTenant('Lantern Works')
  const editor = member(tenant, 'editor')
  const order = { organisationId: tenant.organisationId, personId: editor.id }
  cookie = await signInAs(editor)
  await changeRole(member(tenant, 'owner'), { ...order, role: 'owner' })
  token = await ask(editor, tenant.draftId, [questionId])
  const asOwner = {
    ...editor,
    role: 'owner' as const,
    memberships: [{ organisation: editor.organisation, role: 'owner' as const }],
  }
  expect(
    await invite(asOwner, tenant.organisationId, { email: 'accomplice@example.org', role: 'owner' }),
  ).toMatchObject({ invited: true })
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

/** Every way to the organisation's data over HTTP, with its status before and after. */
const ways: [what: string, call: () => Promise<Response>, before: number][] = [
  ['the file of a draft', () => getFile(get(), at({ id: tenant.draftId })), 200],
  ['the PDF of a submission', () => getPdf(get(), at({ id: tenant.submissionId })), 200],
  ['a stored report', () => getReport(get(), at({ id: tenant.submissionId })), 200],
  ['the table of events', () => getEvents(get(), at({ id: tenant.organisationId })), 200],
  ['a file of evidence', () => getEvidence(get(), at(evidence())), 200],
  ['an upload', () => upload({ cookie, ...uploaded(), content: 'Tested again.' }), 201],
  ['a save', () => putAnswer(save(), at({ id: tenant.draftId, question: questionId })), 200],
]

test('a member reaches all of it, and once they are removed nothing, with the same session', async () => {
  const statuses = () => Promise.all(ways.map(async ([what, call]) => [what, (await call()).status]))
  expect(await statuses()).toEqual(ways.map(([what, , before]) => [what, before]))
  expect(await findAsked(token)).toMatchObject({ open: true })

  const order = { organisationId: tenant.organisationId, personId: member(tenant, 'editor').id }
  expect(await removeMember(member(tenant, 'owner'), order)).toEqual({ changed: true })

  expect(await findPersonBy(new Headers({ cookie }))).toMatchObject({ memberships: [] })
  expect(await statuses()).toEqual(ways.map(([what]) => [what, 404]))
  expect(await findAsked(token)).toMatchObject({ open: false })
  const people = await findPeople(member(tenant, 'owner'), tenant.organisationId)
  expect(people?.invitations.map(({ state }) => state)).toEqual(['revoked'])
})

test('a page that was drawn before the removal gives them nothing of the organisation', async () => {
  const person = await findPersonBy(new Headers({ cookie }))
  if (!person) throw new Error('no session')
  const stale = { ...person, organisation: member(tenant, 'editor').organisation, role: 'owner' as const }
  expect((await listProducts(stale)).items).toEqual([])
  expect((await listProducts(member(tenant, 'viewer'))).items).toHaveLength(1)
})

function at<P>(params: P): { params: Promise<P> } {
  return { params: Promise.resolve(params) }
}

function evidence() {
  return { product: tenant.productId, digest: tenant.fileDigest }
}

function uploaded() {
  return { personId: member(tenant, 'editor').id, productId: tenant.productId }
}

function get(): Request {
  return new Request(`${site}/api`, { headers: { cookie } })
}

function save(): Request {
  const headers = {
    cookie,
    host: '127.0.0.1:3000',
    origin: site,
    'if-match': '"0"',
    'mutation-id': randomUUID(),
    'person-id': member(tenant, 'editor').id,
  }
  return new Request(`${site}/api`, { method: 'PUT', headers, body: '{"value":{"says":{"kind":"unknown"}}}' })
}
