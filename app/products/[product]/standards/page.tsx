import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { FrameworkChoicesForm } from '@/components/standard/framework-choices-form'
import { requirePerson } from '@/lib/server/identity/session'
import { findFrameworkChoices } from '@/lib/server/products/framework-choices'
import { chooseFrameworksAction } from './actions'

export default async function ProductStandardsPage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findFrameworkChoices(person, (await params).product)
  if (!found) notFound()
  const { product, frameworks, choices } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <FrameworkChoicesForm
        action={chooseFrameworksAction.bind(null, product.id)}
        product={product.name}
        frameworks={frameworks}
        choices={choices}
      />
    </SignedInPage>
  )
}
