import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { SendAgainForm } from '@/components/review/conclusion/send-again-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findReturnedReview } from '@/lib/server/reviews/conclusion/find-resubmissions'
import { english } from '@/lib/words/english'
import { sendAgainAction } from './actions'

const { t } = english

/** Gives the auditor who returned a submission a newer one. */
export default async function SendAgainPage({ params }: PageInput<'product' | 'review'>) {
  const person = await requirePerson()
  const { product: productId, review: reviewId } = await params
  const found = await findReturnedReview(person, reviewId)
  if (found?.product.id !== productId) notFound()
  const { product, submissions } = found
  const title = t('send-again.title')
  const path = `/products/${product.id}/reviews/${found.id}`
  const trail = [...productTrail(product), { href: path, text: t('reviews.title') }]
  const choices = submissions.map(({ id, ...submission }) => ({
    value: id,
    text: t('send-again.submission', submission),
  }))
  const heading = <PageHeading lead={t('send-again.lead')}>{title}</PageHeading>
  return (
    <SignedInPage person={person} trail={trail}>
      {choices.length > 0 ? (
        <SendAgainForm
          action={sendAgainAction.bind(null, { productId: product.id, reviewId: found.id })}
          heading={heading}
          words={{ title, button: t('send-again.button'), label: t('send-again.label') }}
          submissions={choices}
        />
      ) : (
        <>
          <PageTitle>{title}</PageTitle>
          {heading}
          <p className="measure">{t('send-again.none')}</p>
        </>
      )}
    </SignedInPage>
  )
}
