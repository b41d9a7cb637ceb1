import 'server-only'
import {
  type PortfolioLevel,
  type PortfolioLine,
  portfolioReviews,
} from '@/lib/core/products/portfolio/portfolio-line'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { findKind, findPublished } from '../../content/catalogue'
import type { PortfolioRow } from './portfolio-rows'

/** A stored line as pages and files show it on a day (YYYY-MM-DD). */
export function asPortfolioLine(
  row: PortfolioRow,
  { today, seesDrafts }: { today: string; seesDrafts: boolean },
): PortfolioLine {
  return {
    productId: row.productId,
    name: storedText(row.name),
    maker: storedText(row.maker) || null,
    kind: findKind(row.kind)?.title ?? null,
    submitted: row.submissionId === null ? null : asSubmitted(row, row.submissionId, today),
    drafts: seesDrafts ? row.drafts : null,
  }
}

function asSubmitted(row: PortfolioRow, id: string, today: string): NonNullable<PortfolioLine['submitted']> {
  const levelOf = (level: number): PortfolioLevel | null =>
    level < 0 ? null : { level, name: row.levelNames[level] ?? '' }
  return {
    id,
    release: storedText(row.release),
    claimed: levelOf(row.claimed),
    evidenced: levelOf(row.evidenced),
    verified: levelOf(row.verified),
    at: row.submittedAt.toISOString(),
    questionnaire: findPublished(row.version.replace(' ', '@'))?.questionnaire.title ?? row.version,
    version: row.version,
    redLines: row.redLines,
    stale: row.expiries.filter((last) => last < today).length,
    review: portfolioReviews.find((each) => each === row.review) ?? null,
  }
}
