import { type StandardRow, saidParts } from '../../../core/report/standards/standard-table'
import type { ReportWords } from '../../../core/report/words/report-words'
import { english } from '../../../words/english'

const { t } = english

/** What was said to one question: `seen` is the provision under which its notes are printed, where they are not here. */
type Said = { ask: string; said: string; seen: { provision: string; words: string } | null }

/**
 * What was answered to the questions of each row. One answer can speak for many provisions; what was written beside it is
 * printed with the first of `rows`, and the others refer to that.
 */
export function saidOnce(rows: readonly StandardRow[], words: ReportWords): (row: StandardRow) => Said[] {
  const first = new Map<string, string>()
  for (const { id, basis } of rows) {
    for (const { question } of basis) if (!first.has(question.id)) first.set(question.id, id)
  }
  return ({ id, basis }) =>
    basis.map((each) => {
      const { says, notes } = saidParts(each, words)
      const provision = first.get(each.question.id) ?? id
      const isHere = provision === id || notes.length === 0
      return {
        ask: each.question.ask,
        said: isHere ? [says, ...notes].join(' · ') : says,
        seen: isHere ? null : { provision, words: t('annex.notes-under', { provision }) },
      }
    })
}
