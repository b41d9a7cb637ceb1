import 'server-only'
import { storedAnswerSchema } from '@/lib/core/answers/answer'
import { mergeProposal } from '@/lib/core/answers/proposals/merge-proposal'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import type { AnswerOutcome } from '@/lib/core/assessment/save-outcome'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import type { Person } from '../../identity/person'
import { resolveAnswer } from '../../records/evidence/resolve-answers'
import { asJson } from '../../records/rows'
import { isId, newId } from '../../world/new-id'
import { answerRules } from '../entries/answers'
import { saveEntryIn } from '../entries/save-entry'
import { readProposal } from './read-proposals'
import { noAnswer } from './send-proposal'

// Decisions about proposals. The assessment is locked first, so that of two editors who decide at once the second learns
// what the first has decided. What is accepted or changed is saved as any answer is, in the same transaction.

export type ProposalDecision =
  | { decided: true; key: string }
  /** `gone`: replaced by another one of the same person. */
  | { decided: false; why: 'gone' | 'not-a-draft' }
  | { decided: false; why: 'decided'; proposal: Proposal }
  | { decided: false; why: 'not-saved'; outcome: NotSaved }
type NotSaved = Exclude<AnswerOutcome, { saved: true }>

type Place = { assessmentId: string; proposalId: string }
/** `baseRevision`: of the answer that the editor has seen. */
type Taking = Place & { baseRevision: number }

/** Saves what is proposed as the answer (merge-proposal.ts). Null where the person may not answer. */
export function acceptProposal(person: Person, taking: Taking): Promise<ProposalDecision | null> {
  return decide(person, taking, async (scope, found, proposal) => {
    const where = {
      assessmentId_kind_key: { assessmentId: found.id, kind: 'answer', key: proposal.key },
    } as const
    const current = await scope.db.entry.findUnique({ where, select: { value: true } })
    const value = current?.value ? await resolveAnswer(scope.db, found.id, current.value) : null
    const stored = value === null ? null : storedAnswerSchema.parse(value)
    const answer = proposal.answer && mergeProposal(stored, proposal.answer)
    return take({ scope, found, proposal, baseRevision: taking.baseRevision }, answer, 'accepted')
  })
}

/** Saves what an editor made of it. `answer` is validated here. */
export function changeProposal(
  person: Person,
  { answer, ...taking }: Taking & { answer: unknown },
): Promise<ProposalDecision | null> {
  return decide(person, taking, (scope, found, proposal) =>
    take({ scope, found, proposal, baseRevision: taking.baseRevision }, answer, 'changed'),
  )
}

/** Leaves the answer as it is. */
export function declineProposal(person: Person, place: Place): Promise<ProposalDecision | null> {
  return decide(person, place, async (scope, found, proposal) => {
    await close(scope, found, proposal, { state: 'declined', revision: null })
    return { decided: true, key: proposal.key }
  })
}

/** Erases name and answer of one that was declined, also of submitted work; its events stay, which hold ids alone. */
export function eraseProposal(
  person: Person,
  { assessmentId, proposalId }: Place,
): Promise<{ erased: boolean } | null> {
  return changeAs(person, async ({ db, findAssessment, record }) => {
    const found = await findAssessment('answer', assessmentId)
    if (!found) return null
    if (!isId(proposalId)) return { erased: false }
    const { count } = await db.proposal.updateMany({
      where: { id: proposalId, assessmentId: found.id, state: 'declined', proposedBy: { not: null } },
      data: { proposedBy: null, answer: asJson(null) },
    })
    const { organisationId, id: subjectId } = found
    const event = { organisationId, subjectId, at: new Date(), data: { proposal: proposalId } }
    if (count > 0) record({ ...event, kind: 'proposal-erased' })
    return { erased: count > 0 }
  })
}

type Work = (scope: ChangeScope, found: FoundAssessment, proposal: Proposal) => Promise<ProposalDecision>

function decide(person: Person, place: Place, work: Work): Promise<ProposalDecision | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', place.assessmentId)
    if (!found) return null
    if (found.decision === 'wrong-state') return { decided: false, why: 'not-a-draft' }
    const id = place.proposalId
    const proposal = await readProposal(scope.db, { assessmentId: found.id, id })
    if (!proposal) return { decided: false, why: 'gone' }
    if (proposal.state !== 'open') return { decided: false, why: 'decided', proposal }
    return work(scope, found, proposal)
  })
}

const nothingChosen = { saved: false, reason: 'invalid', problems: [noAnswer] } satisfies NotSaved

type Take = { scope: ChangeScope; found: FoundAssessment; proposal: Proposal; baseRevision: number }

async function take(
  { scope, found, proposal, baseRevision }: Take,
  answer: unknown,
  state: 'accepted' | 'changed',
): Promise<ProposalDecision> {
  if (answer === null) return { decided: false, why: 'not-saved', outcome: nothingChosen }
  const save = { assessmentId: found.id, baseRevision, mutationId: newId(), saidBy: scope.person.id }
  const outcome = await saveEntryIn(scope, save, answerRules(proposal.key, answer))
  if (!outcome.saved) return { decided: false, why: 'not-saved', outcome }
  await close(scope, found, proposal, { state, revision: outcome.revision })
  return { decided: true, key: proposal.key }
}

type Closing = { state: 'accepted' | 'changed' | 'declined'; revision: number | null }

async function close(
  { db, person, record }: ChangeScope,
  { id: subjectId, organisationId }: FoundAssessment,
  { id, key }: Proposal,
  { state, revision }: Closing,
): Promise<void> {
  const at = new Date()
  const decision = { state, revision, decidedById: person.id, decidedAt: at }
  await db.proposal.update({ where: { id }, data: decision, select: { id: true } })
  const data = { key, proposal: id, ...(revision === null ? {} : { revision }) }
  record({ organisationId, kind: `proposal-${state}`, subjectId, at, data })
}
