import type { OwnStatus } from '../core/answers/own-status'
import { english } from './english'

const { t } = english

/** The team's own status as forms of standards have it: Y, N or N/A; empty where it gives none. */
export function ownCode(own: { status?: OwnStatus['status'] | null } | null): string {
  if (!own?.status) return ''
  if (own.status === 'not-applicable') return t('indication.support.not-applicable').toUpperCase()
  return t(`own-status.code.${own.status}`)
}
