import type { PortfolioSort } from '@/lib/core/products/portfolio/portfolio-query'
import { english } from '@/lib/words/english'

const { t } = english

export type PortfolioColumn = {
  id: 'name' | 'release' | 'claimed' | 'evidenced' | 'verified' | 'red-lines' | 'stale' | 'review' | 'drafts'
  heading: string
  /** What the column can be sorted by, with the words of each. */
  sorts: readonly { sort: PortfolioSort; words: string }[]
}

/** The columns of the table. Two of them say several things, each of which can be sorted by. */
export const portfolioColumns: readonly PortfolioColumn[] = [
  {
    id: 'name',
    heading: t('blank.product'),
    sorts: [
      { sort: 'name', words: t('blank.product') },
      { sort: 'kind', words: t('question.evidence.kind') },
      { sort: 'maker', words: t('product-form.maker') },
    ],
  },
  {
    id: 'release',
    heading: t('blank.release'),
    sorts: [
      { sort: 'release', words: t('blank.release') },
      { sort: 'submitted', words: t('assessment.state.submitted') },
      { sort: 'version', words: t('question-page.version') },
    ],
  },
  column('claimed', t('portfolio.claimed')),
  column('evidenced', t('portfolio.evidenced')),
  column('verified', t('portfolio.verified')),
  column('red-lines', t('report-view.heading.red-lines')),
  column('stale', t('portfolio.column.stale')),
  column('review', t('report-view.heading.review')),
  column('drafts', t('portfolio.column.drafts')),
]

/** The words of what is sorted by. */
export function sortWords(sort: PortfolioSort): string {
  const sorts = portfolioColumns.flatMap((each) => each.sorts)
  return sorts.find((each) => each.sort === sort)?.words ?? ''
}

function column(id: Exclude<PortfolioColumn['id'], 'name' | 'release'>, heading: string): PortfolioColumn {
  return { id, heading, sorts: [{ sort: id, words: heading }] }
}
