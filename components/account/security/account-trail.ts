import { english } from '@/lib/words/english'
import type { Crumb } from '../../layout/page-shell'

/** The way to the pages of one's own account. */
export const accountTrail: Crumb[] = [{ href: '/account', text: english.t('account.change.title') }]
