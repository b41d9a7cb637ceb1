import { adviseFrom } from '@/lib/core/format/advise-from'
import type { Question } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'

const { t } = english

/**
 * A line keeps its aim, whatever the path asks for meanwhile: the option worth it, or the number. A line that was
 * planned for an option below `adviseFrom` aims at the next one above, since such options are not proposed.
 */
export function planAim(question: Question, aim: number): { to: string; aim: number } {
  if (question.kind === 'choice') {
    const option = question.options.find(({ credit }) => credit >= Math.max(aim, adviseFrom))
    if (option) return { to: option.text, aim: aim < adviseFrom ? option.credit : aim }
  }
  return { to: t('plan-page.points', { points: aim }), aim }
}
