import { clsx } from 'clsx/lite'
import Link from 'next/link'
import {
  type PortfolioQuery,
  type PortfolioSort,
  portfolioQueryText,
} from '@/lib/core/products/portfolio/portfolio-query'
import { rich } from '@/lib/words/english'
import { spoken } from '../../ui/spoken'
import { ColumnHeader, HeadWithRole, RowWithRole } from '../../ui/table/role-parts'
import type { PortfolioColumn } from './portfolio-columns'

type PortfolioHeadProps = { columns: readonly PortfolioColumn[]; path: string; query: PortfolioQuery }

/** The headings, each a link that sorts by it; once more turns the order round. */
export function PortfolioHead({ columns, path, query }: PortfolioHeadProps) {
  return (
    <HeadWithRole className="max-[40rem]:block">
      <RowWithRole className={rowLook}>
        {columns.map(({ id, sorts }) => (
          <ColumnHeader key={id} aria-sort={ariaSort(sorts, query)} className={headerLook}>
            {sorts.map(({ sort, words }) => (
              <SortLink key={sort} sort={sort} path={path} query={query} words={words} />
            ))}
          </ColumnHeader>
        ))}
      </RowWithRole>
    </HeadWithRole>
  )
}

/** Over the cards, a box of its own with the headings side by side. */
const rowLook = clsx(
  'border-b border-line',
  'max-[40rem]:mb-4 max-[40rem]:flex max-[40rem]:flex-wrap max-[40rem]:gap-x-4',
  'max-[40rem]:rounded-box max-[40rem]:border max-[40rem]:bg-surface max-[40rem]:px-4 max-[40rem]:py-2',
)
const headerLook = clsx(
  'py-2 pe-4 text-start align-baseline',
  'max-[40rem]:flex max-[40rem]:flex-wrap max-[40rem]:gap-x-4 max-[40rem]:p-0',
)

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
