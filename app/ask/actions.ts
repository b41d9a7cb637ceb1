'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ProposalFormState } from '@/components/assessment/proposals/form/proposal-form-state'
import { readProposalForm } from '@/components/assessment/proposals/form/read-proposal-form'
import { findAskedQuestion } from '@/lib/server/assessments/proposals/asked-page'
import { sendProposal } from '@/lib/server/assessments/proposals/send-proposal'
import { askPath } from './ask-path'

/** Sends one answer by a link. Where the link is not open any more, its page says why. */
export async function sendProposalAction(
  state: ProposalFormState,
  form: FormData,
): Promise<ProposalFormState> {
  const [token, key] = [String(form.get('token') ?? ''), String(form.get('question') ?? '')]
  const question = await findAskedQuestion(token, key)
  if (!question) redirect(askPath(token))
  const read = readProposalForm(state, form, question)
  if ('refused' in read) return read.refused
  const { answer, name, refuse } = read
  const outcome = await sendProposal(await headers(), { token, key, name, answer })
  if (!outcome.sent && outcome.why === 'refused') return refuse(outcome.problems)
  redirect(askPath(token, outcome.sent ? { sent: key } : {}))
}
