import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { english } from '@/lib/words/english'
import { Tag, type TagTone } from '../../ui/tag'

const { t, longDate } = english

const tones: Record<Finding['content']['grade'], TagTone> = {
  major: 'danger',
  minor: 'accent',
  observation: 'plain',
  'good-practice': 'plain',
}

/** How grave a finding is, its state, and until when it is to be closed. */
export function FindingTags({ finding: { content, state } }: { finding: Finding }) {
  const isToClose = content.grade !== 'good-practice'
  return (
    <p className="flex flex-wrap items-center gap-2 text-small">
      <Tag tone={tones[content.grade]}>{t(`finding-form.grade.${content.grade}`)}</Tag>
      {(isToClose || state !== 'open') && <Tag tone="plain">{t(`findings.state.${state}`)}</Tag>}
      {isToClose && content.due && (
        <span className="text-ink-soft">{t('findings.due', { day: longDate(content.due) })}</span>
      )}
    </p>
  )
}
