import { english } from '@/lib/words/english'
import { Notice } from '../ui/notice'

const { t, longDate } = english

/** Since when a version is no longer offered, and why; `on` is a calendar date. */
export type Retirement = { on: string; because: string }

/** A version that nobody may start with any more. */
export function RetirementNotice({ retired }: { retired: Retirement | null }) {
  if (!retired) return null
  return (
    <Notice title={t('version.retired', { day: longDate(retired.on) })} className="my-4">
      <p>{retired.because}</p>
      <p>{t('version.retired-means')}</p>
    </Notice>
  )
}
