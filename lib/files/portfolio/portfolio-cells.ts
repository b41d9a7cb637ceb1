import type { PortfolioLine } from '../../core/products/portfolio/portfolio-line'
import { portfolioReviewWords } from '../../core/products/portfolio/review-words'
import { english } from '../../words/english'

const { t } = english

/** A cell of the table of a portfolio, in CSV and in XLSX. */
export type PortfolioCell = string | number

export function portfolioHeadings(): string[] {
  return [
    t('blank.product'),
    t('product-form.kind'),
    t('product-form.maker'),
    t('blank.release'),
    t('assessment.state.submitted'),
    t('report-view.questionnaire'),
    t('question-page.version'),
    t('portfolio.claimed'),
    t('portfolio.evidenced'),
    t('portfolio.verified'),
    t('portfolio.csv.level-names'),
    t('report-view.heading.red-lines'),
    t('portfolio.column.stale'),
    t('report-view.heading.review'),
    t('portfolio.column.drafts'),
  ]
}

/** How a text that a person typed is written, with the word for what it is. */
export type WriteTyped = (noun: string, text: string) => string

/** The cells of a line, in the order of the headings; empty where there is nothing to tell. */
export function portfolioCells(
  { name, kind, maker, submitted, drafts }: PortfolioLine,
  typed: WriteTyped,
): PortfolioCell[] {
  const own = [typed(t('blank.product'), name), kind ?? '', typed(t('product-form.maker'), maker ?? '')]
  if (!submitted) return [...own, '', '', '', '', '', '', '', '', '', '', '', drafts ?? '']
  const { claimed, evidenced, verified } = submitted
  return [
    ...own,
    typed(t('blank.release'), submitted.release),
    submitted.at,
    submitted.questionnaire,
    submitted.version,
    claimed?.level ?? '',
    evidenced?.level ?? '',
    verified?.level ?? '',
    claimed?.name ?? '',
    submitted.redLines,
    submitted.stale,
    submitted.review ? portfolioReviewWords(submitted.review, english) : '',
    drafts ?? '',
  ]
}
