// The difference between two versions as plain text. It adds nothing to the difference.

import type { Change } from '@/lib/core/versions/diff/change'
import type { QuestionDiff, QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { versionAfter } from '@/lib/core/versions/version-step'
import { wrap } from './wrap'

export function showDifference(difference: QuestionnaireDiff): string {
  const { questions, facts, contradictions, head } = difference
  const parts = [
    showHead(difference),
    showGroup('New questions', questions.filter(({ state }) => state === 'new').map(showQuestion)),
    showGroup('Removed', questions.filter(({ state }) => state === 'retired').map(showQuestion)),
    showGroup('Changed questions', questions.filter(({ state }) => state === 'changed').map(showQuestion)),
    showGroup(
      'Facts',
      facts.map(({ id, state, text }) => `  ${id} (${state})\n${wrap(text, '    ')}`),
    ),
    showGroup(
      'Contradictions',
      contradictions.map(({ id, state, changes }) =>
        [`  ${id} (${state})`, ...changes.map(showChange)].join('\n'),
      ),
    ),
    showGroup('Around the questions', head.map(showChange)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function showHead({ before, now, step, unchanged }: QuestionnaireDiff): string {
  const asked =
    step === 'none'
      ? 'Nothing differs.'
      : `The changes are ${step}: after ${before.version} they make ${versionAfter(before.version, step)}.`
  return `${now.id} ${before.version} → ${now.version}\n${asked} ${unchanged} questions are unchanged.`
}

function showGroup(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${title} (${entries.length})\n${entries.join('\n')}`
}

function showQuestion({ id, section, ask, from, into, because, see, changes, step }: QuestionDiff): string {
  return [
    `  ${id} (${section}, ${step})`,
    wrap(ask, '    '),
    ...(from.length > 0 ? [wrap(`Came out of ${from.join(', ')}.`, '    ')] : []),
    ...(into.length > 0 ? [wrap(`Asked now as ${into.join(', ')}.`, '    ')] : []),
    ...(because ? [wrap(because, '    ')] : []),
    ...(see ? [`    See ${see}.`] : []),
    ...changes.map(showChange),
  ].join('\n')
}

function showChange({ kind, part, before, after, step }: Change): string {
  return [
    `    ${kind}: ${part} (${step})`,
    ...linesOf('−', before, after),
    ...linesOf('+', after, before),
  ].join('\n')
}

/** Only the lines that the other side does not have. */
function linesOf(sign: string, text: string | null, other: string | null): string[] {
  const others = new Set(other?.split('\n') ?? [])
  const lines = text?.split('\n').filter((line) => !others.has(line)) ?? []
  return lines.map((line) => wrap(`${sign} ${line}`, '      '))
}
