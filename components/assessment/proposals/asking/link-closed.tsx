import { daysAsked } from '@/lib/core/answers/proposals/proposal'
import { english } from '@/lib/words/english'
import { PageHeading } from '../../../layout/page-heading'
import { PageTitle } from '../../../ui/page/page-title'

const { t } = english

/** Why an ask link does not work, and what to do. */
export function LinkClosed({ why }: { why: 'unknown' | 'revoked' | 'expired' | 'submitted' }) {
  return (
    <>
      <PageTitle>{t('asked.closed.title')}</PageTitle>
      <PageHeading>{t('asked.closed.title')}</PageHeading>
      <p className="measure">
        {why === 'expired' ? t('asked.closed.expired', { days: daysAsked }) : t(`asked.closed.${why}`)}
      </p>
    </>
  )
}
