'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { revokeShareLink } from '@/lib/server/submissions/sharing/share-links'

/** Ends a link from the list of all of them. */
export async function revokeAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const place = { submissionId: String(form.get('submission')), id: String(form.get('link')) }
  const outcome = await revokeShareLink(person, place)
  if (!outcome) notFound()
  redirect(`/organisations/${organisationId}/shared${outcome.revoked ? '?done=revoked' : ''}`)
}
