import Link from 'next/link'
import type { ReactNode } from 'react'
import type { PortfolioLevel, PortfolioLine } from '@/lib/core/products/portfolio/portfolio-line'
import type { PortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { portfolioReviewWords } from '@/lib/core/products/portfolio/review-words'
import { longDate } from '@/lib/core/text/dates/long-date'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { type PortfolioColumn, portfolioColumns } from './portfolio-columns'
import { PortfolioHead } from './portfolio-head'

const { t } = english

type PortfolioTableProps = {
  lines: readonly PortfolioLine[]
  path: string
  query: PortfolioQuery
  seesDrafts: boolean
}

// Roles are written out, because browsers forget those of a table whose parts are drawn as blocks, as they are in cards.

/** The lines of a portfolio as a table with sortable headings; below 640 px each line is a card. */
export function PortfolioTable({ lines, path, query, seesDrafts }: PortfolioTableProps) {
  const columns = portfolioColumns.filter(({ id }) => seesDrafts || id !== 'drafts')
  return (
    // biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards
    <table role="table" aria-label={t('portfolio.title')} className="portfolio">
      <PortfolioHead columns={columns} path={path} query={query} />
      {/* biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards */}
      <tbody role="rowgroup">
        {lines.map((line) => (
          <PortfolioRow key={line.productId} line={line} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function PortfolioRow({ line, columns }: { line: PortfolioLine; columns: readonly PortfolioColumn[] }) {
  const [, ...others] = columns
  return (
    // biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards
    <tr role="row">
      {/* biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards */}
      <th role="rowheader" scope="row">
        <Link href={`/products/${line.productId}`}>
          <Isolated>{line.name}</Isolated>
        </Link>
        <Small>{line.kind}</Small>
        <Small>{line.maker && <Isolated>{line.maker}</Isolated>}</Small>
      </th>
      {others.map(({ id, heading }) => (
        // biome-ignore lint/a11y/noRedundantRoles: kept where it is drawn as cards
        <td role="cell" key={id}>
          <span aria-hidden="true" className="portfolio-label">
            {heading}
          </span>
          <div>{cellOf(line, id)}</div>
        </td>
      ))}
    </tr>
  )
}

function cellOf({ submitted, drafts }: PortfolioLine, id: PortfolioColumn['id']): ReactNode {
  if (id === 'drafts') return t('portfolio.drafts', { count: drafts ?? 0 })
  if (!submitted) return id === 'release' ? t('product.not-submitted') : '–'
  switch (id) {
    case 'release':
      return <SubmittedRelease submitted={submitted} />
    case 'claimed':
    case 'evidenced':
    case 'verified':
      return levelWords(submitted[id])
    case 'red-lines':
      return marked(t('portfolio.crossed', { count: submitted.redLines }), submitted.redLines > 0)
    case 'stale':
      return marked(t('portfolio.stale', { count: submitted.stale }), submitted.stale > 0)
    default:
      return portfolioReviewWords(submitted.review, english)
  }
}

function SubmittedRelease({ submitted }: { submitted: NonNullable<PortfolioLine['submitted']> }) {
  return (
    <>
      <Link href={`/reports/${submitted.id}`}>
        <Isolated>{submitted.release}</Isolated>
      </Link>
      <Small>
        <time dateTime={submitted.at}>{longDate(submitted.at.slice(0, 10))}</time>
      </Small>
      <Small>
        {t('blank.foot', {
          questionnaire: submitted.questionnaire,
          version: submitted.version.split(' ').at(-1) ?? '',
        })}
      </Small>
    </>
  )
}

function levelWords(level: PortfolioLevel | null): string {
  return level ? t('level.short', { level: String(level.level), name: level.name }) : '–'
}

function marked(words: string, isBad: boolean): ReactNode {
  return isBad ? <strong className="text-danger">{words}</strong> : words
}

function Small({ children }: { children: ReactNode }) {
  return children ? <p className="text-small font-normal text-ink-soft">{children}</p> : null
}
