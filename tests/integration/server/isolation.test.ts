import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide, type Operation, roles } from '@/lib/core/assessment/access/policy'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { findCarryOver } from '@/lib/server/assessments/carry-over/carry-record'
import { confirmCopies } from '@/lib/server/assessments/confirm-copies'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { savePlanLine } from '@/lib/server/assessments/entries/plan'
import { downloadDraft, uploadDraft } from '@/lib/server/assessments/import-export'
import { findCarried } from '@/lib/server/assessments/pages/carried-page'
import { findCheck } from '@/lib/server/assessments/pages/check-page'
import { findHistory } from '@/lib/server/assessments/pages/history-page'
import { findOverview } from '@/lib/server/assessments/pages/overview-page'
import { findNextSteps } from '@/lib/server/assessments/pages/plan-page'
import { findSection } from '@/lib/server/assessments/pages/section-page'
import { findStartPage } from '@/lib/server/assessments/pages/start-page'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { findStartingPoints } from '@/lib/server/assessments/starting-points'
import { openExample, removeExample } from '@/lib/server/example/example'
import { findExampleContents } from '@/lib/server/example/example-contents'
import { actorOf, type Person } from '@/lib/server/identity/person'
import { findProduct, findProductToChange } from '@/lib/server/product-pages/find-product'
import { findOpenExample, listProducts, searchProducts } from '@/lib/server/product-pages/list-products'
import { findProductsPage } from '@/lib/server/product-pages/products-page'
import { listAssessments } from '@/lib/server/product-pages/release-assessments'
import { findReleasePage } from '@/lib/server/product-pages/release-page'
import { chooseFrameworks, findFrameworkChoices } from '@/lib/server/products/framework-choices'
import { createProduct } from '@/lib/server/products/products'
import { createRelease, findRelease } from '@/lib/server/products/releases'
import { findDraftReport } from '@/lib/server/submissions/draft-report'
import { listSubmissions } from '@/lib/server/submissions/list-submissions'
import { readDraftStandard, readSubmissionStandard } from '@/lib/server/submissions/standard-file'
import {
  findSubmission,
  findSubmissionHead,
  readSubmissionPdf,
  readSubmissionReport,
} from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { reach, readImportGraph } from '../../structure/read-import-graph'
import { answerEverything, createLamp, questionsOf, scope, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

// Every function of the server that takes a person, asked by every role about a thing of their own
// organisation and about the same thing of another. What the policy hides must look as if it were not
// there; what it grants must be found, or this test would pass with everything locked.

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const name = `${questionnaire.id}@${questionnaire.version}`
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
const section = questionnaire.sections[0]?.id ?? ''
const factId = questionnaire.facts[0]?.id ?? ''
/** Of no market, so that it is shown whatever the facts. */
const framework = questionnaire.frameworks.find(({ markets }) => !markets)?.id ?? ''
const contradictionId = questionnaire.contradictions[0]?.id ?? ''
const accountable = { name: 'Grace Okafor', role: 'Head of product' }

type Tenant = {
  people: Person[]
  productId: string
  releaseId: string
  draftId: string
  submittedId: string
  submissionId: string
}
type Probe = {
  asks: Operation
  about: 'draft' | 'submitted' | null
  call: (person: Person, tenant: Tenant) => Promise<unknown>
}

/** By function: what it asks the policy, about an assessment in which state, and how it is called. */
const probes: Record<string, Probe> = {
  findProduct: { asks: 'read-products', about: null, call: (p, { productId }) => findProduct(p, productId) },
  createRelease: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => createRelease(p, productId, { label: randomUUID(), scope }),
  },
  findRelease: { asks: 'read-products', about: null, call: (p, { releaseId }) => findRelease(p, releaseId) },
  findProductToChange: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => findProductToChange(p, productId),
  },
  listAssessments: {
    asks: 'read-products',
    about: null,
    call: (p, { releaseId }) => listAssessments(p, releaseId),
  },
  listSubmissions: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submittedId }) => listSubmissions(p, submittedId),
  },
  findStartingPoints: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => findStartingPoints(p, releaseId),
  },
  startAssessment: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => startAssessment(p, { releaseId, questionnaire: name }),
  },
  uploadDraft: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) =>
      uploadDraft(p, { releaseId, text: `questionnaire: ${name}\nproduct: Lamp\n` }),
  },
  confirmCopies: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => confirmCopies(p, { assessmentId: draftId, section: 'security' }),
  },
  previewCarryOver: {
    asks: 'start-assessment',
    about: 'draft',
    call: (p, { draftId }) => previewCarryOver(p, { assessmentId: draftId }),
  },
  carryAssessmentOver: {
    asks: 'start-assessment',
    about: 'draft',
    call: (p, { draftId }) => carryAssessmentOver(p, { assessmentId: draftId, to: '9.0.0', basis: '' }),
  },
  findCarryOver: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findCarryOver(p, draftId),
  },
  findAssessment: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findAssessment(p, draftId),
  },
  findSection: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findSection(p, { assessmentId: draftId, sectionId: section }),
  },
  findOverview: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findOverview(p, draftId),
  },
  findNextSteps: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findNextSteps(p, { assessmentId: draftId, target: 1 }),
  },
  findCheck: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findCheck(p, draftId),
  },
  findCarried: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findCarried(p, draftId),
  },
  findHistory: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findHistory(p, { assessmentId: draftId, questionId }, null),
  },
  findReleasePage: {
    asks: 'read-products',
    about: null,
    call: (p, { releaseId }) => findReleasePage(p, releaseId, null),
  },
  findStartPage: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => findStartPage(p, releaseId, ''),
  },
  findDraftReport: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findDraftReport(p, draftId),
  },
  readDraftStandard: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => readDraftStandard(p, { id: draftId, framework, file: 'table.csv' }),
  },
  readSubmissionStandard: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) =>
      readSubmissionStandard(p, { id: submissionId, framework, file: 'table.csv' }),
  },
  findFrameworkChoices: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => findFrameworkChoices(p, productId),
  },
  chooseFrameworks: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => chooseFrameworks(p, productId, {}),
  },
  downloadDraft: { asks: 'read-draft', about: 'draft', call: (p, { draftId }) => downloadDraft(p, draftId) },
  answerHistory: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => answerHistory(p, { assessmentId: draftId, questionId }),
  },
  saveAnswer: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      found(saveAnswer(p, { saidBy: p.id, ...change(draftId), questionId, answer: null })),
  },
  saveFact: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => found(saveFact(p, { saidBy: p.id, ...change(draftId), factId, value: null })),
  },
  saveExplanation: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      found(saveExplanation(p, { saidBy: p.id, ...change(draftId), contradictionId, text: null })),
  },
  savePlanLine: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) =>
      found(savePlanLine(p, { saidBy: p.id, ...change(draftId), questionId, line: null })),
  },
  submit: {
    asks: 'submit',
    about: 'draft',
    call: (p, { draftId }) => submit(p, { assessmentId: draftId, accountable }),
  },
  openDraft: {
    asks: 'open-draft',
    about: 'submitted',
    call: (p, { submittedId }) => openDraft(p, submittedId),
  },
  findSubmission: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => findSubmission(p, submissionId),
  },
  findSubmissionHead: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => findSubmissionHead(p, submissionId),
  },
  readSubmissionReport: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => readSubmissionReport(p, submissionId),
  },
  readSubmissionPdf: {
    asks: 'read-submission',
    about: 'submitted',
    call: (p, { submissionId }) => readSubmissionPdf(p, submissionId),
  },
}

/** Functions that act in the person's own organisation and take no id; each has a test of its own below. */
const atHome = [
  'listProducts', 'searchProducts', 'findProductsPage', 'findOpenExample', 'createProduct', 'openExample', 'removeExample',
  'findExampleContents',
] // biome-ignore format: a list to be read as one
/** What takes a scope, which only the functions above open, or speaks of no organisation's data. */
const inside = [
  'changeAs', 'freezeExample', 'isOffered', 'latestAssessments', 'replyToSaveRequest',
  'readAnswerHistory', 'readAs', 'readAssessment', 'readAssessments', 'readCarryOver', 'readExampleContents', 'readFoundProducts', 'readOpenExample', 'readProductList', 'readStartingPoints',
  'readRelease', 'replyWithStandard', 'saveEntry', 'saveEntryIn', 'writeAssessment', 'writeExample', 'writeProduct',
  'writeRelease',
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
    expect(exported.toSorted()).toEqual([...Object.keys(probes), ...atHome, ...inside].toSorted())
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
          productId: id,
          releaseId: id,
          draftId: id,
          submittedId: id,
          submissionId: id,
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
    for (const ids of [listed, found, page?.items.map(({ id }) => id)]) {
      expect(ids).toContain(ours.productId)
      expect(ids).not.toContain(theirs.productId)
    }
  })

  test.each(['auditor', 'viewer'] as const)('shows an %s submitted work and no draft', async (role) => {
    const product = await findProduct(member(ours, role), ours.productId)
    const ids = product?.releases.items.flatMap(({ assessments }) => assessments.map(({ id }) => id))
    expect(ids).toEqual([ours.submittedId])
    expect(product?.may).toEqual({ change: false, start: false, readDrafts: false })
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

  test('hides everything under a product that was removed', async () => {
    const tenant = await buildTenant('Closing Works')
    await database().product.update({ where: { id: tenant.productId }, data: { removedAt: new Date() } })
    const owner = member(tenant, 'owner')
    for (const [title, { call }] of Object.entries(probes)) {
      expect(isNothing(await call(owner, tenant)), title).toBe(true)
    }
    expect((await listProducts(owner)).items).toEqual([])
    expect((await searchProducts(owner, 'lamp')).items).toEqual([])
  })
})

async function buildTenant(title: string): Promise<Tenant> {
  const organisation = await createOrganisation(title)
  const people = await Promise.all(roles.map((role) => createPerson(role, role, organisation)))
  const owner = people.find(({ role }) => role === 'owner')
  if (!owner) throw new Error('no owner')
  const { productId, releaseId } = await createLamp(owner)
  const submittedId = await startDraft(owner, releaseId, questionnaire)
  await answerEverything(owner, submittedId)
  const submitted = await submit(owner, { assessmentId: submittedId, accountable })
  if (!submitted?.submitted) throw new Error('not submitted')
  const draftId = await startDraft(owner, releaseId, questionnaire)
  await database().carryOver.create({
    data: {
      organisationId: organisation.id,
      assessmentId: draftId,
      fromId: submittedId,
      questionnaireHash: questionnaire.hash,
      lines: '{"answers":[],"others":[]}',
      carriedById: owner.id,
      carriedAt: new Date(),
    },
  })
  return { people, productId, releaseId, draftId, submittedId, submissionId: submitted.id }
}

function member({ people }: Tenant, role: string): Person {
  const person = people.find((each) => each.role === role)
  if (!person) throw new Error(`no ${role}`)
  return person
}

function change(assessmentId: string) {
  return { assessmentId, baseRevision: 0, mutationId: randomUUID() }
}

function isNothing(answer: unknown): boolean {
  return answer === null
}

/** An outcome, or null where it says that there is nothing. */
async function found(saving: Promise<{ saved: boolean; reason?: string }>) {
  const outcome = await saving
  return outcome.reason === 'not-found' ? null : outcome
}
