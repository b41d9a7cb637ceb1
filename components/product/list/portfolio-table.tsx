import Link from 'next/link'
import type { ReactNode } from 'react'
import type { PortfolioLevel, PortfolioLine } from '@/lib/core/products/portfolio/portfolio-line'
import type { PortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { portfolioReviewWords } from '@/lib/core/products/portfolio/review-words'
import { longDate } from '@/lib/core/text/dates/long-date'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { spoken } from '../../ui/spoken'
import { CardTable } from '../../ui/table/card-table'
import { type PortfolioColumn, portfolioColumns } from './portfolio-columns'
import { PortfolioHead } from './portfolio-head'

const { t } = english

type PortfolioTableProps = {
  lines: readonly PortfolioLine[]
  path: string
  query: PortfolioQuery
  seesDrafts: boolean
}

/** The lines of a portfolio as a table with sortable headings; below 640 px each line is a card. */
export function PortfolioTable({ lines, path, query, seesDrafts }: PortfolioTableProps) {
  const columns = portfolioColumns.filter(({ id }) => seesDrafts || id !== 'drafts')
  return (
    <CardTable
      caption={spoken(t('portfolio.title'))}
      columns={columns.map(({ heading }) => heading)}
      head={<PortfolioHead columns={columns} path={path} query={query} />}
      rows={lines.map((line) => ({
        key: line.productId,
        header: <NameOf line={line} />,
        cells: columns.slice(1).map(({ id }) => cellOf(line, id)),
      }))}
    />
  )
}

function NameOf({ line }: { line: PortfolioLine }) {
  return (
    <>
      <Link href={`/products/${line.productId}`} className="inline-flex min-h-6 items-center">
        <Isolated>{line.name}</Isolated>
      </Link>
      <Small>{line.kind}</Small>
      <Small>{line.maker && <Isolated>{line.maker}</Isolated>}</Small>
    </>
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
