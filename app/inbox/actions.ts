'use server'

import { refresh } from 'next/cache'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, untouched } from '@/components/ui/form/form-state'
import { markInboxRead, setDigest } from '@/lib/server/assessments/together/inbox'
import { findSender } from '@/lib/server/identity/session'

export async function markReadAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await markInboxRead(person)
  refresh()
  return untouched
}

export async function digestAction(isWanted: boolean, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await setDigest(person, isWanted)
  refresh()
  return untouched
}
