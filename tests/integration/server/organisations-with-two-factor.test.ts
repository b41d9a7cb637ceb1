import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import type { Member } from '@/lib/server/identity/person'
import { isBehindLock } from '@/lib/server/identity/second-factor/locked-place'
import { requireTwoFactor } from '@/lib/server/people/require-two-factor'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { database } from '@/lib/server/world/database'
import { createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { forgetSteps, setUpApp } from '../../support/second-factor'
import { personOf, sessionOf, signInAs } from '../../support/signed-in'

let ada: Member
/** The session in which she sets up her app. */
let here: Headers

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  here = new Headers({ cookie: await signInAs(ada) })
  await setUpApp(await sessionOf(here))
  await forgetSteps()
})

afterAll(() => database().$disconnect())

describe('an organisation that asks for two-factor authentication', () => {
  test('is closed to members without it, and to no other', async () => {
    const noor = await createPerson('Noor', 'editor', ada.organisation)
    const noors = new Headers({ cookie: await signInAs(noor) })
    expect(await requireTwoFactor(await personOf(here), ada.organisation.id, true)).toEqual({ set: true })
    const locked = await personOf(noors)
    expect(locked).toMatchObject({ memberships: [], locked: [{ organisation: ada.organisation }] })
    expect((await personOf(here)).memberships).toHaveLength(1)
    const { productId } = await createLamp(ada)
    expect(await findProduct(locked, productId)).toBeNull()
    await setUpApp(await sessionOf(noors))
    expect(await personOf(noors)).toMatchObject({ memberships: [{ role: 'editor' }], locked: [] })
    expect(await findProduct(await personOf(noors), productId)).not.toBeNull()
  })

  test('is recognised by the address of a thing in it, and no other address is', async () => {
    const noor = await createPerson('Noor', 'editor', ada.organisation)
    await requireTwoFactor(await personOf(here), ada.organisation.id, true)
    const locked = await personOf(new Headers({ cookie: await signInAs(noor) }))
    const lamp = await createLamp(ada)
    const draft = await startDraft(
      ada,
      lamp.releaseId,
      newestVersion(publishQuestionnaires(), 'iot-good-practice'),
    )
    const others = await createPerson('Vera', 'owner', await createOrganisation('Other Works'))
    const foreign = await createLamp(others)
    const behind = [`/products/${lamp.productId}`, `/assessments/${draft}/plan`, `/assessments/${draft}?x=1`]
    for (const path of behind) expect(await isBehindLock(locked, path), path).toBe(true)
    const not = [`/products/${foreign.productId}`, `/products/${draft}`, '/products/x', '/account', '']
    for (const path of not) expect(await isBehindLock(locked, path), path).toBe(false)
    for (const path of behind) expect(await isBehindLock(await personOf(here), path), path).toBe(false)
  })

  test('no longer asks when an owner says so, and each change is an event', async () => {
    const [person, id] = [await personOf(here), ada.organisation.id]
    for (const isRequired of [true, true, false])
      expect(await requireTwoFactor(person, id, isRequired)).toEqual({ set: true })
    const noor = await createPerson('Noor', 'editor', ada.organisation)
    expect((await personOf(new Headers({ cookie: await signInAs(noor) }))).memberships).toHaveLength(1)
    const events = await ownerDatabase().event.findMany({
      where: { organisationId: id },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual(['two-factor-required', 'two-factor-not-required'])
  })

  test('cannot be made one by an owner without it, or by another member', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    expect(await requireTwoFactor(grace, ada.organisation.id, true)).toMatchObject({
      problems: [{ code: 'form-problem.own-two-factor' }],
    })
    const vera = await createPerson('Vera', 'editor', ada.organisation)
    const asVera = { ...vera, hasSecondFactor: true }
    expect(await requireTwoFactor(asVera, ada.organisation.id, true)).toMatchObject({ set: false })
  })
})
