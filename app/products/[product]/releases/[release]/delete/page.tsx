import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { RemovalForm } from '@/components/product/removal/removal-form'
import { UnderReview, WhatGoes } from '@/components/product/removal/what-goes'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findReleaseToRemove } from '@/lib/server/products/removal/remove-release'
import { english } from '@/lib/words/english'
import { removeReleaseAction } from './actions'

const { t } = english

/** Deletes a release; one with submissions, once that is ticked. */
export default async function RemoveReleasePage({ params }: PageInput<'product' | 'release'>) {
  const person = await requirePerson()
  const found = await findReleaseToRemove(person, (await params).release)
  if (!found) notFound()
  const { product, release, beneath } = found
  const title = t('removal.title.release')
  const heading = (
    <>
      <PageHeading over={<ReleaseName product={product.name} release={release.label} />}>{title}</PageHeading>
      <WhatGoes beneath={beneath} of="release" />
    </>
  )
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
          action={removeReleaseAction.bind(null, { productId: product.id, releaseId: release.id })}
          title={title}
          button={t('removal.button.release')}
          heading={heading}
          asks={beneath.submissions > 0 ? 'submissions' : null}
        />
      )}
    </SignedInPage>
  )
}
