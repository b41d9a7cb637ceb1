import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { OwnReviewList } from '@/components/review/asking/own-review-list'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { listOwnReviews } from '@/lib/server/reviews/asking/pages/own-reviews'
import { english } from '@/lib/words/english'

const { t } = english

/** The reviews of which the person is the auditor; the home of people who belong to no organisation. */
export default async function ReviewsPage() {
  const person = await requirePerson()
  const reviews = await listOwnReviews(person)
  return (
    <SignedInPage person={person}>
      <PageTitle>{t('reviews.title')}</PageTitle>
      <PageHeading lead={t('asking.own.lead')}>{t('reviews.title')}</PageHeading>
      <OwnReviewList reviews={reviews} />
    </SignedInPage>
  )
}
