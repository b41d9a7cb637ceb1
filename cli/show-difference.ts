// The difference between two versions as plain text. It adds nothing to the difference.

import type { Change } from '@/lib/core/versions/diff/change'
import type { QuestionDiff, QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { versionAfter } from '@/lib/core/versions/version-step'
import { english } from '@/lib/words/english'
import { wrap } from './wrap'

const { t, series } = english

export function showDifference(difference: QuestionnaireDiff): string {
  const { questions, facts, contradictions, head } = difference
  const parts = [
    showHead(difference),
    showGroup(
      t('carry-over.group.new.title'),
      questions.filter(({ state }) => state === 'new').map(showQuestion),
    ),
    showGroup(
      t('changes.group.retired'),
      questions.filter(({ state }) => state === 'retired').map(showQuestion),
    ),
    showGroup(
      t('changes.group.changed'),
      questions.filter(({ state }) => state === 'changed').map(showQuestion),
    ),
    showGroup(
      t('terminal.facts'),
      facts.map(({ id, state, text }) => `  ${id} (${state})\n${wrap(text, '    ')}`),
    ),
    showGroup(
      t('report-view.heading.contradictions'),
      contradictions.map(({ id, state, changes }) =>
        [`  ${id} (${state})`, ...changes.map(showChange)].join('\n'),
      ),
    ),
    showGroup(t('changes.frame'), head.map(showChange)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function showHead({ before, now, step, unchanged }: QuestionnaireDiff): string {
  const asked =
    step === 'none'
      ? t('changes.step.none')
      : t('terminal.diff.step', { step, before: before.version, after: versionAfter(before.version, step) })
  return `${now.id} ${before.version} → ${now.version}\n${t('terminal.diff.unchanged', { changes: asked, count: unchanged })}`
}

function showGroup(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${title} (${entries.length})\n${entries.join('\n')}`
}

function showQuestion({ id, section, ask, from, into, because, see, changes, step }: QuestionDiff): string {
  return [
    `  ${id} (${section}, ${step})`,
    wrap(ask, '    '),
    ...(from.length > 0 ? [wrap(t('terminal.diff.from', { questions: series(from) }), '    ')] : []),
    ...(into.length > 0 ? [wrap(t('terminal.diff.into', { questions: series(into) }), '    ')] : []),
    ...(because ? [wrap(because, '    ')] : []),
    ...(see ? [`    ${t('terminal.diff.see', { question: see })}`] : []),
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
