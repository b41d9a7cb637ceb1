import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { type NewAccountEvent, recordAccountEvents } from '@/lib/server/records/events'
import { verifyAccountEvents, verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

// What somebody could do who owns the database and takes the guards away first.

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let ada: Member

beforeAll(() => owner.connect())

afterAll(async () => {
  stopPdfProcess()
  await owner.end()
  await database().$disconnect()
})

describe('a submission', () => {
  let length: number

  beforeEach(async () => {
    ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
    const assessmentId = await startDraft(ada, (await createLamp(ada)).releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    const accountable = { name: 'Grace Okafor', role: 'Head of product' }
    const outcome = await submit(ada, { assessmentId, accountable })
    if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
    const stored = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: outcome.id } })
    length = stored.chainLength ?? 0
  })

  test('remembers how many events there were before it, and the hash of the last', async () => {
    expect(length).toBeGreaterThan(40)
    expect(await verify()).toMatchObject({ whole: true, events: length + 1 })
  })

  test('shows that the end of the chain was cut off before it', async () => {
    await behindOurBack(`DELETE FROM event WHERE organisation_id = $1 AND sequence >= ${length}`)
    expect(await verify()).toEqual({ whole: false, brokenAt: length, why: 'not-as-submitted' })
  })

  test('shows that its own event was cut off', async () => {
    await behindOurBack(`DELETE FROM event WHERE organisation_id = $1 AND sequence > ${length}`)
    expect(await verify()).toEqual({ whole: false, brokenAt: length + 1, why: 'submission-missing' })
  })

  test('shows that the chain before it was written again without a gap', async () => {
    await behindOurBack('DELETE FROM event WHERE organisation_id = $1')
    const rows = Array.from({ length: length + 5 }, () => ({
      at: new Date().toISOString(),
      personId: null,
      kind: 'assessment-submitted',
      subjectId: ada.id,
      data: '{}',
    }))
    await owner.query('BEGIN')
    await owner.query("SELECT set_config('app.organisations', $1, true)", [`{${ada.organisation.id}}`])
    await owner.query('SELECT append_events($1, $2)', [ada.organisation.id, JSON.stringify(rows)])
    await owner.query('COMMIT')
    expect(await verify()).toEqual({ whole: false, brokenAt: length, why: 'not-as-submitted' })
  })
})

describe('the chain of accounts', () => {
  const event = (data: NewAccountEvent['data'] = {}): NewAccountEvent => {
    return { personId: null, kind: 'password-reset', subjectId: ada.id, at: new Date(), data }
  }

  beforeAll(async () => {
    ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  })

  test('stays one chain when fifty record at the same moment', async () => {
    const rounds = Array.from({ length: 50 }, (_, round) => round)
    await Promise.all(
      rounds.map((round) => database().$transaction((tx) => recordAccountEvents(tx, [event({ round })]))),
    )
    expect(await verifyAccountEvents(ownerDatabase())).toMatchObject({ whole: true, events: 50 })
  })

  test('takes events by its function alone', async () => {
    const insert = database().$executeRawUnsafe(
      `INSERT INTO account_event VALUES (99, now(), NULL, 'password-reset', '${ada.id}', '{}', '', '')`,
    )
    await expect(insert).rejects.toThrow('permission denied')
  })

  test('names the first event that was changed', async () => {
    await owner.query('ALTER TABLE account_event DISABLE TRIGGER account_event_is_append_only')
    await owner.query(`UPDATE account_event SET data = '{"round":99}' WHERE sequence = 7`)
    await owner.query('ALTER TABLE account_event ENABLE TRIGGER account_event_is_append_only')
    expect(await verifyAccountEvents(ownerDatabase())).toEqual({ whole: false, brokenAt: 7, why: 'changed' })
  })
})

function verify() {
  return verifyEvents(ownerDatabase(), ada.organisation.id)
}

async function behindOurBack(sql: string): Promise<void> {
  await owner.query('ALTER TABLE event DISABLE TRIGGER event_is_append_only')
  await owner.query(sql, [ada.organisation.id])
  await owner.query('ALTER TABLE event ENABLE TRIGGER event_is_append_only')
}
