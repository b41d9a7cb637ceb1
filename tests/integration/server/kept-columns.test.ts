import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { stopPdfProcess } from '@/lib/pdf/print'
import { reportColumns } from '@/lib/server/submissions/submitted-level'
import { database } from '@/lib/server/world/database'
import { reportWords } from '@/lib/words/report-words'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { wronglyKept } from '../../support/recount'
import { smallReworded, smallSuccessor } from '../../support/small-successor'
import { begin, createTeam, deleteAssessment, picked, steps } from '../../support/steps-of-a-team'

publishSmall(smallSuccessor, smallReworded)
// Every submission prints a PDF.
vi.setConfig({ testTimeout: 240_000 })
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })

beforeAll(() => owner.connect())
afterAll(async () => {
  stopPdfProcess()
  await owner.end()
  await database().$disconnect()
})

describe('the columns that triggers keep', () => {
  test('equal a recount after any sequence of changes', async () => {
    const sequence = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(99)), {
      minLength: 6,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(sequence, async (taken) => {
        const made = await createTeam(owner)
        await begin(made, 0, undefined)
        for (const [name, pick] of taken) {
          if (made.assessments.length === 0) await begin(made, pick, undefined)
          await steps[name]?.(made, pick)
        }
        expect(await wronglyKept(owner)).toEqual([])
      }),
      {
        numRuns: 6,
        examples: [
          [
            [
              ['remove a product', 0],
              ['add a product', 1],
              ['remove a product', 0],
              ['delete entries', 0],
            ],
          ],
        ],
      },
    )
  })

  test('equal a recount after the only submission is deleted, and after another', async () => {
    const made = await createTeam(owner)
    await begin(made, 0, undefined)
    for (const name of ['submit', 'delete the last submission', 'delete entries', 'submit']) {
      await steps[name]?.(made, 0)
      expect(await wronglyKept(owner)).toEqual([])
    }
    expect(await ownerDatabase().submission.count()).toBeGreaterThan(0)
  })

  test('equal a recount after an assessment and its submissions are deleted by one statement', async () => {
    const made = await createTeam(owner)
    for (const _ of ['kept', 'deleted']) await begin(made, 0, undefined)
    await steps.submit?.(made, 1)
    const [product] = await ownerDatabase().product.findMany({
      where: { organisationId: made.ada.organisation.id },
    })
    expect(product?.submittedAt).not.toBeNull()
    expect(await deleteAssessment(owner, picked(made.assessments, 1))).toBe(true)
    expect(await ownerDatabase().product.findUnique({ where: { id: product?.id ?? '' } })).toMatchObject({
      submittedAt: null,
    })
    expect(await wronglyKept(owner)).toEqual([])
  })

  test('equal a recount after all entries are truncated', async () => {
    await owner.query('BEGIN; TRUNCATE entry')
    try {
      expect(await wronglyKept(owner)).toEqual([])
    } finally {
      await owner.query('ROLLBACK')
    }
  })

  test('tell the level that the stored report of each submission tells', async () => {
    for (const submission of await ownerDatabase().submission.findMany()) {
      expect(submission).toMatchObject(reportColumns(readStoredReport(submission.report, reportWords)))
    }
  })

  test('cannot be written wrongly by hand', async () => {
    const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
    const { productId, releaseId } = await createLamp(ada)
    const other = await createOrganisation('Candle Works')
    await ownerDatabase().product.update({ where: { id: productId }, data: { search: 'wrong' } })
    await ownerDatabase().release.update({ where: { id: releaseId }, data: { search: 'wrong' } })
    const moved = { where: { id: releaseId }, data: { organisationId: other.id } }
    await expect(ownerDatabase().release.update(moved)).rejects.toThrow(/foreign key/i)
    expect(await wronglyKept(owner)).toEqual([])
  })
})
