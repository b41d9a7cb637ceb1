'use server'

import { redirect } from 'next/navigation'
import { openExample } from '@/lib/server/example'
import { requirePerson } from '@/lib/server/session'

export async function openExampleAction(): Promise<void> {
  const opened = await openExample(await requirePerson())
  redirect(opened ? `/products/${opened.productId}` : '/products')
}
