import { randomUUID } from 'node:crypto'
import { type Operation, roles } from '@/lib/core/assessment/access/policy'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { answerEverything, createLamp, questionsOf, startDraft } from '../assessments'
import { addText } from '../evidence/upload'
import { ownerDatabase } from '../owner-database'
import { createOrganisation, createPerson } from '../people'
import { publishQuestionnaires } from '../published-questionnaires'
import { askedReview } from '../reviews'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
export const name = `${questionnaire.id}@${questionnaire.version}`
export const questionId = questionsOf(questionnaire)[0]?.id ?? ''
export const essentialId = questionsOf(questionnaire).find(({ essential }) => essential)?.id ?? ''
export const section = questionnaire.sections[0]?.id ?? ''
export const factId = questionnaire.facts[0]?.id ?? ''
/** Of no market, so that it is shown whatever the facts. */
const everywhere = questionnaire.frameworks.find(({ markets }) => !markets)
export const framework = everywhere?.id ?? ''
export const provision = everywhere?.provisions[0]?.id ?? ''
export const contradictionId = questionnaire.contradictions[0]?.id ?? ''
export const accountable = { name: 'Grace Okafor', role: 'Head of product' }

export type Tenant = {
  people: Member[]
  organisationId: string
  productId: string
  releaseId: string
  draftId: string
  submittedId: string
  submissionId: string
  /** Asked of the auditor, of the submission. */
  reviewId: string
  fileDigest: string
}
export type Probe = {
  asks: Operation
  about: 'draft' | 'submitted' | null
  call: (person: Member, tenant: Tenant) => Promise<unknown>
}

export async function buildTenant(title: string): Promise<Tenant> {
  const organisation = await createOrganisation(title)
  const people = await Promise.all(roles.map((role) => createPerson(role, role, organisation)))
  const owner = people.find(({ role }) => role === 'owner')
  if (!owner) throw new Error('no owner')
  const { productId, releaseId } = await createLamp(owner)
  const submittedId = await startDraft(owner, releaseId, questionnaire)
  await answerEverything(owner, submittedId)
  await plan(owner, submittedId)
  const submitted = await submit(owner, { assessmentId: submittedId, accountable })
  if (!submitted?.submitted) throw new Error('not submitted')
  const draftId = await startDraft(owner, releaseId, questionnaire)
  await ownerDatabase().carryOver.create({
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
  return {
    people,
    organisationId: organisation.id,
    productId,
    releaseId,
    draftId,
    submittedId,
    submissionId: submitted.id,
    reviewId: await askForOne(owner, { people, submissionId: submitted.id }),
    fileDigest: await addText(owner, productId, 'Password rules were tested.'),
  }
}

/** The line of the plan that probes ask for. */
export const planned = { questionnaireId: questionnaire.id, question: questionId }

async function plan(owner: Member, assessmentId: string): Promise<void> {
  const save = { baseRevision: 0, mutationId: randomUUID(), saidBy: owner.id }
  const outcome = await savePlanLine(owner, { ...save, assessmentId, questionId, line: { to: 50 } })
  if (!outcome.saved) throw new Error('not planned')
}

/** A review that another auditor is asked for, so that the one among the people can still be asked. */
async function askForOne(
  owner: Member,
  { people, submissionId }: Pick<Tenant, 'people' | 'submissionId'>,
): Promise<string> {
  const { organisation } = owner
  const auditor = await createPerson('Noor', 'auditor', organisation)
  people.push(auditor)
  return askedReview(owner, { submissionId, auditor })
}

export function member({ people }: Tenant, role: string): Member {
  const person = people.find((each) => each.role === role)
  if (!person) throw new Error(`no ${role}`)
  return person
}
