import type { Progress } from '@/lib/core/scoring/credit/progress'
import { durationWords } from '@/lib/words/assessment/duration-words'
import { english } from '@/lib/words/english'
import type { TagTone } from '../../../ui/tag'

const { t } = english

/** A section's status in a word or two. */
export function sectionStatus({ applicable, answered, copied }: Progress): { words: string; tone: TagTone } {
  if (applicable === 0) return { words: t('overview.section.not-applicable'), tone: 'plain' }
  if (answered === 0) return { words: t('overview.section.not-started'), tone: 'plain' }
  if (answered < applicable) return { words: t('overview.section.in-progress'), tone: 'accent' }
  return copied > 0
    ? { words: t('overview.section.to-confirm'), tone: 'accent' }
    : { words: t('overview.section.answered'), tone: 'done' }
}

/** "7 of 11 answered, 2 not known yet, about 10 min left". `minutes`: that the rest takes; 0 says nothing of it. */
export function progressWords(progress: Progress, minutes: number): string {
  const { applicable, answered, unknown, copied } = progress
  if (applicable === 0) return ''
  const left = minutes > 0 ? durationWords(minutes) : 'none'
  return t('overview.section.progress', { applicable, answered, unknown, copied, left })
}
