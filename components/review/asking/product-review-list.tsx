import Link from 'next/link'
import type { ListedReview } from '@/lib/core/review/lifecycle/shown-review'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { isolate } from '../../ui/isolated'
import { ReviewStateTag } from './review-state-tag'

const { t } = english

type ProductReviewListProps = { productId: string; reviews: readonly ListedReview[] }

/** Every review that was ever asked for on a product, with how it ended. */
export function ProductReviewList({ productId, reviews }: ProductReviewListProps) {
  if (reviews.length === 0) return <p className="measure">{t('asking.list.none')}</p>
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-col gap-1 py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/products/${productId}/reviews/${review.id}`}
              className="inline-flex min-h-6 items-center"
            >
              {t('asking.list.of', {
                number: review.submission.number,
                release: isolatedText(review.submission.release),
              })}
            </Link>
            <ReviewStateTag state={review.state} outcome={review.outcome} />
          </p>
          <p>{whoWords(review)}</p>
          <Times review={review} />
          {review.reason && (
            <p className="measure wrap-anywhere">
              {rich('asking.list.reason', { reason: review.reason, person: isolate })}
            </p>
          )}
          {review.stopAsked.map((reason) => (
            <p key={reason} className="measure wrap-anywhere">
              {rich('asking.list.stop-asked', { reason, person: isolate })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Times({ review: { asker, askedAt, endedAt } }: { review: ListedReview }) {
  return (
    <>
      <p className="text-small text-ink-soft">
        {rich('asking.list.asked', { name: asker, person: isolate, ...momentIn(askedAt) })}
      </p>
      {endedAt && <p className="text-small text-ink-soft">{rich('asking.list.ended', momentIn(endedAt))}</p>}
    </>
  )
}

function whoWords({ auditor, invited }: ListedReview): string {
  if (auditor) return isolatedText(auditor)
  return invited ? t('asking.facts.invited', { email: isolatedText(invited) }) : t('asking.facts.nobody')
}
