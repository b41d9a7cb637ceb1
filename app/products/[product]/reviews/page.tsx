import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ProductReviewList } from '@/components/review/asking/product-review-list'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findProductReviews } from '@/lib/server/reviews/asking/pages/product-reviews'
import { english } from '@/lib/words/english'

const { t } = english

/** Every review that was ever asked for on a product. */
export default async function ProductReviewsPage({ params }: PageInput<'product'>) {
  const person = await requirePerson()
  const found = await findProductReviews(person, (await params).product)
  if (!found) notFound()
  const { product, reviews } = found
  const title = t('asking.list.title', { product: isolatedText(product.name) })
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <PageTitle>{title}</PageTitle>
      <PageHeading lead={t('asking.list.lead')}>{title}</PageHeading>
      <ProductReviewList productId={product.id} reviews={reviews} />
    </SignedInPage>
  )
}
