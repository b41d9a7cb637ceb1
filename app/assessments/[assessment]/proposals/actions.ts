'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { proposalPath, proposalsPath } from '@/components/assessment/proposals/proposal-path'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import {
  acceptProposal,
  declineProposal,
  eraseProposal,
} from '@/lib/server/assessments/proposals/decide-proposal'
import { findSender } from '@/lib/server/identity/session'
import { decisionProblems } from './decision-problems'

export async function acceptProposalAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const place = placeIn(form)
  const baseRevision = Number(form.get('revision'))
  const outcome = await acceptProposal(person, { ...place, baseRevision })
  if (outcome?.decided) redirect(`${proposalsPath(place.assessmentId)}?done=accepted`)
  revalidatePath(proposalPath(place.assessmentId, place.proposalId))
  return refused(state, form, decisionProblems(outcome))
}

export async function declineProposalAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const place = placeIn(form)
  const outcome = await declineProposal(person, place)
  if (outcome?.decided) redirect(`${proposalsPath(place.assessmentId)}?done=declined`)
  revalidatePath(proposalPath(place.assessmentId, place.proposalId))
  return refused(state, form, decisionProblems(outcome))
}

export async function eraseProposalAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const place = placeIn(form)
  const outcome = await eraseProposal(person, place)
  if (!outcome) return refused(state, form, decisionProblems(null))
  redirect(`${proposalsPath(place.assessmentId)}${outcome.erased ? '?done=erased' : ''}`)
}

function placeIn(form: FormData) {
  return { assessmentId: String(form.get('assessment')), proposalId: String(form.get('proposal')) }
}
