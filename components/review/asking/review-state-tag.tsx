import type { ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { english } from '@/lib/words/english'
import { Tag, type TagTone } from '../../ui/tag'

const { t } = english

type ReviewStateTagProps = {
  state: ReviewState
  /** Of one that concluded, also where that was withdrawn. */
  outcome?: string | null
}

/** The state of a review and, where it concluded, with which outcome. */
export function ReviewStateTag({ state, outcome }: ReviewStateTagProps) {
  return (
    <>
      <Tag tone={tones[state]}>{t(`asking.state.${state}`)}</Tag>
      {outcome && <span>{t('asking.list.outcome', { outcome: outcomeName(outcome) })}</span>}
    </>
  )
}

/** An outcome as messages select it, whose names have no hyphens. */
function outcomeName(outcome: string): string {
  return outcome.replaceAll('-', '_')
}

const tones: Record<ReviewState, TagTone> = {
  asked: 'accent',
  accepted: 'accent',
  returned: 'plain',
  concluded: 'plain',
  withdrawn: 'plain',
  declined: 'plain',
  stopped: 'plain',
  overtaken: 'plain',
}
