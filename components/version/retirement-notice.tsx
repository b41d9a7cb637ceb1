import { longDate } from '@/lib/core/text/dates/long-date'
import { Notice } from '../ui/notice'

/** Since when a version is no longer offered, and why; `on` is a calendar date. */
export type Retirement = { on: string; because: string }

/** A version that nobody may start with any more. */
export function RetirementNotice({ retired }: { retired: Retirement | null }) {
  if (!retired) return null
  return (
    <Notice title={`Retired on ${longDate(retired.on)}`} className="my-4">
      <p>{retired.because}</p>
      <p>No new assessment can choose it. Those that rest on it stay as they are.</p>
    </Notice>
  )
}
