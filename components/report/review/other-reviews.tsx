import type { OtherReviewInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { Reasoned } from './reasoned'

const { t } = english

/** Every other review that was ever asked for, so that no opinion is left out. */
export function OtherReviews({ others }: { others: readonly OtherReviewInReport[] }) {
  return (
    <>
      <h3 className="report-subheading">{t('report-review.others')}</h3>
      {others.length === 0 && <p className="report-quiet">{t('report-review.no-others')}</p>}
      {others.map(({ review, auditor, about, askedOn, words, reason, stopsAsked }) => (
        <div key={review} className="report-entry">
          <p>
            <strong>
              <Isolated>{auditor}</Isolated>
            </strong>
            : {words}
          </p>
          {reason && (
            <p className="report-note">
              <Isolated>{reason}</Isolated>
            </p>
          )}
          {stopsAsked.map((stop) => (
            <Reasoned key={`${stop.on} ${stop.reason}`} {...stop} />
          ))}
          <p className="report-under">
            <Isolated>{about}</Isolated> · {t('report-review.asked-on', { date: askedOn })}
          </p>
        </div>
      ))}
    </>
  )
}
