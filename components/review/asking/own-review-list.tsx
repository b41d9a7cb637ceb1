import Link from 'next/link'
import type { OwnReviewLine } from '@/lib/core/review/lifecycle/shown-review'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { isolate } from '../../ui/isolated'
import { ReviewStateTag } from './review-state-tag'

const { t, longDate } = english

/** The reviews of which a person is or was the auditor, the latest first. */
export function OwnReviewList({ reviews }: { reviews: readonly OwnReviewLine[] }) {
  if (reviews.length === 0) return <p className="measure">{t('asking.own.none')}</p>
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reviews.map(({ id, state, product, release, organisation, askedAt, due }) => (
        <li key={id} className="flex flex-col gap-1 py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link href={`/reviews/${id}`} className="inline-flex min-h-6 items-center wrap-anywhere">
              {t('asking.page.title', { product: isolatedText(product), release: isolatedText(release) })}
            </Link>
            <ReviewStateTag state={state} />
            {due && <span>{t('asking.own.due', { day: longDate(due) })}</span>}
          </p>
          <p className="text-small text-ink-soft">
            {rich('asking.own.for', { organisation, person: isolate, ...momentIn(askedAt) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
