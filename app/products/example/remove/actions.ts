'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { removeExample } from '@/lib/server/example/example'
import { findSender } from '@/lib/server/identity/session'

export async function removeExampleAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const { kept } = await removeExample(person)
  redirect(kept ? `/products/${kept}` : '/products')
}
