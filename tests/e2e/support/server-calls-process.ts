import type { Role } from '@/lib/core/assessment/access/policy'
import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { issuePasswordReset } from '@/lib/server/identity/passwords/reset-links'
import type { Member } from '@/lib/server/identity/person'
import { invite } from '@/lib/server/people/invitations'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { askForEvidence } from '@/lib/server/reviews/requests/ask-for-evidence'
import { submit } from '@/lib/server/submissions/submit'
import { newId } from '@/lib/server/world/new-id'
import { allApplying } from '../../../bench/support/all-applying'
import { keepQuestionnaires } from '../../../scripts/keep-questionnaires'
import { ask, propose } from '../../support/asked'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { pieceOf } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { acceptedReview } from '../../support/reviews'
import { forgetSteps } from '../../support/second-factor'
import { share } from '../../support/shares'
import { password, signInAs } from '../../support/signed-in'
import { newestPublished } from './newest-version'

// Runs beside a browser test, on the database of the server under test, and seeds data through lib/server.
// It is a process of its own because lib/server only loads in a server.

// What the start of the server has read is not read again.
process.env.QUESTIONNAIRES_KEPT = (await keepQuestionnaires('questionnaires')) ?? ''

export type Newcomer = { person: Member; password: string; cookie: { name: string; value: string } }
type DraftOrder = { person: Member; file?: string; called?: Parameters<typeof createLamp>[1] }
type AskedOrder = { person: Member; assessmentId: string; keys: string[]; answers: Record<string, unknown> }
type ThreadsOrder = { auditor: Member; reviewId: string; question: string }
type Draft = { productId: string; releaseId: string; assessmentId: string }

/** The version whose words the browser tests look for; what is published after it changes nothing for them. */
const asked = { id: 'iot-good-practice', version: '1.0.0' }

const acts = {
  /** Somebody who is signed in, alone in an organisation of their own unless one is given. */
  async welcome(order: {
    name: string
    role?: Role
    organisation?: Member['organisation']
  }): Promise<Newcomer> {
    const organisation = order.organisation ?? (await createOrganisation('Lullaby Devices'))
    const person = await createPerson(order.name, order.role ?? 'owner', organisation)
    const [name = '', value = ''] = (await signInAs(person)).split('=')
    return { person, password, cookie: { name, value } }
  },

  /** A lamp with one release and a draft, which says what an assessment file says, or nothing. */
  async draft({ person, file, called }: DraftOrder): Promise<Draft> {
    const lamp = await createLamp(person, called)
    const assessmentId = file
      ? await upload(person, lamp.releaseId, file)
      : await startDraft(person, lamp.releaseId, asked)
    return { ...lamp, assessmentId }
  },

  /** A lamp with one release. */
  createLamp: ({ person }: { person: Member }) => createLamp(person),

  /** Answers all that is still open in a draft, as well as can be. */
  answerEverything: ({ person, assessmentId }: { person: Member; assessmentId: string }) =>
    answerEverything(person, assessmentId),

  /** Plans a question in a draft, whichever line the product has. */
  async plan(order: { person: Member; assessmentId: string; questionId: string; line: unknown }) {
    const stored = (await findAssessment(order.person, order.assessmentId))?.stored.plan[order.questionId]
    const save = { baseRevision: stored?.revision ?? 0, mutationId: newId(), saidBy: order.person.id }
    const outcome = await savePlanLine(order.person, { ...order, ...save })
    if (!outcome.saved) throw new Error(JSON.stringify(outcome))
  },

  /** Attaches a file of the product to an answer of a draft. */
  attachFile: ({
    person,
    ...order
  }: {
    person: Member
    assessmentId: string
    questionId: string
    sha256: string
  }) =>
    attachFile(person, {
      ...order,
      input: { title: 'Plan', kind: 'document', speaksOf: '2026-03-04' },
      mutationId: newId(),
    }),

  /** Gives facts by which as many questions apply as can. */
  async haveEveryQuestionApply({
    person,
    assessmentId,
  }: {
    person: Member
    assessmentId: string
  }): Promise<void> {
    const found = await findAssessment(person, assessmentId)
    const facts = found ? Object.entries(allApplying(found.content)) : []
    for (const [factId, value] of facts) {
      const save = { assessmentId, factId, value, baseRevision: 0, mutationId: newId() }
      const outcome = await saveFact(person, { ...save, saidBy: person.id })
      if (!outcome.saved) throw new Error(JSON.stringify({ factId, outcome }))
    }
  },

  /** Submits a draft in which everything is answered; the id of the submission. */
  async submit({ person, assessmentId }: { person: Member; assessmentId: string }): Promise<string> {
    const accountable = { name: person.name, role: 'Head of product' }
    const outcome = await submit(person, { assessmentId, accountable })
    if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
    return outcome.id
  },

  /** A share link of a submission. */
  share: ({ person, submissionId }: { person: Member; submissionId: string }) => share(person, submissionId),

  /** A review of a submission, asked of an auditor of the organisation and accepted; gives its id. */
  acceptedReview: ({ person, ...order }: { person: Member; submissionId: string; auditor: Member }) =>
    acceptedReview(person, order),

  /** A good practice that an auditor found, and a request for evidence at a question; gives their ids. */
  async reviewThreads({
    auditor,
    reviewId,
    question,
  }: ThreadsOrder): Promise<{ finding: string; request: string }> {
    const input = { grade: 'good-practice', found: 'A lock.', matters: 'It holds.' }
    const finding = await raiseFinding(auditor, reviewId, { input })
    const request = await askForEvidence(auditor, reviewId, { input: { question, text: 'A test of it.' } })
    if (!finding?.written || !request?.written) throw new Error(JSON.stringify({ finding, request }))
    return { finding: finding.id, request: request.id }
  },

  /** A draft with the newest version, for a product of this kind. */
  async draftOfKind({ person, kind }: { person: Member; kind: string }): Promise<Draft> {
    const lamp = await createLamp(person)
    await ownerDatabase().product.update({ where: { id: lamp.productId }, data: { kind } })
    const newest = { id: asked.id, version: newestPublished(asked.id) }
    return { ...lamp, assessmentId: await startDraft(person, lamp.releaseId, newest) }
  },

  /** A piece of evidence of a product, which no answer names; gives its id. */
  piece: ({ productId, said }: { productId: string; said?: Parameters<typeof pieceOf>[1] }) =>
    pieceOf(productId, said),

  /** A link for some questions, and what Omar sends by it; gives its path and the ids of the proposals. */
  async asked({ person, assessmentId, keys, answers }: AskedOrder) {
    const token = await ask(person, assessmentId, keys)
    for (const [key, answer] of Object.entries(answers)) {
      const outcome = await propose(token, key, answer)
      if (!outcome.sent) throw new Error(JSON.stringify(outcome))
    }
    const proposals = await ownerDatabase().proposal.findMany({
      where: { assessmentId },
      orderBy: { at: 'asc' },
    })
    return { path: `/ask?token=${token}`, proposals: proposals.map(({ id }) => id) }
  },

  /** The path of an operator's link with which somebody sets a new password. */
  async resetPath({ person }: { person: Member }): Promise<string> {
    const issued = await issuePasswordReset(person.email, new Date())
    return `/reset-password?token=${issued?.token}`
  },

  /** The path of an invitation into somebody's organisation. */
  async invitationPath({ person, email }: { person: Member; email: string }): Promise<string> {
    const outcome = await invite(person, person.organisation.id, { email, role: 'owner' })
    if (!outcome.invited) throw new Error(JSON.stringify(outcome))
    return `/join?token=${outcome.token}`
  },

  /** Makes every session of somebody older than what is fresh. */
  async ageSessions({ person }: { person: Pick<Member, 'email'> }): Promise<void> {
    const longAgo = new Date(Date.now() - 3_600_000)
    const data = { createdAt: longAgo, confirmedAt: null }
    await ownerDatabase().session.updateMany({ where: { user: { email: person.email } }, data })
  },

  /** As if no code of any app had been used, since a test does not wait for the next one. */
  forgetSteps: () => forgetSteps(),

  /** How much has been done in an organisation. */
  countEvents: ({ organisationId }: { organisationId: string }) =>
    ownerDatabase().event.count({ where: { organisationId } }),

  saveAnswer: ({ person, ...save }: Said<typeof saveAnswer>) =>
    saveAnswer(person, { saidBy: person.id, ...save }),

  saveFact: ({ person, ...save }: Said<typeof saveFact>) => saveFact(person, { saidBy: person.id, ...save }),
}

/** What a person says on their own page. */
type Said<SaveIt extends (person: Member, save: never) => unknown> = { person: Member } & Omit<
  Parameters<SaveIt>[1],
  'saidBy'
>

export type Acts = typeof acts

process.on('message', async ({ id, name, order }: { id: number; name: keyof Acts; order: never }) => {
  try {
    process.send?.({ id, value: await acts[name](order) })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.stack : String(error) })
  }
})

async function upload(person: Member, releaseId: string, text: string): Promise<string> {
  const outcome = await uploadDraft(person, { releaseId, text, confirm: confirmDifferent })
  if (!outcome?.uploaded) throw new Error(JSON.stringify(outcome))
  return outcome.id
}
