'use server'

import { notFound, redirect } from 'next/navigation'
import { readRelease } from '@/components/product/read-release'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { createRelease } from '@/lib/server/products/releases'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t } = english

export async function createReleaseAction(
  productId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await createRelease(person, productId, readRelease(form), formKeyIn(form))
  if (!outcome) notFound()
  if (!outcome.created) {
    const href = outcome.taken && `/products/${productId}/releases/${outcome.taken}`
    const link = href ? { href, text: t('product.release-taken') } : undefined
    return refused(
      state,
      form,
      withMessages(outcome.problems).map((problem) => ({ ...problem, link })),
    )
  }
  redirect(`/products/${productId}/releases/${outcome.id}/start`)
}
