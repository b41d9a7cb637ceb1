'use server'

import { notFound, redirect } from 'next/navigation'
import { readRelease } from '@/components/product/read-release'
import { formKeyIn } from '@/components/ui/form-key'
import { type FormState, refused } from '@/components/ui/form-state'
import { createRelease } from '@/lib/server/releases'
import { requirePerson } from '@/lib/server/session'

export async function createReleaseAction(
  productId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await createRelease(await requirePerson(), productId, readRelease(form), formKeyIn(form))
  if (!outcome) notFound()
  if (!outcome.created) return refused(state, form, outcome.problems)
  redirect(`/products/${productId}/releases/${outcome.id}/start`)
}
