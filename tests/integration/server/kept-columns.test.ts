import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { prune } from '@/lib/server/jobs/prune'
import { submit } from '@/lib/server/submissions/submit'
import { reportColumns } from '@/lib/server/submissions/submitted-level'
import { database } from '@/lib/server/world/database'
import { reportWords } from '@/lib/words/report-words'
import { answerEverything, createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { wronglyKept } from '../../support/recount'
import { smallReworded, smallSuccessor } from '../../support/small-successor'

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

/** What somebody has made so far; a step picks among it by a number. */
type Made = { ada: Member; releases: string[]; assessments: string[] }
type Step = (made: Made, pick: number) => Promise<unknown>

const steps: Record<string, Step> = {
  'add a product': async ({ ada, releases }, pick) => {
    releases.push((await createLamp(ada, { name: `Lamp ${pick}`, label: `${pick}` })).releaseId)
  },
  start: (made, pick) => begin(made, pick, undefined),
  'start from another': (made, pick) => begin(made, pick, picked(made.assessments, pick)),
  answer: async ({ ada, assessments }, pick) => {
    const assessmentId = picked(assessments, pick)
    const { revision } = (await entryOf(assessmentId, 'lock')) ?? { revision: 0 }
    const answer = { says: { kind: 'choice', option: pick % 2 ? 'weak' : 'strong' } }
    return saveAnswer(ada, { saidBy: ada.id, assessmentId, questionId: 'lock', answer, ...change(revision) })
  },
  'give a fact': async ({ ada, assessments }, pick) => {
    const assessmentId = picked(assessments, pick)
    const { revision } = (await entryOf(assessmentId, 'login')) ?? { revision: 0 }
    return saveFact(ada, {
      saidBy: ada.id,
      assessmentId,
      factId: 'login',
      value: pick % 2 ? 'yes' : 'no',
      ...change(revision),
    })
  },
  confirm: ({ ada, assessments }, pick) =>
    confirmCopies(ada, { assessmentId: picked(assessments, pick), section: 'words' }),
  submit: async ({ ada, assessments }, pick) => {
    const assessmentId = picked(assessments, pick)
    if (!assessmentId) return
    await openDraft(ada, assessmentId)
    await answerEverything(ada, assessmentId)
    await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Head of product' } })
  },
  'carry over': async ({ ada, assessments }, pick) => {
    const assessmentId = picked(assessments, pick)
    const previewed = await previewCarryOver(ada, { assessmentId })
    if (!previewed || previewed.refused) return
    const { basis, now } = previewed.preview
    const carried = await carryAssessmentOver(ada, { assessmentId, to: now.version, basis })
    if (carried && !carried.refused) assessments.push(carried.assessmentId)
  },
  // As removing the example does.
  'remove a product': async (made, pick) => {
    if (made.releases.length < 2) return
    const gone = picked(made.releases, pick)
    await ownerDatabase().product.updateMany({
      where: { releases: { some: { id: gone } } },
      data: { removedAt: new Date() },
    })
    const under = await ownerDatabase().assessment.findMany({
      where: { releaseId: gone },
      select: { id: true },
    })
    made.releases = made.releases.filter((id) => id !== gone)
    made.assessments = made.assessments.filter((id) => !under.some((each) => each.id === id))
  },
  'delete entries': async ({ assessments }, pick) => {
    const where = "WHERE assessment_id = $1 AND key < 'm'"
    const history = `WITH history AS (DELETE FROM entry_change ${where})`
    await purge(`${history} DELETE FROM entry ${where}`, picked(assessments, pick))
  },
  'delete the last submission': async ({ assessments }, pick) => {
    const last = 'SELECT id FROM submission WHERE assessment_id = $1 ORDER BY number DESC LIMIT 1'
    await purge(`DELETE FROM submission WHERE id IN (${last})`, picked(assessments, pick))
  },
  'delete an assessment': async (made, pick) => {
    if (made.assessments.length < 2) return
    const gone = picked(made.assessments, pick)
    if (await deleteAssessment(gone)) made.assessments = made.assessments.filter((id) => id !== gone)
  },
  prune: () => prune(new Date()),
  // Nothing in the application renames a product yet; the columns hold for any later writer.
  rename: ({ releases }, pick) =>
    ownerDatabase().product.updateMany({
      where: { releases: { some: { id: picked(releases, pick) } } },
      data: { name: `Ｌámp ${randomUUID()}`, maker: pick % 2 ? null : 'Lantern Works' },
    }),
}

describe('the columns that triggers keep', () => {
  test('equal a recount after any sequence of changes', async () => {
    const sequence = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(99)), {
      minLength: 6,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(sequence, async (taken) => {
        const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
        const made: Made = { ada, releases: [(await createLamp(ada)).releaseId], assessments: [] }
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
    const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
    const made: Made = { ada, releases: [(await createLamp(ada)).releaseId], assessments: [] }
    await begin(made, 0, undefined)
    for (const name of ['submit', 'delete the last submission', 'delete entries', 'submit']) {
      await steps[name]?.(made, 0)
      expect(await wronglyKept(owner)).toEqual([])
    }
    expect(await ownerDatabase().submission.count()).toBeGreaterThan(0)
  })

  test('equal a recount after an assessment and its submissions are deleted by one statement', async () => {
    const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
    const made: Made = { ada, releases: [(await createLamp(ada)).releaseId], assessments: [] }
    for (const _ of ['kept', 'deleted']) await begin(made, 0, undefined)
    await steps.submit?.(made, 1)
    const [product] = await ownerDatabase().product.findMany({
      where: { organisationId: ada.organisation.id },
    })
    expect(product?.submittedAt).not.toBeNull()
    expect(await deleteAssessment(picked(made.assessments, 1))).toBe(true)
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

async function begin({ ada, releases, assessments }: Made, pick: number, from: string | undefined) {
  const releaseId = picked(releases, pick)
  const started = await startAssessment(ada, {
    releaseId,
    questionnaire: 'small@1.0.0',
    ...(from ? { from } : {}),
  })
  if (started?.started) assessments.push(started.id)
}

/** With all rows under it, by one statement. False where another assessment was started from it. */
async function deleteAssessment(id: string): Promise<boolean> {
  const where = { OR: [{ startedFromId: id }, { carriedFrom: { some: { assessmentId: id } } }] }
  if ((await ownerDatabase().assessment.count({ where })) > 0) return false
  const tables = ['submission', 'draft', 'entry', 'entry_change', 'mutation', 'carry_over']
  const under = tables.map((table) => `gone_${table} AS (DELETE FROM ${table} WHERE assessment_id = $1)`)
  await purge(`WITH ${under.join(', ')} DELETE FROM assessment WHERE id = $1`, id)
  return true
}

/** As the owner of the tables deletes by hand. */
async function purge(sql: string, id: string) {
  await owner.query("SET app.purge = 'on'")
  await owner.query(sql, [id])
  await owner.query('RESET app.purge')
}

function picked(all: readonly string[], pick: number): string {
  return all[pick % all.length] ?? ''
}

function change(baseRevision: number) {
  return { baseRevision, mutationId: randomUUID() }
}

function entryOf(assessmentId: string, key: string) {
  return ownerDatabase().entry.findFirst({ where: { assessmentId, key }, select: { revision: true } })
}
