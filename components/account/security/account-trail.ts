import { english } from '@/lib/words/english'
import type { Crumb } from '../../layout/page-shell'

const { t } = english

/** The way to the pages of one's own account. */
export const accountTrail: Crumb[] = [{ href: '/account', text: t('account.change.title') }]

/** The way to the pages of two-factor authentication. */
export const twoFactorTrail: Crumb[] = [
  ...accountTrail,
  { href: '/account/two-factor', text: t('two-factor.title') },
]
