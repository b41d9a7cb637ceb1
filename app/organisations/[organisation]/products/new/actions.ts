'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSendingMember } from '@/lib/server/identity/session'
import { createProduct } from '@/lib/server/products/products'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t } = english

export async function createProductAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const member = await findSendingMember(form, organisationId)
  if (!member) return refusedForAnother(state)
  const maker = String(form.get('maker') ?? '').trim()
  const kind = String(form.get('kind') ?? '')
  const described = { name: form.get('name'), ...(maker ? { maker } : {}), ...(kind ? { kind } : {}) }
  const outcome = await createProduct(member, described, formKeyIn(form))
  if (outcome.created) redirect(`/products/${outcome.id}/releases/new`)
  const link = outcome.taken ? { href: `/products/${outcome.taken}`, text: t('product.taken') } : undefined
  return refused(
    state,
    form,
    withMessages(outcome.problems).map((problem) => ({ ...problem, link })),
  )
}
