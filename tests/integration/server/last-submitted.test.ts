import { afterAll, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { removeRelease } from '@/lib/server/products/removal/remove-release'
import { restore } from '@/lib/server/products/removal/restore'
import { database } from '@/lib/server/world/database'
import { createOrganisation, createPerson } from '../../support/people'
import { submittedLamp } from '../../support/reviews'

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('the list of products says when each was submitted last, of releases that are not deleted', async () => {
  const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  const { releaseId } = await submittedLamp(ada)
  const last = async () => (await listProducts(ada)).items.map(({ lastSubmittedAt }) => lastSubmittedAt)
  const before = await last()
  expect(before).toEqual([expect.stringMatching(/^\d{4}-/)])
  expect(await removeRelease(ada, { releaseId, agreed: true })).toEqual({ removed: true })
  expect(await last()).toEqual([null])
  expect(await restore(ada, { organisationId: ada.organisation.id, id: releaseId })).toMatchObject({
    restored: true,
  })
  expect(await last()).toEqual(before)
})
