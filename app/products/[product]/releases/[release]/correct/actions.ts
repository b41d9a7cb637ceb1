'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { readRelease } from '@/components/product/read-release'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { correctRelease } from '@/lib/server/products/correcting/correct-release'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'

const { t } = english

export async function correctReleaseAction(
  { productId, releaseId }: { productId: string; releaseId: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const order = { releaseId, input: readRelease(form), basis: form.get('basis') }
  const outcome = await correctRelease(person, order)
  if (!outcome) notFound()
  if (outcome.corrected) redirect(`/products/${productId}`)
  const href = outcome.taken && `/products/${productId}/releases/${outcome.taken}`
  const link = href ? { href, text: t('product.release-taken') } : undefined
  refresh()
  return refused(
    state,
    form,
    withMessages(outcome.problems).map((problem) => ({ ...problem, link })),
  )
}
