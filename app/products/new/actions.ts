'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/components/ui/form-state'
import { createProduct } from '@/lib/server/products'
import { requirePerson } from '@/lib/server/session'

export async function createProductAction(state: FormState, form: FormData): Promise<FormState> {
  const maker = String(form.get('maker') ?? '').trim()
  const outcome = await createProduct(await requirePerson(), {
    name: form.get('name'),
    ...(maker ? { maker } : {}),
  })
  if (outcome.created) redirect(`/products/${outcome.id}/releases/new`)
  return refused(state, form, outcome.problems)
}
