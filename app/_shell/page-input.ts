import { type PageRequest, pageRequest } from '@/lib/core/text/list-page'

type Search = Record<string, string | string[] | undefined>

/** What Next hands to a page: the named parts of its path, and the query. */
export type PageInput<Part extends string = never> = {
  params: Promise<Record<Part, string>>
  searchParams: Promise<Search>
}

/** One value of the query, or nothing. */
export function queryValue(search: Search, name: string): string | null {
  const value = search[name]
  return typeof value === 'string' ? value : null
}

/** Which page of a list the query asks for. */
export function queryPage(search: Search): PageRequest {
  return pageRequest(queryValue(search, 'after'), queryValue(search, 'before'))
}
