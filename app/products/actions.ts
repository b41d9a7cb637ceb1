'use server'

import { redirect } from 'next/navigation'
import { openExample, removeExample } from '@/lib/server/example'
import { requirePerson } from '@/lib/server/session'

export async function openExampleAction(): Promise<void> {
  const opened = await openExample(await requirePerson())
  redirect(opened ? `/products/${opened.productId}` : '/products')
}

export async function removeExampleAction(): Promise<void> {
  await removeExample(await requirePerson())
  redirect('/products')
}
