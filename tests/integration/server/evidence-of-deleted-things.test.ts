import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { removeUnnamedFiles } from '@/lib/server/jobs/remove-unnamed-files'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { deletePiece } from '@/lib/server/products/evidence/remove-piece'
import { removeDraft } from '@/lib/server/products/removal/remove-draft'
import { restore } from '@/lib/server/products/removal/restore'
import { evidenceStore } from '@/lib/server/records/evidence-store'
import { database } from '@/lib/server/world/database'
import { createLamp, startDraft } from '../../support/assessments'
import { addText } from '../../support/evidence/upload'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

// What only something deleted names is kept: it can be restored.

const [small] = publishSmall()
const day = 24 * 60 * 60 * 1000
let ada: Member
let productId: string
let assessmentId: string

beforeEach(async () => {
  if (!small) throw new Error('The small questionnaire is not there.')
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  const lamp = await createLamp(ada)
  productId = lamp.productId
  assessmentId = await startDraft(ada, lamp.releaseId, small)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function nameFile(sha256: string): Promise<string> {
  const evidence = [{ title: 'Report', kind: 'document', speaksOf: '2026-03-01', sha256 }]
  const answer = { says: { kind: 'choice', option: 'weak' }, evidence }
  const save = { assessmentId, baseRevision: 0, mutationId: randomUUID(), saidBy: ada.id }
  expect(await saveAnswer(ada, { ...save, questionId: 'lock', answer })).toMatchObject({ saved: true })
  return (await ownerDatabase().evidence.findFirstOrThrow({ where: { productId } })).id
}

test('a piece that a deleted draft names cannot be deleted; once the draft came back, it can', async () => {
  const pieceId = await nameFile(await addText(ada, productId, `Tested at ${performance.now()}.`))
  await removeDraft(ada, { assessmentId, number: 1 })
  const basis = (await findPieceToChange(ada, { productId, pieceId }))?.basis
  expect(await deletePiece(ada, { productId, pieceId, basis })).toMatchObject({
    changed: false,
    problems: [{ code: 'form-problem.piece.in-deleted' }],
  })
  const organisationId = ada.organisation.id
  expect(await restore(ada, { organisationId, id: assessmentId })).toMatchObject({ restored: true })
  const now = (await findPieceToChange(ada, { productId, pieceId }))?.basis
  expect(await deletePiece(ada, { productId, pieceId, basis: now })).toEqual({ changed: true })
})

test('a file that only a deleted draft names stays in the store, whatever the daily job removes', async () => {
  const sha256 = await addText(ada, productId, `Tested at ${performance.now()}.`)
  const other = await addText(ada, productId, `Nothing names this at ${performance.now()}.`)
  await nameFile(sha256)
  await removeDraft(ada, { assessmentId, number: 1 })
  const now = new Date()
  await removeUnnamedFiles(now)
  await removeUnnamedFiles(new Date(now.getTime() + 2 * day))
  expect(await evidenceStore().has(ada.organisation.id, sha256)).toBe(true)
  expect(await evidenceStore().has(ada.organisation.id, other)).toBe(false)
})
