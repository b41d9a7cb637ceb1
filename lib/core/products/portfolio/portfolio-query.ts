// How a portfolio is filtered and sorted. It is the query of the page's address, so a value that cannot be read filters
// nothing, and the form then shows the field empty.

import { z } from 'zod'
import type { PortfolioReview } from './portfolio-line'

export const portfolioSorts = [
  'name',
  'kind',
  'maker',
  'release',
  'submitted',
  'version',
  'claimed',
  'evidenced',
  'verified',
  'red-lines',
  'stale',
  'review',
  'drafts',
] as const
export type PortfolioSort = (typeof portfolioSorts)[number]

/** What a review is filtered by, and the states of a line in each group. */
export const reviewGroups = {
  none: [''],
  running: ['asked', 'accepted'],
  returned: ['returned'],
  confirmed: ['confirmed', 'with-reservations'],
  'not-confirmed': ['not-confirmed'],
  ended: ['withdrawn', 'declined', 'stopped', 'overtaken'],
} as const satisfies Record<string, readonly (PortfolioReview | '')[]>
type ReviewGroup = keyof typeof reviewGroups

const reviewGroupNames: [ReviewGroup, ...ReviewGroup[]] = [
  'none',
  'running',
  'returned',
  'confirmed',
  'not-confirmed',
  'ended',
]

/** How many products an XLSX file holds, which is made in memory; a CSV file has no limit. */
export const mostInXlsx = 10_000

/** The longest name that is looked for. */
const longestFind = 200

const filterSchema = z.object({
  find: z.string().trim().min(1).max(longestFind).optional().catch(undefined),
  /** The claimed level; `none` where nothing was submitted or nothing decides a level. */
  level: z.enum(['none', '0', '1', '2', '3', '4']).optional().catch(undefined),
  redLines: z.enum(['crossed', 'none']).optional().catch(undefined),
  stale: z.enum(['yes', 'no']).optional().catch(undefined),
  review: z.enum(reviewGroupNames).optional().catch(undefined),
})
export type PortfolioFilter = z.infer<typeof filterSchema>

const orderSchema = z.object({
  sort: z.enum(portfolioSorts).catch('name'),
  order: z.enum(['up', 'down']).catch('up'),
})
type PortfolioOrder = z.infer<typeof orderSchema>
export type PortfolioQuery = { filter: PortfolioFilter; by: PortfolioOrder }

/** Reads the query of an address. Total: every input gives a filter and an order. */
export function readPortfolioQuery(query: Record<string, unknown>): PortfolioQuery {
  const { find, level, stale, review } = query
  const filter = filterSchema.parse({ find, level, redLines: query['red-lines'], stale, review })
  return { filter, by: orderSchema.parse({ sort: query.sort, order: query.order }) }
}

/** The query of an address: "level=3&sort=claimed"; empty where nothing is filtered and names come first. */
export function portfolioQueryText({ filter, by }: PortfolioQuery): string {
  const { redLines, ...others } = filter
  const order = {
    sort: by.sort === 'name' ? undefined : by.sort,
    order: by.order === 'up' ? undefined : by.order,
  }
  const given = Object.entries({ ...others, 'red-lines': redLines, ...order })
  return new URLSearchParams(given.flatMap(([key, value]) => (value ? [[key, value]] : []))).toString()
}

/** Whether anything is filtered. */
export function isFiltered(filter: PortfolioFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}
