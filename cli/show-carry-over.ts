import type { CarryOver } from '@/lib/core/assessment/carry-over/carry-over'
import type { AnswerLine } from '@/lib/core/assessment/carry-over/carry-over-schema'
import {
  carryGroups,
  countWords,
  otherWords,
  reasonWords,
} from '@/lib/core/assessment/carry-over/carry-words'
import type { ScoreComparison } from '@/lib/core/assessment/carry-over/compare-scores'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { levelMoves } from './show-examples'
import { wrap } from './wrap'

export type CarriedFile = CarryOver & {
  before: Questionnaire
  now: Questionnaire
  published: boolean
  comparison: ScoreComparison
}

/** What becomes of every answer that is not simply carried, and of the score, in 80 columns. */
export function showCarryOver({ before, now, published, answers, others, comparison }: CarriedFile): string {
  const groups = carryGroups
    .filter(({ state }) => state !== 'carried')
    .map(({ state, title, lead }) =>
      showGroup(
        title,
        lead,
        answers.filter((line) => line.state === state),
      ),
    )
  const dropped = others.filter(({ state }) => state === 'dropped')
  return [
    `${before.id} ${before.version} → ${now.version}${published ? '' : ' (not published)'}`,
    wrap(`Answers: ${countWords(answers)}.`),
    ...groups,
    dropped.length > 0
      ? ['Also not carried', ...dropped.map(({ kind, id }) => `  ${otherWords[kind].one}: ${id}`)].join('\n')
      : '',
    ['Score, by the rules of each version', ...levelMoves(comparison)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function showGroup(title: string, lead: string, lines: readonly AnswerLine[]): string {
  if (lines.length === 0) return ''
  return [title, wrap(lead, '  '), ...lines.map(showLine)].join('\n')
}

function showLine({ question, before, reason, because }: AnswerLine): string {
  const from = before.map((each) => each.question).filter((id) => id !== question)
  const words = [reason ? reasonWords[reason] : '', because ?? ''].filter((part) => part !== '').join(' ')
  const source = from.length > 0 ? ` (from ${from.join(', ')})` : ''
  return [`  ${question}${source}`, ...(words === '' ? [] : [wrap(words, '    ')])].join('\n')
}
