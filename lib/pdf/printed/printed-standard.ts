// One standard as its PDF annex shows it: the rows of its table, each with its words ready to print.

import type { LawInReport, Report } from '../../core/report/report'
import { missingOf, type StandardTable, saidWords } from '../../core/report/standards/standard-table'
import { appliesWords, indicatedWords, nextWords, partWords } from '../../core/report/words/law-words'
import {
  indicatedNotMet,
  ownTableNote,
  standingWords,
  summaryWords,
  supportNote,
} from '../../core/report/words/standard-words'

/** Plain data for the Typst template standard.typ. */
export function printedStandard(report: Report, table: StandardTable) {
  const { language, product, questionnaire, submission, date, contentDigest } = report
  const { id, title, version, publisher, url, licenceNote, counts, unchecked } = table
  return {
    language,
    standing: standingWords(report),
    product,
    questionnaire,
    submission,
    date,
    contentDigest,
    standard: { id, title, version, publisher, url, licenceNote },
    summary: summaryWords(counts, unchecked),
    required: (report.laws?.required ?? [])
      .filter(({ standard }) => standard === id)
      .map((law) => lawWords(law, date)),
    notes: [indicatedNotMet, supportNote, ...(table.hasCodes ? [ownTableNote] : [])],
    hasCodes: table.hasCodes,
    groups: groupsOf(table.rows).map(({ group, rows }) => ({
      group,
      rows: rows.map((row) => ({
        id: row.id,
        title: row.title,
        strength: row.strength,
        appliesIf: row.appliesIf.join('; '),
        support: row.support,
        detail: row.basis.map((each) => ({ ask: each.question.ask, said: saidWords(each) })),
        missing: missingOf(row),
      })),
    })),
  }
}

/** One part of the law: what it is about, since or from when, how much is indicated, and what is missing next. */
function lawWords(law: LawInReport, date: string): string {
  const next = law.next?.question ? `${nextWords(law)}. Asked by: ${law.next.question.ask}` : nextWords(law)
  return [partWords(law), `${appliesWords(law, date)}: ${indicatedWords(law)}`, next]
    .filter((words) => words !== null)
    .map((words) => (/[.?]$/.test(words) ? words : `${words}.`))
    .join(' ')
}

/** Neighbours of one group together, in the order of the standard. */
function groupsOf(rows: StandardTable['rows']): { group: string | null; rows: StandardTable['rows'] }[] {
  const groups: { group: string | null; rows: StandardTable['rows'] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.group === row.group) last.rows.push(row)
    else groups.push({ group: row.group, rows: [row] })
  }
  return groups
}
