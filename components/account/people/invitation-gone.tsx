import { english, rich } from '@/lib/words/english'
import { PageHeading } from '../../layout/page-heading'
import { PageTitle } from '../../ui/page/page-title'

const { t } = english

/** Why a link of an invitation does not work, and what to do. */
export function InvitationGone({
  state,
}: {
  state: 'unknown' | 'accepted' | 'revoked' | 'expired' | 'open'
}) {
  return (
    <>
      <PageTitle>{t('join.gone.title')}</PageTitle>
      <PageHeading>{t('join.gone.title')}</PageHeading>
      <p className="measure">{reason(state)}</p>
    </>
  )
}

function reason(state: Parameters<typeof InvitationGone>[0]['state']) {
  switch (state) {
    case 'accepted':
      return rich('join.gone.accepted', { link: (inside) => <a href="/sign-in">{inside}</a> })
    case 'revoked':
      return t('join.gone.revoked')
    case 'expired':
      return t('join.gone.expired')
    default:
      return t('join.gone.unknown')
  }
}
