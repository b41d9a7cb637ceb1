import 'server-only'
import type { PortfolioLine } from '@/lib/core/products/portfolio/portfolio-line'
import { mostInXlsx, type PortfolioQuery } from '@/lib/core/products/portfolio/portfolio-query'
import { portfolioCsv, portfolioXlsx } from '@/lib/files/portfolio/write-portfolio'
import { streamParts } from '../../http/stream-parts'
import type { Member } from '../../identity/person'
import { readPortfolioPart } from './read-portfolio'

const atOnce = 1000

/** Everything that a filter leaves of the portfolio as CSV, in its order, read and sent in parts of a thousand. Null where it is not the person's to read. */
export async function downloadPortfolioCsv(
  person: Member,
  query: PortfolioQuery,
): Promise<ReadableStream<Uint8Array> | null> {
  const parts = await openParts(person, query)
  return parts && streamParts(encode(parts))
}

/** The same as XLSX; `too-many` where it would hold more than `mostInXlsx` products. */
export async function downloadPortfolioXlsx(
  person: Member,
  query: PortfolioQuery,
): Promise<Uint8Array<ArrayBuffer> | 'too-many' | null> {
  const parts = await openParts(person, query)
  if (!parts) return null
  const lines: PortfolioLine[] = []
  for await (const part of parts) {
    lines.push(...part)
    if (lines.length > mostInXlsx) return 'too-many'
  }
  return portfolioXlsx(lines)
}

async function openParts(
  person: Member,
  query: PortfolioQuery,
): Promise<AsyncGenerator<PortfolioLine[]> | null> {
  const first = await readPortfolioPart(person, query, { after: null, take: atOnce })
  return first && partsFrom(first, (after) => readPortfolioPart(person, query, { after, take: atOnce }))
}

type Part = { lines: PortfolioLine[]; next: string | null }

async function* partsFrom(
  first: Part,
  read: (after: string) => Promise<Part | null>,
): AsyncGenerator<PortfolioLine[]> {
  for (let part: Part | null = first; part; part = part.next ? await read(part.next) : null) yield part.lines
}

async function* encode(parts: AsyncGenerator<PortfolioLine[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let isFirst = true
  for await (const lines of parts) {
    if (isFirst || lines.length > 0) yield encoder.encode(portfolioCsv(lines, { isFirst }))
    isFirst = false
  }
}
