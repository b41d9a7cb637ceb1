// One standard as its PDF annex shows it: the rows of its table, each with its words ready to print.

import type { LawInReport, Report } from '../../../core/report/report'
import { missingOf, type StandardTable } from '../../../core/report/standards/standard-table'
import { provisionStatuses } from '../../../core/report/words/standard-words'
import { isolatedText } from '../../../core/text/typed/isolated-text'
import { english } from '../../../words/english'
import { ownCode } from '../../../words/own-code'
import { reportWords } from '../../../words/report-words'
import { annexCaptions } from '../captions'
import { saidOnce } from './said-once'

const { t } = english

/** Plain data for the Typst template standard.typ. */
export function printedStandard(report: Report, table: StandardTable) {
  const { language, product, questionnaire, submission, date, contentDigest, notes } = report
  const { id, title, version, publisher, url, licenceNote } = table
  const said = saidOnce(table.rows, reportWords(language))
  const hasYours = table.hasCodes || table.rows.some(({ own }) => own !== null)
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
    summary: table.unchecked > 0 ? table.summary : null,
    totals: totalsOf(table),
    required: (report.laws?.required ?? []).filter(({ standard }) => standard === id).map(lawWords),
    notes: [notes.indications, notes.support, ...(table.hasCodes ? [notes.ownTable] : [])],
    hasYours,
    groups: groupsOf(table.rows).map(({ group, rows }) => ({
      group,
      rows: rows.map((row) => ({
        id: row.id,
        title: row.title,
        strength: row.strength,
        dependsOn:
          row.appliesIf.length > 0 ? t('law.depends-on', { conditions: row.appliesIf.join('; ') }) : null,
        support: row.support,
        yours: ownCode(row.own),
        own: ownWords(row.own),
        detail: said(row),
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

/**
 * How many provisions have each status, those of none left out. `share` is of all provisions, 0 to 1; where none was checked
 * against the text, nothing is drawn and no number of all is given.
 */
function totalsOf({ counts, rows, unchecked }: StandardTable) {
  const total = provisionStatuses.reduce((sum, status) => sum + counts[status], 0)
  const hasShares = unchecked < rows.length
  return {
    hasShares,
    all: hasShares ? total : null,
    statuses: provisionStatuses
      .filter((status) => counts[status] > 0)
      .map((status) => ({
        status,
        words: t(`indication.status.${status}`),
        count: counts[status],
        share: counts[status] / total,
      })),
  }
}

/** Detail and reference of the team's own. */
function ownWords(own: StandardTable['rows'][number]['own']): string[] {
  return [
    own?.detail ? t('annex.own-detail', { detail: own.detail }) : null,
    own?.reference ? t('annex.own-reference', { reference: own.reference }) : null,
  ].filter((words) => words !== null)
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
