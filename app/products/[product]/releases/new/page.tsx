import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseForm } from '@/components/product/release-form'
import { requirePerson } from '@/lib/server/identity/session'
import { findProductToChange } from '@/lib/server/products/pages/find-product'
import { createReleaseAction } from './actions'

export default async function NewReleasePage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const product = await findProductToChange(person, (await params).product)
  if (!product) notFound()
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <ReleaseForm
        action={createReleaseAction.bind(null, product.id)}
        formKey={randomUUID()}
        product={product.name}
      />
    </SignedInPage>
  )
}
