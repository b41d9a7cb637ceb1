import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { reviewTrail } from '@/components/review/review-trail'
import { AttachPart } from '@/components/review/threads/attach-part'
import { PageTitle } from '@/components/ui/page/page-title'
import { fileThingText, pageOfThing, readFileThing } from '@/lib/core/review/lifecycle/file-thing'
import { refusalOf } from '@/lib/server/http/evidence/refusal-address'
import { requirePerson } from '@/lib/server/identity/session'
import { findAttachPage } from '@/lib/server/products/review-files/attach-page'
import { english } from '@/lib/words/english'

const { t } = english

/** Where the auditor of a review attaches a file to a verdict, a finding or a request. */
export default async function AttachPage({ params, searchParams }: PageInput<'review'>) {
  const person = await requirePerson()
  const { review: reviewId } = await params
  const search = await searchParams
  const thing = readFileThing(queryValue(search, 'for'))
  const found = thing && (await findAttachPage(person, { reviewId, thing }))
  if (!thing || !found) notFound()
  const { review, about, isUnderReview } = found
  const refusal = refusalOf(search)
  return (
    <SignedInPage person={person} trail={reviewTrail(review)}>
      <PageTitle refused={refusal !== null}>{t('review-file.title')}</PageTitle>
      <PageHeading
        over={<ReleaseName product={review.product} release={review.release} />}
        lead={t('review-file.lead')}
      >
        {t('review-file.title')}
      </PageHeading>
      <AttachPart
        thing={thing.is}
        about={about}
        back={pageOfThing(review.id, thing)}
        address={`/reviews/${review.id}/attach/file?for=${fileThingText(thing)}`}
        problem={refusal ? english.sentence(refusal) : undefined}
        isUnderReview={isUnderReview}
      />
    </SignedInPage>
  )
}
