'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { openExample } from '@/lib/server/example/example'
import { findSender } from '@/lib/server/identity/session'

export async function openExampleAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const opened = await openExample(person)
  redirect(opened ? `/products/${opened.productId}` : '/products')
}
