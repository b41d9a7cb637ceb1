import Link from 'next/link'
import type { ReactNode } from 'react'
import {
  type PortfolioQuery,
  type PortfolioSort,
  portfolioQueryText,
} from '@/lib/core/products/portfolio/portfolio-query'
import { rich } from '@/lib/words/english'
import type { PortfolioColumn } from './portfolio-columns'

type PortfolioHeadProps = { columns: readonly PortfolioColumn[]; path: string; query: PortfolioQuery }

/** The headings, each a link that sorts by it; once more turns the order round. */
export function PortfolioHead({ columns, path, query }: PortfolioHeadProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards
    <thead role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards */}
      <tr role="row">
        {columns.map(({ id, sorts }) => (
          // biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards
          <th role="columnheader" key={id} scope="col" aria-sort={ariaSort(sorts, query)}>
            {sorts.map(({ sort, words }) => (
              <SortLink key={sort} sort={sort} path={path} query={query} words={words} />
            ))}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function ariaSort(sorts: PortfolioColumn['sorts'], { by }: PortfolioQuery) {
  if (!sorts.some(({ sort }) => sort === by.sort)) return undefined
  return by.order === 'up' ? 'ascending' : 'descending'
}

type SortLinkProps = { sort: PortfolioSort; path: string; query: PortfolioQuery; words: string }

function SortLink({ sort, path, query: { filter, by }, words }: SortLinkProps) {
  const isCurrent = by.sort === sort
  const order = isCurrent && by.order === 'up' ? 'down' : 'up'
  const text = portfolioQueryText({ filter, by: { sort, order } })
  return (
    <Link
      href={text ? `${path}?${text}` : path}
      aria-current={isCurrent ? 'true' : undefined}
      scroll={false}
      className="block min-h-9 leading-9 text-small font-normal text-ink-soft hover:text-accent-strong aria-[current]:font-semibold aria-[current]:text-ink sm:min-h-6 sm:leading-6"
    >
      {rich('portfolio.sort', { heading: words, spoken })}
      {isCurrent && <span aria-hidden="true">{by.order === 'up' ? ' ↑' : ' ↓'}</span>}
    </Link>
  )
}

function spoken(inside: ReactNode) {
  return <span className="spoken-only">{inside}</span>
}
