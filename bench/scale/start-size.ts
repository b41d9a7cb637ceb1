import path from 'node:path'
import type { Browser } from '@playwright/test'
import pg from 'pg'
import { reachPostgres } from '../../scripts/postgres/reach-postgres.js'
import { prepareSeeding, seedAssessments } from '../../tests/support/seed-assessments'
import { seedSubmissions } from '../../tests/support/seed-submissions'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { setUpOwner } from '../support/owner'
import { type Instance, startInstance } from '../support/start-instance'

/** A running application that is to have so many assessments in one organisation, and somebody signed in. */
export type Sized = {
  size: number
  instance: Instance
  cookie: string
  owner: pg.Client
  appUrl: string
}

/** Answers of each assessment. */
const answers = 50
/** Submissions that every size has, so that a page of them holds as much in each. */
const fullPages = 150
/** Assessments that are made in one transaction. */
const batch = 5000

export async function startSize(size: number, browser: Browser): Promise<Sized> {
  const instance = await startInstance()
  try {
    const cookie = await signedInCookie(instance, browser)
    const checkout = path.resolve(import.meta.dirname, '../..')
    const { ownerUrl, appUrl } = await reachPostgres({ folder: instance.folder, checkout })
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    return { size, instance, cookie, owner, appUrl }
  } catch (error) {
    await instance.stop()
    throw error
  }
}

export async function stopSize({ owner, instance }: Sized): Promise<void> {
  await owner.end()
  await instance.stop()
}

async function signedInCookie(instance: Instance, browser: Browser): Promise<string> {
  const context = await browser.newContext()
  await setUpOwner(await context.newPage(), instance)
  const cookies = await context.cookies()
  await context.close()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** The one organisation there is, and its owner. */
export async function findOrganisation(owner: pg.Client) {
  const { rows } = await owner.query('SELECT organisation_id, user_id FROM membership')
  return { organisationId: String(rows[0].organisation_id), personId: String(rows[0].user_id) }
}

export async function seed({ owner, size }: Sized): Promise<void> {
  const begun = performance.now()
  const { organisationId, personId } = await findOrganisation(owner)
  const seeding = { organisationId, personId, questionnaire: chosenQuestionnaire(), answers }
  await prepareSeeding(owner)
  for (let from = 1; from <= size; from += batch) {
    await owner.query('BEGIN')
    await seedAssessments(owner, { ...seeding, from, to: Math.min(size, from + batch - 1) })
    await owner.query('COMMIT')
  }
  await seedSubmissions(owner, fullPages + size / 100)
  await owner.query('VACUUM ANALYZE')
  console.log(`${size} assessments seeded in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
}
