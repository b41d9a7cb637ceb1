import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseForm } from '@/components/product/release-form'
import { findProduct } from '@/lib/server/products'
import { requirePerson } from '@/lib/server/session'
import { createReleaseAction } from './actions'

export default async function NewReleasePage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findProduct(person, (await params).product)
  if (!found?.may.change) notFound()
  const { product } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <ReleaseForm action={createReleaseAction.bind(null, product.id)} product={product.name} />
    </SignedInPage>
  )
}
