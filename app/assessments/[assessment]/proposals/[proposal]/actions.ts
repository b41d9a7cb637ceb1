'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import {
  type ProposalFormState,
  untriedProposal,
} from '@/components/assessment/proposals/form/proposal-form-state'
import { readProposalForm } from '@/components/assessment/proposals/form/read-proposal-form'
import { proposalPath, proposalsPath } from '@/components/assessment/proposals/proposal-path'
import { anotherPersonWords } from '@/components/ui/form/another-person'
import { questionsById } from '@/lib/core/format/question-place'
import { findProposal } from '@/lib/server/assessments/pages/ask-page'
import { changeProposal } from '@/lib/server/assessments/proposals/decide-proposal'
import { findSender, type Person } from '@/lib/server/identity/session'
import { decisionProblems } from '../decision-problems'

/** Saves what an editor made of a proposal. */
export async function changeProposalAction(
  state: ProposalFormState,
  form: FormData,
): Promise<ProposalFormState> {
  const person = await findSender(form)
  if (!person) return refuseWhole(state, [{ field: '', message: anotherPersonWords }])
  const place = { assessmentId: String(form.get('assessment')), proposalId: String(form.get('proposal')) }
  const question = await findQuestion(person, place)
  if (!question) return refuseWhole(state, decisionProblems({ decided: false, why: 'gone' }))
  const read = readProposalForm(state, form, question)
  if ('refused' in read) return read.refused
  const baseRevision = Number(form.get('revision'))
  const outcome = await changeProposal(person, { ...place, baseRevision, answer: read.answer })
  if (outcome?.decided) redirect(`${proposalsPath(place.assessmentId)}?done=accepted`)
  revalidatePath(proposalPath(place.assessmentId, place.proposalId))
  if (outcome?.why === 'not-saved' && outcome.outcome.reason === 'invalid')
    return read.refuse(outcome.outcome.problems)
  return { ...read.refuse([]), problems: decisionProblems(outcome) }
}

function refuseWhole(
  { attempt }: ProposalFormState,
  problems: ProposalFormState['problems'],
): ProposalFormState {
  return { ...untriedProposal, attempt: attempt + 1, problems }
}

async function findQuestion(person: Person, place: { assessmentId: string; proposalId: string }) {
  const found = await findProposal(person, place)
  return found?.proposal && questionsById(found.assessment.content).get(found.proposal.key)
}
