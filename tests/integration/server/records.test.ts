import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { type NewEvent, recordEvents } from '@/lib/server/records/events'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { setOrganisations } from '@/lib/server/world/set-organisations'
import type { Transaction } from '@/lib/server/world/transaction'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const secret = 'Our supplier is called Quillfeather.'
let ada: Member

beforeAll(() => owner.connect())

beforeEach(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const { releaseId } = await createLamp(ada)
  const assessmentId = await startDraft(ada, releaseId, questionnaire)
  const answer = { says: { kind: 'unknown' }, note: secret }
  await saveAnswer(ada, {
    saidBy: ada.id,
    assessmentId,
    questionId,
    answer,
    baseRevision: 0,
    mutationId: randomUUID(),
  })
})

afterAll(async () => {
  await owner.end()
  await database().$disconnect()
})

describe('the chain of events', () => {
  test('holds every change of the organisation, in order, and nothing that people wrote', async () => {
    const events = await ownerDatabase().event.findMany({
      where: { organisationId: ada.organisation.id },
      orderBy: { sequence: 'asc' },
    })
    const kinds = ['product-created', 'release-created', 'assessment-started', 'answer-saved']
    expect(events.map(({ kind }) => kind)).toEqual(kinds)
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
    expect(events.every(({ personId }) => personId === ada.id)).toBe(true)
    expect(JSON.stringify(events)).not.toMatch(/Quillfeather|Lamp|Ada|@/)
    expect(await verify()).toEqual({ whole: true, events: 4, head: events.at(-1)?.hash })
  })

  test('is whole where nothing happened', async () => {
    expect(await verifyEvents(ownerDatabase(), newId())).toEqual({
      whole: true,
      events: 0,
      head: '0'.repeat(64),
    })
  })

  test('stays one chain when many record at the same moment', async () => {
    const events = Array.from({ length: 20 }, (_, round) => ({
      organisationId: ada.organisation.id,
      personId: null,
      kind: 'draft-opened' as const,
      subjectId: newId(),
      at: new Date(),
      data: { round },
    }))
    await Promise.all(events.map((event) => database().$transaction((tx) => recordHere(tx, event))))
    expect(await verify()).toMatchObject({ whole: true, events: 24 })
  })

  test.each([
    ['data', `data = '{}'`],
    ['author', 'person_id = NULL'],
    ['kind', `kind = 'answer-dropped'`],
    ['instant', `at = at + interval '1 second'`],
    ['subject', 'subject_id = organisation_id'],
    ['hash', `hash = repeat('a', 64)`],
  ])('names the first event whose %s was changed behind our back', async (_, change) => {
    await behindOurBack(`UPDATE event SET ${change} WHERE sequence = 3 AND organisation_id = $1`)
    expect(await verify()).toEqual({ whole: false, brokenAt: 3, why: 'changed' })
  })

  test('names the place of an event that was taken out', async () => {
    await behindOurBack('DELETE FROM event WHERE sequence = 2 AND organisation_id = $1')
    expect(await verify()).toEqual({ whole: false, brokenAt: 2, why: 'missing' })
  })

  test('names the place where an event was joined to another past', async () => {
    await behindOurBack(
      `UPDATE event SET previous = repeat('b', 64) WHERE sequence = 4 AND organisation_id = $1`,
    )
    expect(await verify()).toEqual({ whole: false, brokenAt: 4, why: 'does-not-follow' })
  })

  test('has no event of a change that did not happen', async () => {
    const failing = database().$transaction(async (tx) => {
      const event = {
        organisationId: ada.organisation.id,
        personId: ada.id,
        subjectId: newId(),
        at: new Date(),
      }
      await recordHere(tx, { ...event, kind: 'draft-opened', data: {} })
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await verify()).toMatchObject({ whole: true, events: 4 })
  })
})

describe.each(['event', 'submission', 'entry_change'])('the table %s', (table) => {
  test.each([`UPDATE "${table}" SET hash = hash`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`])(
    'takes new rows only, from the application',
    async (sql) => {
      const statement =
        table === 'event' ? sql : sql.replace(/SET hash = hash/, 'SET assessment_id = assessment_id')
      await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(
        /permission denied|only takes new rows/,
      )
    },
  )

  test('takes new rows only, from its owner too', async () => {
    await expect(owner.query(`DELETE FROM "${table}"`)).rejects.toThrow('only takes new rows')
    await expect(owner.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('only takes new rows')
  })
})

function verify() {
  return verifyEvents(ownerDatabase(), ada.organisation.id)
}

/** What somebody could do who owns the database and takes the guard away first. */
async function behindOurBack(sql: string): Promise<void> {
  await owner.query('ALTER TABLE event DISABLE TRIGGER event_is_append_only')
  await owner.query(sql, [ada.organisation.id])
  await owner.query('ALTER TABLE event ENABLE TRIGGER event_is_append_only')
}

/** Records an event in a transaction that names its organisation, as scopes do. */
async function recordHere(tx: Transaction, event: NewEvent): Promise<void> {
  await setOrganisations(tx, [event.organisationId])
  await recordEvents(tx, [event])
}
