import Link from 'next/link'
import { english, rich } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

/** Why this assessment does not move on, and what can be done about it. */
export type Refusal =
  | { reason: 'questionnaire-gone'; name: string }
  | { reason: 'no-such-version'; newest: string | null }
  | { reason: 'already'; assessmentId: string }
  | { reason: 'deleted' }
  | { reason: 'changed' }

export function RefusedCarryOver({ refusal, path }: { refusal: Refusal; path: string }) {
  switch (refusal.reason) {
    case 'questionnaire-gone':
      return (
        <Notice tone="danger" title={t('carry-over.gone.title', { questionnaire: refusal.name })}>
          <p>{t('carry-over.gone.what-now', { questionnaire: refusal.name })}</p>
        </Notice>
      )
    case 'no-such-version':
      return refusal.newest ? (
        <Notice title={t('carry-over.no-such.title')}>
          <p>
            {rich('carry-over.no-such.what-now', {
              newest: refusal.newest,
              link: (inside) => <Link href={`${path}/carry-over`}>{inside}</Link>,
            })}
          </p>
        </Notice>
      ) : (
        <Notice title={t('carry-over.none-later.title')}>
          <p>
            {rich('carry-over.none-later.what-now', { link: (inside) => <Link href={path}>{inside}</Link> })}
          </p>
        </Notice>
      )
    case 'already':
      return (
        <Notice title={t('carry-over.already.title')}>
          <p>
            {rich('carry-over.already.what-now', {
              link: (inside) => <Link href={`/assessments/${refusal.assessmentId}`}>{inside}</Link>,
            })}
          </p>
        </Notice>
      )
    case 'deleted':
      return (
        <Notice title={t('carry-over.already.title')}>
          <p>{t('carry-over.already.deleted')}</p>
        </Notice>
      )
    case 'changed':
      return (
        <Notice title={t('carry-over.changed.title')}>
          <p>{t('carry-over.changed.what-now')}</p>
        </Notice>
      )
  }
}
