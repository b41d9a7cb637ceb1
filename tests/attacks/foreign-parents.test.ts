import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { setOrganisations } from '@/lib/server/world/set-organisations'
import type { Transaction } from '@/lib/server/world/transaction'
import { buildTenant, member, questionId, type Tenant } from '../support/isolation/tenant'
import { ownerDatabase } from '../support/owner-database'

// The application's role writes a row of one organisation under a parent of another, as a bug in a query could.

let ours: Tenant
let theirs: Tenant

beforeAll(async () => {
  ours = await buildTenant('Lantern Works')
  theirs = await buildTenant('Other Works')
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

type Place = { organisationId: string; parent: Tenant }
const at = new Date()

/** How a child row is written: of this organisation, under this parent. */
const children: Record<string, (tx: Transaction, place: Place) => Promise<unknown>> = {
  release: (tx, { organisationId, parent }) =>
    tx.release.create({
      data: {
        id: newId(),
        organisationId,
        productId: parent.productId,
        label: newId(),
        scope: {},
        createdById: by(),
        createdAt: at,
      },
    }),
  assessment: (tx, { organisationId, parent }) =>
    tx.assessment.create({
      data: {
        id: newId(),
        organisationId,
        releaseId: parent.releaseId,
        questionnaireId: 'x',
        questionnaireVersion: '1.0.0',
        questionnaireHash: 'x',
        createdById: by(),
        createdAt: at,
      },
    }),
  entry: (tx, { organisationId, parent }) =>
    tx.entry.create({
      data: {
        organisationId,
        assessmentId: parent.draftId,
        kind: 'fact',
        key: newId(),
        revision: 1,
        updatedById: by(),
        updatedAt: at,
      },
    }),
  assignment: (tx, { organisationId, parent }) =>
    tx.assignment.create({
      data: {
        organisationId,
        assessmentId: parent.draftId,
        key: newId(),
        personId: by(),
        givenById: by(),
        givenAt: at,
      },
    }),
  comment_thread: (tx, { organisationId, parent }) =>
    tx.commentThread.create({ data: { organisationId, assessmentId: parent.draftId, key: newId() } }),
  evidence_file: (tx, { organisationId, parent }) =>
    tx.evidenceFile.create({
      data: {
        organisationId,
        productId: parent.productId,
        sha256: newId().replaceAll('-', '').repeat(2),
        bytes: 1,
        type: 'text',
        name: 'notes.txt',
        addedById: by(),
        addedAt: at,
      },
    }),
  ask_link: (tx, { organisationId, parent }) =>
    tx.askLink.create({
      data: {
        id: newId(),
        organisationId,
        assessmentId: parent.draftId,
        hash: newId(),
        keys: [questionId],
        asked: 'Omar',
        createdById: by(),
        createdAt: at,
        expiresAt: at,
      },
    }),
}

describe.each(Object.entries(children))('a row of %s', (_, write) => {
  const inOurScope = (place: Place) =>
    database().$transaction(async (tx) => {
      await setOrganisations(tx, [ours.organisationId])
      await write(tx, place)
    })

  test('is written under a parent of its own organisation', async () => {
    await inOurScope({ organisationId: ours.organisationId, parent: ours })
  })

  test('is refused under a parent of another organisation', async () => {
    await expect(inOurScope({ organisationId: ours.organisationId, parent: theirs })).rejects.toThrow(
      /[Ff]oreign key|row-level security/,
    )
  })

  test('is refused as a row of another organisation', async () => {
    await expect(inOurScope({ organisationId: theirs.organisationId, parent: theirs })).rejects.toThrow(
      /row-level security|denied/,
    )
  })
})

test('every foreign key between two tables of an organisation’s data names the organisation', async () => {
  const rows = await ownerDatabase().$queryRaw<{ name: string }[]>`
    SELECT c.conname AS name FROM pg_constraint c
    WHERE c.contype = 'f'
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'organisation_id')
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'organisation_id')
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a
        WHERE a.attrelid = c.conrelid AND a.attname = 'organisation_id' AND a.attnum = ANY (c.conkey))`
  expect(rows).toEqual([])
})

function by(): string {
  return member(ours, 'owner').id
}
