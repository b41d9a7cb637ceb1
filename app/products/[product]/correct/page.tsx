import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ProductForm } from '@/components/product/product-form'
import { productTrail } from '@/components/product/product-trail'
import { kindChoices } from '@/lib/server/content/catalogue'
import { requirePerson } from '@/lib/server/identity/session'
import { findProductToCorrect } from '@/lib/server/products/correcting/correct-product'
import { correctProductAction } from './actions'

/** Corrects the name and the maker of a product. */
export default async function CorrectProductPage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findProductToCorrect(person, (await params).product)
  if (!found) notFound()
  const { product, basis } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <ProductForm
        action={correctProductAction.bind(null, product.id)}
        kinds={kindChoices()}
        product={product}
        basis={basis}
      />
    </SignedInPage>
  )
}
