import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/server/identity/person'
import { findTimeZone, setTimeZone } from '@/lib/server/people/time-zone'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

let ada: Member
let here: string

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  here = ada.organisation.id
})

afterAll(() => database().$disconnect())

describe('the time zone of an organisation', () => {
  test('is UTC until an owner sets another, which is an event', async () => {
    expect(await findTimeZone(ada, here)).toBe('UTC')
    expect(await setTimeZone(ada, here, 'America/New_York')).toEqual({ set: true })
    expect(await findTimeZone(ada, here)).toBe('America/New_York')
    const events = await ownerDatabase().event.findMany({ where: { organisationId: here } })
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['time-zone-set', '{"to":"America/New_York"}'],
    ])
  })

  test.each(['', '+01:00', 'Europe/Nowhere', 'x'.repeat(10_000), null, 7])(
    'stays as it is when what was sent is no time zone (%j)',
    async (zone) => {
      expect(await setTimeZone(ada, here, zone)).toMatchObject({
        set: false,
        problems: [{ code: 'form-problem.time-zone' }],
      })
      expect(await findTimeZone(ada, here)).toBe('UTC')
    },
  )

  test('is set by no editor', async () => {
    const noor = await createPerson('Noor', 'editor', ada.organisation)
    expect(await setTimeZone(noor, here, 'Europe/London')).toMatchObject({
      problems: [{ code: 'form-problem.may-not-rename' }],
    })
  })
})
