import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEventFilter } from '@/lib/core/assessment/events/event-filter'
import type { Member } from '@/lib/server/identity/person'
import { changeRole } from '@/lib/server/people/change-members'
import { eventsCsv } from '@/lib/server/people/events/events-csv'
import { findEvents } from '@/lib/server/people/events/read-events'
import { invite } from '@/lib/server/people/invitations'
import { createProduct } from '@/lib/server/products/products'
import { recordEvents } from '@/lib/server/records/events'
import { database } from '@/lib/server/world/database'
import { setOrganisations } from '@/lib/server/world/set-organisations'
import { createLamp } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'

let ada: Member
let noor: Member
let here: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('=Noor()', 'editor', organisation)
  here = organisation.id
  await createLamp(noor)
  await changeRole(ada, { organisationId: here, personId: noor.id, role: 'viewer' })
  await invite(ada, here, { email: 'sam@example.org', role: 'auditor' })
})

afterAll(() => database().$disconnect())

describe('the events of an organisation', () => {
  test('are listed for owners, the latest first, with the names of people and things', async () => {
    const found = await findEvents(ada, here, { filter: {}, request: null })
    const lines = found?.page.items.map(({ kind, by, subject }) => [
      kind,
      by?.name,
      ...(subject ? [...subject.within, subject.name] : []),
    ])
    expect(lines).toEqual([
      ['member-invited', 'Ada', 'sam@example.org'],
      ['member-role-changed', 'Ada', '=Noor()'],
      ['release-created', '=Noor()', 'Lamp', '1.0'],
      ['product-created', '=Noor()', 'Lamp'],
    ])
    expect(found?.people.map(({ name }) => name)).toEqual(['=Noor()', 'Ada'])
  })

  test('are filtered by what, by whom and by day', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const count = async (query: Record<string, string>) => {
      const filter = readEventFilter(query)
      return (await findEvents(ada, here, { filter, request: null }))?.page.items.length
    }
    expect(await count({ what: 'people' })).toBe(2)
    expect(await count({ what: 'submissions' })).toBe(0)
    expect(await count({ who: noor.id })).toBe(2)
    expect(await count({ who: noor.id, what: 'people' })).toBe(0)
    expect(await count({ from: '2026-01-01', to: '9999-12-31' })).toBe(4)
    expect(await count({ to: '2026-01-01' })).toBe(0)
    // Also when the day ends while the test runs.
    expect([0, 4]).toContain(await count({ from: today }))
  })

  test('are on pages that keep the filter', async () => {
    const first = await findEvents(ada, here, { filter: {}, request: { after: '3' } })
    expect(first?.page.items.map(({ sequence }) => sequence)).toEqual([2, 1])
    const nonsense = await findEvents(ada, here, { filter: {}, request: { after: "1' OR true" } })
    expect(nonsense?.page.items).toHaveLength(4)
  })

  test('are a table in which nothing is a formula, for the same filter', async () => {
    const table = await textOf(await eventsCsv(ada, here, readEventFilter({ who: noor.id })))
    const [head, ...rows] = table.trim().split('\r\n')
    expect(table.charCodeAt(0)).toBe(0xfeff)
    expect(head).toMatch(/^Number,Time \(UTC\),What,/)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^1,\d{4}-\d\d-\d\dT[\d:.]+Z,Product added,product-created,,'=Noor\(\),/)
  })

  test('are all in the table when there are many, and those of others never', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    await createProduct(grace, { name: 'Kettle' })
    await addMany(grace.organisation.id, 2100)
    const table = await textOf(await eventsCsv(grace, grace.organisation.id, {}))
    const numbers = table
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => Number(row.split(',')[0]))
    expect(numbers).toEqual(Array.from({ length: 2101 }, (_, index) => index + 1))
    expect(table).not.toContain('Lamp')
    expect(await eventsCsv(grace, here, {})).toBeNull()
    expect(await eventsCsv(noor, here, {})).toBeNull()
  })
})

async function addMany(organisationId: string, count: number): Promise<void> {
  const event = { organisationId, personId: null, kind: 'draft-opened', subjectId: organisationId } as const
  await database().$transaction(async (tx) => {
    await setOrganisations(tx, [organisationId])
    const events = Array.from({ length: count }, (_, round) => ({
      ...event,
      at: new Date(),
      data: { round },
    }))
    await recordEvents(tx, events)
  })
}

function textOf(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  return new Response(stream).arrayBuffer().then((bytes) => Buffer.from(bytes).toString())
}
