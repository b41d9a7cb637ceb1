// One page of a list that may be long. A page begins after a row or ends before one, so that a list of any
// length costs no more than the page; a row is named by its id, or by its number where it has no id.

/** Which page is asked for; null for the first. */
export type PageRequest = { after: string } | { before: string } | null

/** `earlier` and `later` name the rows that the pages on either side are asked for by; null where there is none. */
export type ListPage<T> = { items: T[]; earlier: string | null; later: string | null }

/** How many rows a page holds. */
export const pageSize = 50

/** Up to how many things are counted that are only shown as a number. */
export const mostCounted = 100

/** Which page an address asks for. */
export function pageRequest(after: string | null, before: string | null): PageRequest {
  if (after) return { after }
  return before ? { before } : null
}
