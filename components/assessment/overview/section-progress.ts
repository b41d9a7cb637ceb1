import type { Progress } from '@/lib/core/scoring/credit/progress'
import type { TagTone } from '../../ui/tag'

/** A section's status in a word or two. */
export function sectionStatus({ applicable, answered, copied }: Progress): { words: string; tone: TagTone } {
  if (applicable === 0) return { words: 'No applicable questions', tone: 'plain' }
  if (answered === 0) return { words: 'Not started', tone: 'plain' }
  if (answered < applicable) return { words: 'In progress', tone: 'accent' }
  return copied > 0 ? { words: 'To confirm', tone: 'accent' } : { words: 'Answered', tone: 'done' }
}

/** "7 of 11 answered, 2 of them “don’t know yet”". */
export function progressWords({ applicable, answered, unknown, copied }: Progress): string {
  if (applicable === 0) return 'No question applies'
  const parts = [
    `${answered} of ${applicable} answered`,
    ...(unknown > 0 ? [`${unknown} not known yet`] : []),
    ...(copied > 0 ? [`${copied} copied, to confirm`] : []),
  ]
  return parts.join(', ')
}
