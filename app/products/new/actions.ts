'use server'

import { redirect } from 'next/navigation'
import { formKeyIn } from '@/components/ui/form-key'
import { type FormState, refused } from '@/components/ui/form-state'
import { createProduct } from '@/lib/server/products'
import { requirePerson } from '@/lib/server/session'

export async function createProductAction(state: FormState, form: FormData): Promise<FormState> {
  const maker = String(form.get('maker') ?? '').trim()
  const described = { name: form.get('name'), ...(maker ? { maker } : {}) }
  const outcome = await createProduct(await requirePerson(), described, formKeyIn(form))
  if (outcome.created) redirect(`/products/${outcome.id}/releases/new`)
  const link = outcome.taken ? { href: `/products/${outcome.taken}`, text: 'Open the product' } : undefined
  return refused(
    state,
    form,
    outcome.problems.map((problem) => ({ ...problem, link })),
  )
}
