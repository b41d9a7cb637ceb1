import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseForm } from '@/components/product/release-form'
import { requirePerson } from '@/lib/server/identity/session'
import { findReleaseToCorrect } from '@/lib/server/products/correcting/correct-release'
import { correctReleaseAction } from './actions'

/** Corrects label, date and scope of a release. */
export default async function CorrectReleasePage({ params }: PageInput<'product' | 'release'>) {
  const person = await requirePerson()
  const found = await findReleaseToCorrect(person, (await params).release)
  if (!found) notFound()
  const { product, release, basis } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <ReleaseForm
        action={correctReleaseAction.bind(null, { productId: product.id, releaseId: release.id })}
        product={product.name}
        release={release}
        basis={basis}
      />
    </SignedInPage>
  )
}
