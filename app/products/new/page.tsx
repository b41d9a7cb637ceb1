import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ProductForm } from '@/components/product/product-form'
import { isOffered } from '@/lib/server/access/as-person'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { createProductAction } from './actions'

const { t } = english

export default async function NewProductPage() {
  const person = await requirePerson()
  if (!isOffered(person, 'create-products')) notFound()
  return (
    <SignedInPage person={person} trail={[{ href: '/products', text: t('layout.products') }]}>
      <ProductForm action={createProductAction} formKey={randomUUID()} />
    </SignedInPage>
  )
}
