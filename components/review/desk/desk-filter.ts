import { type DeskFilter, deskFilters } from '@/lib/core/review/desk/desk-lists'

type Lists = { lists: Readonly<Record<DeskFilter, readonly string[]>>; before: unknown }

/** Reads `?show=`; by default what changed since the review before, else what to look at first, else everything. */
export function readDeskFilter(show: string | null, { lists, before }: Lists): DeskFilter {
  const asked = deskFilters.find((filter) => filter === show)
  if (asked) return asked
  if (before !== null) return 'changed'
  return lists.first.length > 0 ? 'first' : 'all'
}

export function filterQuery(filter: DeskFilter): string {
  return `?show=${filter}`
}

/** The filters to offer: everything, what is open, and those that find something. */
export function offeredFilters({ lists }: Pick<Lists, 'lists'>): DeskFilter[] {
  return deskFilters.filter((filter) => filter === 'all' || filter === 'open' || lists[filter].length > 0)
}
