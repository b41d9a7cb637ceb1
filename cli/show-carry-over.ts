import type { CarryOver } from '@/lib/core/assessment/carry-over/carry-over'
import type { AnswerLine } from '@/lib/core/assessment/carry-over/carry-over-schema'
import { carryCounts, carryStates } from '@/lib/core/assessment/carry-over/carry-words'
import type { ScoreComparison } from '@/lib/core/assessment/carry-over/compare-scores'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { levelMoves } from './show-examples'
import { wrap } from './wrap'

const { t, series } = english

export type CarriedFile = CarryOver & {
  before: Questionnaire
  now: Questionnaire
  published: boolean
  comparison: ScoreComparison
}

/** What becomes of every answer that is not simply carried, and of the score, in 80 columns. */
export function showCarryOver({ before, now, published, answers, others, comparison }: CarriedFile): string {
  const groups = carryStates
    .filter((state) => state !== 'carried')
    .map((state) =>
      showGroup(
        t(`carry-over.group.${state}.title`),
        t(`carry-over.group.${state}.lead`),
        answers.filter((line) => line.state === state),
      ),
    )
  const versions = `${before.id} ${before.version} → ${now.version}`
  const dropped = others.filter(({ state }) => state === 'dropped')
  return [
    published ? versions : t('terminal.not-published', { versions }),
    wrap(t('terminal.answers', { counts: carryCounts(answers, english) })),
    ...groups,
    dropped.length > 0
      ? [
          t('terminal.also-dropped'),
          ...dropped.map(({ kind, id }) => `  ${t(`carry-over.other.${kind}`, { count: 1 })}: ${id}`),
        ].join('\n')
      : '',
    [t('terminal.score'), ...levelMoves(comparison)].join('\n'),
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
  const words = [reason ? t(`carry-reason.${reason}`) : '', because ?? '']
    .filter((part) => part !== '')
    .join(' ')
  const named = from.length > 0 ? t('terminal.from', { question, sources: series(from) }) : question
  return [`  ${named}`, ...(words === '' ? [] : [wrap(words, '    ')])].join('\n')
}
