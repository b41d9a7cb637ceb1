// One standard as its PDF annex shows it: the rows of its table, each with its words ready to print.

import type { LawInReport, Report } from '../../core/report/report'
import { missingOf, type StandardTable, saidWords } from '../../core/report/standards/standard-table'
import { isolatedText } from '../../core/text/typed/isolated-text'
import { english } from '../../words/english'
import { reportWords } from '../../words/report-words'
import { annexCaptions } from './captions'

const { t } = english

/** Plain data for the Typst template standard.typ. */
export function printedStandard(report: Report, table: StandardTable) {
  const { language, product, questionnaire, submission, date, contentDigest, notes } = report
  const { id, title, version, publisher, url, licenceNote } = table
  const words = reportWords(language)
  const name = `${isolatedText(product.name)} ${isolatedText(product.release.label)}`
  return {
    words: annexCaptions(),
    title: t('annex.title', { product: name, standard: title, version }),
    readFrom: t('annex.read-from', {
      product: `${product.name} ${product.release.label}`,
      hasMaker: product.maker === undefined ? 'no' : 'yes',
      maker: product.maker ?? '',
    }),
    foot: {
      first: submission ? t('summary.foot.submission', submission) : t('summary.foot.draft'),
      address: submission?.address ?? null,
      second: t('summary.digest', { digest: contentDigest }),
    },
    language,
    standing: `${report.checked} ${report.submitted}`,
    product,
    questionnaire: t('annex.questionnaire', {
      questionnaire: questionnaire.title,
      pin: `${questionnaire.id}@${questionnaire.version}`,
      status: questionnaire.status,
    }),
    hash: questionnaire.hash,
    submission,
    date: t('report-view.utc', { date }),
    standard: { id, title, version, publisher, url, licenceNote },
    summary: table.summary,
    required: (report.laws?.required ?? []).filter(({ standard }) => standard === id).map(lawWords),
    notes: [notes.indications, notes.support, ...(table.hasCodes ? [notes.ownTable] : [])],
    hasCodes: table.hasCodes,
    groups: groupsOf(table.rows).map(({ group, rows }) => ({
      group,
      rows: rows.map((row) => ({
        id: row.id,
        title: row.title,
        strength: row.strength,
        dependsOn:
          row.appliesIf.length > 0 ? t('law.depends-on', { conditions: row.appliesIf.join('; ') }) : null,
        support: row.support,
        detail: row.basis.map((each) => ({ ask: each.question.ask, said: saidWords(each, words) })),
        missing: missingOf(row),
      })),
    })),
  }
}

/** One part of the law: what it is about, since or from when, how much is indicated, and what is missing next. */
function lawWords({ about, applies, indicated, next, nextWords }: LawInReport): string {
  const asked = next?.question ? t('annex.asked-by', { question: next.question.ask }) : null
  return [about, `${applies}: ${indicated}`, nextWords, asked]
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
