'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { tickedQuestions } from '@/components/assessment/proposals/asking/ask-fields'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { daysAsked } from '@/lib/core/answers/proposals/proposal'
import { makeAskLink, revokeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import { publicUrl } from '@/lib/server/http/public-url'
import { findSender } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t } = english

export async function makeAskLinkAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const assessmentId = String(form.get('assessment'))
  const asked = String(form.get('asked') ?? '')
  const input = { keys: tickedQuestions(form), asked, message: String(form.get('message') ?? '') }
  const outcome = await makeAskLink(person, { assessmentId, input, formKey: formKeyIn(form) })
  if (!outcome) return refused(state, form, [{ field: '', message: t('entries.gone') }])
  if (!outcome.made) return refused(state, form, withMessages(outcome.problems))
  revalidatePath(`/assessments/${assessmentId}/ask`)
  const link = publicUrl(`/ask?token=${outcome.token}`)
  const made = { link, asked: asked.trim(), days: String(daysAsked) }
  return { problems: [], typed: {}, attempt: 0, made }
}

export async function revokeAskLinkAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const assessmentId = String(form.get('assessment'))
  const outcome = await revokeAskLink(person, { assessmentId, id: String(form.get('link')) })
  redirect(`/assessments/${assessmentId}/ask${outcome?.revoked ? '?done=revoked' : ''}`)
}
