'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { correctProduct } from '@/lib/server/products/correcting/correct-product'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t } = english

export async function correctProductAction(
  productId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const maker = String(form.get('maker') ?? '').trim()
  const kind = String(form.get('kind') ?? '')
  const input = { name: form.get('name'), ...(maker ? { maker } : {}), ...(kind ? { kind } : {}) }
  const outcome = await correctProduct(person, { productId, input, basis: form.get('basis') })
  if (!outcome) notFound()
  if (outcome.corrected) redirect(`/products/${productId}`)
  const link = outcome.taken ? { href: `/products/${outcome.taken}`, text: t('product.taken') } : undefined
  refresh()
  return refused(
    state,
    form,
    withMessages(outcome.problems).map((problem) => ({ ...problem, link })),
  )
}
