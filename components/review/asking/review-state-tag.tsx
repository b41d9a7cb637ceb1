import type { ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { english } from '@/lib/words/english'
import { Tag, type TagTone } from '../../ui/tag'

const { t } = english

export function ReviewStateTag({ state }: { state: ReviewState }) {
  return <Tag tone={tones[state]}>{t(`asking.state.${state}`)}</Tag>
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
