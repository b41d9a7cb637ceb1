import { z } from 'zod'
import { type EventGroup, eventGroups } from './event-kinds'

// Which events an owner wants to see. It is the query of the page's address, so a value that cannot be read filters nothing,
// and the form then shows the field empty.

const groups: [EventGroup, ...EventGroup[]] = ['people', 'products', 'answers', 'submissions', 'reviews']
const unread = z.string().optional().catch(undefined)

const filterSchema = z.object({
  what: z.enum(groups).optional().catch(undefined),
  who: unread.pipe(z.uuid().optional().catch(undefined)),
  /** Calendar dates in UTC; both days are included. */
  from: unread.pipe(z.iso.date().optional().catch(undefined)),
  to: unread.pipe(z.iso.date().optional().catch(undefined)),
})

export type EventFilter = z.infer<typeof filterSchema>

/** Reads the query of an address. Total: every input gives a filter. */
export function readEventFilter(query: Record<string, unknown>): EventFilter {
  return filterSchema.parse({ what: query.what, who: query.who, from: query.from, to: query.to })
}

/** The filter as a query: "what=people&from=2026-11-01"; empty where nothing is filtered. */
export function eventQuery(filter: EventFilter): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new URLSearchParams(given).toString()
}

/** The kinds of the chosen group; null for all. */
export function kindsOf({ what }: EventFilter): readonly string[] | null {
  return what ? eventGroups[what] : null
}

/** The instants between which the days of the filter lie: from the first on, before the second. */
export function instantsOf({ from, to }: EventFilter): { from: Date | null; before: Date | null } {
  const before = to ? new Date(`${to}T00:00:00Z`) : null
  before?.setUTCDate(before.getUTCDate() + 1)
  return { from: from ? new Date(`${from}T00:00:00Z`) : null, before }
}
