'use server'

import { refresh } from 'next/cache'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, untouched } from '@/components/ui/form/form-state'
import { hints } from '@/lib/core/web/help-screens'
import { closeHint } from '@/lib/server/identity/own-account/close-hint'
import { findSender } from '@/lib/server/identity/session'

/** Closes the hint of this name for good; an unknown name changes nothing. */
export async function closeHintAction(name: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const hint = hints.find((each) => each === name)
  if (hint) await closeHint(person, hint)
  refresh()
  return untouched
}
