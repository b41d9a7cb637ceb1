import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as download } from '@/app/products/[product]/evidence/files/[digest]/download/route'
import { stopPdfProcess } from '@/lib/pdf/print'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { addText, upload } from '../support/evidence/upload'
import { buildTenant, member, type Tenant } from '../support/isolation/tenant'
import { ownerDatabase } from '../support/owner-database'
import { site } from '../support/requests-to-routes'
import { signInAs } from '../support/signed-in'

// Somebody reaches for a file of evidence that is not theirs, by its product, its digest or its content.

let ours: Tenant
let theirs: Tenant
let cookie: string

beforeAll(async () => {
  ours = await buildTenant('Lantern Works')
  theirs = await buildTenant('Other Works')
  cookie = await signInAs(member(ours, 'editor'))
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const get = (productId: string, digest: string) =>
  download(new Request(`${site}/products`, { headers: { cookie } }), {
    params: Promise.resolve({ product: productId, digest }),
  })
const send = (productId: string, content: string) =>
  upload({ cookie, personId: member(ours, 'editor').id, productId, content })

test('a file is read and added in the own organisation, and in no other', async () => {
  const secret = await addText(member(theirs, 'owner'), theirs.productId, 'Secret.')
  expect((await get(ours.productId, ours.fileDigest)).status).toBe(200)
  expect((await get(theirs.productId, theirs.fileDigest)).status).toBe(404)
  expect((await get(theirs.productId, secret)).status).toBe(404)
  expect((await get(ours.productId, secret)).status).toBe(404)
  expect((await send(theirs.productId, 'Theirs.')).status).toBe(404)
})

test('adding what another organisation has tells nothing of it, and leaves theirs as it is', async () => {
  const sha256 = await addText(member(theirs, 'owner'), theirs.productId, 'The same.')
  const before = await ownerDatabase().evidenceFile.findMany({ where: { sha256 } })
  const [known, unknown] = [await send(ours.productId, 'The same.'), await send(ours.productId, 'New.')]
  expect([known.status, unknown.status]).toEqual([201, 201])
  expect([...known.headers.keys()]).toEqual([...unknown.headers.keys()])
  const rows = await ownerDatabase().evidenceFile.findMany({
    where: { sha256, organisationId: theirs.organisationId },
  })
  expect(rows).toEqual(before)
})

test('a digest, a path or another word in place of one finds nothing', async () => {
  for (const digest of [
    `${'../'.repeat(8)}etc/passwd`,
    ours.fileDigest.toUpperCase(),
    '%',
    '',
    'f'.repeat(64),
  ])
    expect((await get(ours.productId, digest)).status, digest).toBe(404)
})

test('a file of another product of the organisation is not reached through this one', async () => {
  const { createProduct } = await import('@/lib/server/products/products')
  const made = await createProduct(member(ours, 'owner'), { name: 'Kettle' })
  if (!made.created) throw new Error('no product')
  expect((await get(made.id, ours.fileDigest)).status).toBe(404)
})

test('a viewer reads a file once a submission names it, and not before', async () => {
  const viewer = await signInAs(member(ours, 'viewer'))
  const ask = () =>
    download(new Request(`${site}/products`, { headers: { cookie: viewer } }), {
      params: Promise.resolve({ product: ours.productId, digest: ours.fileDigest }),
    })
  expect((await ask()).status).toBe(404)
  const [submission] = await ownerDatabase().submission.findMany({ where: { id: ours.submissionId } })
  if (!submission) throw new Error('no submission')
  const { standing: _, ...rest } = submission
  const { id: draftId } = await ownerDatabase().draft.findFirstOrThrow({
    where: { assessmentId: ours.draftId, organisationId: ours.organisationId },
  })
  const named = { assessmentId: ours.draftId, draftId, id: newId() }
  await ownerDatabase().submission.create({
    data: { ...rest, ...named, content: `{"sha256":"${ours.fileDigest}"}` },
  })
  expect((await ask()).status).toBe(200)
})
