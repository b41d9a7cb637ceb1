'use server'

import { redirect } from 'next/navigation'
import { removeExample } from '@/lib/server/example'
import { requirePerson } from '@/lib/server/session'

export async function removeExampleAction(): Promise<void> {
  const { kept } = await removeExample(await requirePerson())
  redirect(kept ? `/products/${kept}` : '/products')
}
