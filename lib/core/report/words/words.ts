// What a report says about answers and levels, once for page, PDF and exports. The sentences claim nothing
// beyond the answers: a level is reached "by its team's own account" until it was checked.

import type { Answer, FactValue } from '../../answers/answer'
import type { Fact, Level, Question } from '../../format/questionnaire'
import type { LevelName, Report } from '../report'
import type { ReportWords } from './report-words'

/** The level with its name in this questionnaire. */
export function levelName(level: number, levels: readonly Level[]): LevelName {
  return { level, name: levels[level]?.name ?? '' }
}

/** What an answer says, one line for a choice, one per ticked item for a checklist. */
export function saysWords(question: Question, answer: Answer | undefined, { t }: ReportWords): string[] {
  if (!answer) return [t('answer.missing')]
  const { says } = answer
  switch (says.kind) {
    case 'choice':
      return [textOf(question.kind === 'choice' ? question.options : [], says.option)]
    case 'checklist': {
      const items = question.kind === 'checklist' ? question.items : []
      return items.filter((item) => says.items.includes(item.id)).map((item) => item.text)
    }
    case 'unknown':
      return [t('answer.unknown')]
    case 'not-applicable':
      return [t('answer.not-applicable')]
  }
}

/** What a fact says, in the words of its values. */
export function factWords(fact: Fact, value: FactValue | undefined, { t }: ReportWords): string {
  if (value === undefined || value === 'not-sure') return t('answer.fact.not-sure')
  if (fact.type === 'yes-no') return t(`answer.fact.${value === 'yes' ? 'yes' : 'no'}`)
  const chosen = Array.isArray(value) ? value : [value]
  if (chosen.length === 0) return t('answer.fact.none')
  return chosen.map((id) => textOf(fact.values ?? [], id)).join('; ')
}

function textOf(entries: readonly { id: string; text: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.text ?? id
}

/** Content files wrap their lines; a page wraps them again. */
export function asOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** Whether it was submitted. */
export function submittedWords(submission: { number: number } | null, { t }: ReportWords): string {
  return submission ? t('report.submission', { number: submission.number }) : t('report.draft')
}

/** Why the evidence named does not count; null where it does or none is named. */
export function evidenceNote(
  { evidence, evidenced }: { evidence: readonly unknown[]; evidenced: boolean },
  { t }: ReportWords,
): string | null {
  return evidence.length > 0 && !evidenced ? t('evidence.insufficient') : null
}

export function countsWords(counts: Report['counts'], { t }: ReportWords): string {
  return t('report.counts', counts)
}

/** Where there are none, and how many are kept; `kept` is null where it was not recorded. */
export function redLineNotes(shown: number, kept: number | null, { t }: ReportWords): string[] {
  return [
    ...(shown === 0 ? [t('report.red-line.none')] : []),
    ...(kept ? [t('report.red-line.kept', { count: kept })] : []),
  ]
}

/** Rules that a reader needs with the numbers. */
export function noteWords({ t }: ReportWords): Report['notes'] {
  return {
    levels: t('level.rule'),
    indications: t('indication.rule'),
    laws: t('law.counted'),
    support: t('indication.support-note'),
    ownTable: t('indication.own-table-note'),
  }
}
