import 'server-only'
import { isAllowed } from '../../access'
import { writeAssessment } from '../../assessments/start-assessment'
import type { Person } from '../../identity/person'
import { lockOrganisation, recordEvent } from '../../records/events'
import { submitIn } from '../../submissions/submit'
import { database, type Transaction } from '../../world/database'
import { writeProduct } from '../products'
import { writeRelease } from '../releases'
import { readExampleContents } from './example-contents'
import { type ExampleRelease, readExample } from './example-files'

/**
 * Opens the fictional example: a product with its releases, assessed and submitted. Opens the one that is
 * there already, if there is one. Null for people who may not add products.
 */
export async function openExample(person: Person): Promise<{ productId: string } | null> {
  const organisationId = person.organisation.id
  if (!isAllowed(person, 'create-products', organisationId)) return null
  const releases = readExample()
  return database().$transaction(
    async (tx) => {
      // Two clicks open one example: the second waits until the reports of the first are printed.
      await tx.$executeRaw`SET LOCAL lock_timeout = '60s'`
      await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`
      await lockOrganisation(tx, organisationId)
      const open = await findExample(tx, organisationId)
      return { productId: open?.id ?? (await write(tx, person, releases)) }
    },
    { timeout: 60_000 },
  )
}

/**
 * Hides the example, and nothing else; its submissions stay in the records, as all do. Where the team has made
 * something of its own in it, the product stays as one of the team's and is no longer the example.
 */
export async function removeExample(person: Person): Promise<{ removed: boolean; kept?: string }> {
  const organisationId = person.organisation.id
  if (!isAllowed(person, 'create-products', organisationId)) return { removed: false }
  return database().$transaction(async (tx) => {
    await lockOrganisation(tx, organisationId)
    const open = await readExampleContents(organisationId, tx)
    if (!open) return { removed: false }
    const { productId: id, ownWork } = open
    const at = new Date()
    const event = { organisationId, personId: person.id, subjectId: id, at, data: { example: true } }
    if (ownWork.length > 0) {
      await tx.product.update({ where: { id }, data: { isExample: false } })
      await recordEvent(tx, { ...event, kind: 'example-kept' })
      return { removed: false, kept: id }
    }
    await tx.product.update({ where: { id }, data: { removedAt: at } })
    await recordEvent(tx, { ...event, kind: 'product-removed' })
    return { removed: true }
  })
}

/** Nobody real answers for a product that does not exist. */
const accountable = { name: 'Robin Sample', role: 'Head of product (fictional)' }

function findExample(tx: Transaction, organisationId: string) {
  return tx.product.findFirst({ where: { organisationId, isExample: true, removedAt: null } })
}

async function write(tx: Transaction, person: Person, releases: ExampleRelease[]): Promise<string> {
  const [first] = releases
  if (!first) throw new Error('The example has no release.')
  const { name, maker } = first.assessed
  const described = { name, isExample: true, ...(maker === undefined ? {} : { maker }) }
  const id = await writeProduct(tx, person, described)
  // Each release is assessed from where the one before stood, so that its report speaks of that one's plan.
  let startedFromId: string | null = null
  for (const release of releases)
    startedFromId = await writeOne(tx, person, { productId: id, startedFromId, release })
  return id
}

type Place = { productId: string; startedFromId: string | null; release: ExampleRelease }

async function writeOne(
  tx: Transaction,
  person: Person,
  { productId, startedFromId, release: { assessed, questionnaire, said } }: Place,
): Promise<string> {
  const organisationId = person.organisation.id
  const id = await writeRelease(tx, person, { id: productId, organisationId }, assessed.release)
  const release = { id, organisationId }
  const assessmentId = await writeAssessment(tx, person, {
    release,
    questionnaire,
    startedFromId,
    said,
  })
  const outcome = await submitIn(tx, person, assessmentId, accountable)
  if (!outcome?.submitted) throw new Error(`The example cannot be submitted: ${JSON.stringify(outcome)}`)
  return assessmentId
}
