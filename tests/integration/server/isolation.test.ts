import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide, roles } from '@/lib/core/assessment/access/policy'
import { readPortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { stopPdfProcess } from '@/lib/pdf/print'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { actorOf } from '@/lib/server/identity/person'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { openExample, removeExample } from '@/lib/server/products/pages/example/example'
import { findExampleContents } from '@/lib/server/products/pages/example/example-contents'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { findOpenExample, listProducts, searchProducts } from '@/lib/server/products/pages/list-products'
import { findProductsPage } from '@/lib/server/products/pages/products-page'
import { listAssessments } from '@/lib/server/products/pages/release-assessments'
import { readPortfolio, readPortfolioPart } from '@/lib/server/products/portfolio/read-portfolio'
import { createProduct } from '@/lib/server/products/products'
import { listSubmissions } from '@/lib/server/submissions/list-submissions'
import { database } from '@/lib/server/world/database'
import { reach, readImportGraph } from '../../structure/read-import-graph'
import { assessmentProbes } from '../../support/isolation/assessment-probes'
import { entryProbes } from '../../support/isolation/entry-probes'
import { evidenceProbes } from '../../support/isolation/evidence-probes'
import { fileProbes } from '../../support/isolation/file-probes'
import { peopleProbes } from '../../support/isolation/people-probes'
import { productProbes } from '../../support/isolation/product-probes'
import { proposalProbes } from '../../support/isolation/proposal-probes'
import { removalProbes } from '../../support/isolation/removal-probes'
import { reviewProbes } from '../../support/isolation/review-probes'
import { shareProbes } from '../../support/isolation/share-probes'
import { submissionProbes } from '../../support/isolation/submission-probes'
import { buildTenant, member, name, type Tenant } from '../../support/isolation/tenant'
import { threadProbes } from '../../support/isolation/thread-probes'
import { togetherProbes } from '../../support/isolation/together-probes'
import { ownerDatabase } from '../../support/owner-database'
import { signInAs } from '../../support/signed-in'

// Every function of the server that takes a person, asked by every role about a thing of their own
// organisation and about the same thing of another. What the policy hides must look as if it were not
// there; what it grants must be found, or this test would pass with everything locked.

const probes = {
  ...productProbes,
  ...fileProbes,
  ...evidenceProbes,
  ...assessmentProbes,
  ...entryProbes,
  ...proposalProbes,
  ...removalProbes,
  ...submissionProbes,
  ...shareProbes,
  ...reviewProbes,
  ...peopleProbes,
  ...togetherProbes,
  ...threadProbes,
}

/** Functions that act in the person's own organisation and take no id; each has a test of its own below. */
const atHome = [
  'listProducts', 'searchProducts', 'findProductsPage', 'findOpenExample', 'createProduct', 'openExample', 'removeExample',
  'findExampleContents', 'listGivenQuestions', 'readInbox', 'markInboxRead', 'setDigest', 'wantsDigest',
  'listOwnReviews', 'listRemovedOrganisations', 'readPortfolio', 'readPortfolioPart', 'downloadPortfolioCsv', 'downloadPortfolioXlsx',
] // biome-ignore format: a list to be read as one
/** Functions about one member, invitation, deleted thing or earlier answer; tests of their own ask them by each role. */
const ofOnePerson = [
  'findRemoved',
  'restore',
  'restoreAnswer',
  'restoreOrganisation',
  'deleteAccount',
  'exportAccount',
  'changeRole',
  'leaveOrganisation',
  'makeResetLink',
  'removeMember',
  'revokeInvitation',
]
/** What takes a scope, which only the functions above open, or speaks of no organisation's data. */
const inside = [
  'answerRules', 'changeAs', 'endMembership', 'freezeExample', 'isOffered', 'isResetByOwner', 'latestAssessments', 'replyToSaveRequest',
  'readAnswerHistory', 'readAs', 'readAssessment', 'readAssessments', 'readCarryOver', 'readExampleContents', 'readFoundProducts', 'readOpenExample', 'readProductList', 'readStartingPoints',
  'countNewInInbox', 'readGivenQuestions', 'listAuditors', 'revokeInvitations',
  'saveEntry', 'saveEntryIn', 'readPlanLine', 'writeAssessment', 'writeExample', 'writeProduct',
  'writeRelease', 'readPiece', 'changePiece', 'basisOf', 'refuse', 'addToAnswer', 'refuseAttaching',
  'findProductTaking', 'basisOf', 'isSame', 'refuse', 'findReleaseTaking', 'asDate', 'removing', 'lockBeneath', 'hideProduct', 'isNamed', 'ofProduct', 'ofRelease', 'ofOrganisation', 'readRemoved',
  'readSide', 'markedBy', 'essentialIds', 'essentialsOf', 'filesBeside', 'filesNamedIn', 'isArchive', 'isGone', 'refuseBecause', 'writeFile',
] // biome-ignore format: a list to be read as one

/** Functions about a product as a whole, which are open beside a release that was deleted. */
const ofWholeProduct = [
  'findProduct', 'findComparison', 'findProductPlan', 'planCsv', 'findPlanLine', 'changePlanLine', 'createRelease', 'findProductToChange', 'findFrameworkChoices', 'chooseFrameworks', 'addEvidenceFile', 'findEvidenceFile', 'openEvidenceFile', 'findFilePage', 'addFilePiece', 'findReleaseChoices', 'listEvidence', 'findPiece', 'findPieceToChange', 'findReleasesOfPiece', 'findOtherAnswers', 'renewPiece', 'setReleases', 'strikePiece', 'deletePiece', 'findProductToCorrect', 'correctProduct', 'findProductToRemove', 'removeProduct', 'findProductReviews', 'findTeamsFindings',
] // biome-ignore format: a list to be read as one

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

describe('the server', () => {
  test('has no function that may reach the data of an organisation and is not walked here', async () => {
    const graph = readImportGraph(['lib/server'])
    const files = [...graph.keys()].filter((file) => reach(graph, file).has('lib/server/access/as-person.ts'))
    expect(files.length).toBeGreaterThan(20)
    const modules = await Promise.all(files.map((file) => import(path.resolve(file))))
    const exported = modules.flatMap((module: Record<string, unknown>) =>
      Object.keys(module).filter((key) => typeof module[key] === 'function'),
    )
    expect(exported.toSorted()).toEqual(
      [...Object.keys(probes), ...atHome, ...ofOnePerson, ...inside].toSorted(),
    )
  })

  describe.each(Object.entries(probes))('%s', (_, { asks, about, call }) => {
    test.each(roles)('shows an %s of the organisation what the policy grants', async (role) => {
      const person = member(ours, role)
      const thing = { organisationId: person.organisation.id, ...(about ? { state: about } : {}) }
      const isHidden = decide(actorOf(person), asks, thing) === 'hidden'
      expect(isNothing(await call(person, ours))).toBe(isHidden)
    })

    test.each(roles)('is empty for an %s of another organisation', async (role) => {
      expect(isNothing(await call(member(theirs, role), ours))).toBe(true)
    })

    test.each(['', 'nonsense', '../..', "' OR true --", '00000000-0000-7000-8000-000000000000'])(
      'is empty for the id "%s"',
      async (id) => {
        const nowhere = {
          ...ours,
          organisationId: id,
          productId: id,
          releaseId: id,
          draftId: id,
          submittedId: id,
          submissionId: id,
          reviewId: id,
        }
        expect(isNothing(await call(member(ours, 'owner'), nowhere))).toBe(true)
      },
    )
  })

  test.each(roles)('lists products of the own organisation only, for an %s', async (role) => {
    const person = member(ours, role)
    const listed = (await listProducts(person)).items.map(({ id }) => id)
    const found = (await searchProducts(person, 'lamp')).items.map(({ id }) => id)
    const { page } = await findProductsPage(person, { typed: '', request: null })
    const portfolio = (await readPortfolio(person, readPortfolioQuery({}))).items
    const part = await readPortfolioPart(person, readPortfolioQuery({}), { after: null, take: 10 })
    const ofPortfolio = [portfolio, part?.lines].map((lines) => lines?.map(({ productId }) => productId))
    for (const ids of [listed, found, page?.items.map(({ id }) => id), ...ofPortfolio]) {
      expect(ids).toContain(ours.productId)
      expect(ids).not.toContain(theirs.productId)
    }
  })

  test.each(['auditor', 'viewer'] as const)('shows an %s submitted work and no draft', async (role) => {
    const product = await findProduct(member(ours, role), ours.productId)
    const ids = product?.releases.items.flatMap(({ assessments }) => assessments.map(({ id }) => id))
    expect(ids).toEqual([ours.submittedId])
    expect(product?.may).toEqual({ change: false, remove: false, start: false, readDrafts: false })
    const assessments = await listAssessments(member(ours, role), ours.releaseId)
    expect(assessments?.items.map(({ id }) => id)).toEqual([ours.submittedId])
    expect(await listSubmissions(member(ours, role), ours.draftId)).toBeNull()
  })

  test.each(['auditor', 'viewer'] as const)('lets an %s add nothing', async (role) => {
    const person = member(ours, role)
    const before = await listProducts(person)
    expect(await createProduct(person, { name: 'Kettle' })).toMatchObject({ created: false })
    expect(await openExample(person)).toBeNull()
    expect(await removeExample(person)).toEqual({ removed: false })
    expect(await findOpenExample(person)).toBeNull()
    expect(await findExampleContents(person)).toBeNull()
    expect(await listProducts(person)).toEqual(before)
  })

  test('does not start from an assessment of another organisation', async () => {
    const order = { releaseId: ours.releaseId, questionnaire: name, from: theirs.draftId }
    const refusal = { started: false, problems: [{ field: 'from' }] }
    expect(await startAssessment(member(ours, 'owner'), order)).toMatchObject(refusal)
    const home = { ...order, from: ours.draftId }
    expect(await startAssessment(member(ours, 'owner'), home)).toMatchObject({ started: true })
  })

  test('hides everything under a product that was deleted', async () => {
    const tenant = await buildTenant('Closing Works')
    await ownerDatabase().product.update({ where: { id: tenant.productId }, data: { removedAt: new Date() } })
    const owner = member(tenant, 'owner')
    expect(await openOnes(tenant, () => true)).toEqual([])
    expect((await listProducts(owner)).items).toEqual([])
    expect((await searchProducts(owner, 'lamp')).items).toEqual([])
  })

  test('hides everything under a release that was deleted, and nothing of its product beside it', async () => {
    const tenant = await buildTenant('Closing Works')
    await ownerDatabase().release.update({ where: { id: tenant.releaseId }, data: { removedAt: new Date() } })
    expect(await openOnes(tenant, isBeneathRelease)).toEqual([])
    const product = await findProduct(member(tenant, 'owner'), tenant.productId)
    expect(product?.releases.items).toEqual([])
  })

  test('hides everything of an organisation that was deleted', async () => {
    const tenant = await buildTenant('Closing Works')
    const where = { id: tenant.organisationId }
    await ownerDatabase().organisation.update({ where, data: { removedAt: new Date() } })
    // Also from somebody whose request began before, and holds the membership.
    expect(await openOnes(tenant, () => true)).toEqual([])
    const cookie = await signInAs(member(tenant, 'owner'))
    expect(await findPersonBy(new Headers({ cookie }))).toMatchObject({ memberships: [], locked: [] })
  })
})

/** The functions about a thing that still give an owner something. */
async function openOnes(tenant: Tenant, isMeant: (title: string) => boolean): Promise<string[]> {
  const owner = member(tenant, 'owner')
  const open: string[] = []
  for (const [title, { call }] of Object.entries(probes)) {
    if (title in peopleProbes || isListOfOrganisation(title) || !isMeant(title)) continue
    if (!isNothing(await call(owner, tenant))) open.push(title)
  }
  return open
}

/** Gives an empty page; share-links.test.ts looks into it. */
function isListOfOrganisation(title: string): boolean {
  return title === 'listAllShareLinks'
}

function isBeneathRelease(title: string): boolean {
  return !ofWholeProduct.includes(title)
}

function isNothing(answer: unknown): boolean {
  return answer === null
}
