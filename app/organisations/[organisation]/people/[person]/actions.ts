'use server'

import { redirect } from 'next/navigation'
import { peoplePath } from '@/components/account/people/people-trail'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { publicUrl } from '@/lib/server/http/public-url'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { changeRole, removeMember } from '@/lib/server/people/change-members'
import { makeResetLink } from '@/lib/server/people/reset-member'
import { withMessages } from '@/lib/words/with-messages'

export async function changeRoleAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const { person } = sender.session
  const outcome = await changeRole(person, { ...orderIn(form), role: form.get('role') })
  if (!outcome.changed) return refused(state, form, withMessages(outcome.problems))
  const own = orderIn(form).personId === person.id && form.get('role') !== 'owner'
  redirect(own ? '/organisations' : `${peoplePath(orderIn(form).organisationId)}?done=role`)
}

export async function removeAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const { person } = sender.session
  const outcome = await removeMember(person, orderIn(form))
  if (!outcome.changed) return refused(state, form, withMessages(outcome.problems))
  redirect(`${peoplePath(orderIn(form).organisationId)}?done=removed`)
}

export async function resetAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const outcome = await makeResetLink(sender.session.person, orderIn(form))
  if (!outcome.made) return refused(state, form, withMessages(outcome.problems))
  const link = publicUrl(`/reset-password?token=${outcome.token}`)
  return { problems: [], typed: {}, attempt: state.attempt, made: { link } }
}

function orderIn(form: FormData) {
  return { organisationId: String(form.get('organisation')), personId: String(form.get('member')) }
}
