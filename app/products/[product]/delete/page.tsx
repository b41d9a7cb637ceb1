import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { RemovalForm } from '@/components/product/removal/removal-form'
import { UnderReview, WhatGoes } from '@/components/product/removal/what-goes'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findProductToRemove } from '@/lib/server/products/removal/remove-product'
import { english } from '@/lib/words/english'
import { removeProductAction } from './actions'

const { t } = english

/** Deletes a product, once its name is typed. */
export default async function RemoveProductPage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findProductToRemove(person, (await params).product)
  if (!found) notFound()
  const { product, beneath } = found
  const title = t('removal.title.product')
  const heading = (
    <>
      <PageHeading over={<Isolated>{product.name}</Isolated>}>{title}</PageHeading>
      <WhatGoes beneath={beneath} of="product" />
    </>
  )
  const place = { productId: product.id, organisationId: product.organisationId }
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      {beneath.running > 0 ? (
        <>
          <PageTitle>{title}</PageTitle>
          {heading}
          <UnderReview />
        </>
      ) : (
        <RemovalForm
          action={removeProductAction.bind(null, place)}
          title={title}
          button={t('removal.button.product')}
          heading={heading}
          asks="name"
        />
      )}
    </SignedInPage>
  )
}
