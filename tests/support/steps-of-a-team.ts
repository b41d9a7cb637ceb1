// What a team and its operator may do to products, releases and assessments, as steps for tests of any sequence of them.

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { openDraft } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { prune } from '@/lib/server/jobs/prune'
import { submit } from '@/lib/server/submissions/submit'
import { answerEverything, createLamp } from './assessments'
import { ownerDatabase } from './owner-database'
import { createOrganisation, createPerson } from './people'

/** What somebody has made so far; a step picks among it by a number. */
export type Made = { owner: pg.Client; ada: Member; releases: string[]; assessments: string[] }
type Step = (made: Made, pick: number) => Promise<unknown>

export const steps: Record<string, Step> = {
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
  'delete entries': async ({ owner, assessments }, pick) => {
    const where = "WHERE assessment_id = $1 AND key < 'm'"
    const history = `WITH history AS (DELETE FROM entry_change ${where})`
    await purge(owner, `${history} DELETE FROM entry ${where}`, picked(assessments, pick))
  },
  'delete the last submission': async ({ owner, assessments }, pick) => {
    const last = 'SELECT id FROM submission WHERE assessment_id = $1 ORDER BY number DESC LIMIT 1'
    await purge(owner, `DELETE FROM submission WHERE id IN (${last})`, picked(assessments, pick))
  },
  'delete an assessment': async (made, pick) => {
    if (made.assessments.length < 2) return
    const gone = picked(made.assessments, pick)
    if (await deleteAssessment(made.owner, gone))
      made.assessments = made.assessments.filter((id) => id !== gone)
  },
  prune: () => prune(new Date()),
  // Nothing in the application renames a product yet; the columns hold for any later writer.
  rename: ({ releases }, pick) =>
    ownerDatabase().product.updateMany({
      where: { releases: { some: { id: picked(releases, pick) } } },
      data: { name: `Ｌámp ${randomUUID()}`, maker: pick % 2 ? null : 'Lantern Works' },
    }),
}

/** Ada, her organisation and a release, and nothing else; `owner` is the owner of the tables. */
export async function createTeam(owner: pg.Client): Promise<Made> {
  const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  return { owner, ada, releases: [(await createLamp(ada)).releaseId], assessments: [] }
}

/** Starts an assessment of one of the releases, perhaps from another. */
export async function begin({ ada, releases, assessments }: Made, pick: number, from: string | undefined) {
  const releaseId = picked(releases, pick)
  const started = await startAssessment(ada, {
    releaseId,
    questionnaire: 'small@1.0.0',
    ...(from ? { from } : {}),
  })
  if (started?.started) assessments.push(started.id)
}

/** With all rows under it, by one statement. False where another assessment was started from it. */
export async function deleteAssessment(owner: pg.Client, id: string): Promise<boolean> {
  const where = { OR: [{ startedFromId: id }, { carriedFrom: { some: { assessmentId: id } } }] }
  if ((await ownerDatabase().assessment.count({ where })) > 0) return false
  const tables = ['submission', 'draft', 'entry', 'entry_change', 'mutation', 'carry_over']
  const under = tables.map((table) => `gone_${table} AS (DELETE FROM ${table} WHERE assessment_id = $1)`)
  await purge(owner, `WITH ${under.join(', ')} DELETE FROM assessment WHERE id = $1`, id)
  return true
}

/** As the owner of the tables deletes by hand. */
async function purge(owner: pg.Client, sql: string, id: string) {
  await owner.query("SET app.purge = 'on'")
  await owner.query(sql, [id])
  await owner.query('RESET app.purge')
}

/** One of them, whatever the number. */
export function picked(all: readonly string[], pick: number): string {
  return all[pick % all.length] ?? ''
}

function change(baseRevision: number) {
  return { baseRevision, mutationId: randomUUID() }
}

function entryOf(assessmentId: string, key: string) {
  return ownerDatabase().entry.findFirst({ where: { assessmentId, key }, select: { revision: true } })
}
