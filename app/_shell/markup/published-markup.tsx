import type { ReactElement } from 'react'
import { StoredMarkup } from '@/components/ui/page/stored-markup'
import { type CachedMarkup, cacheMarkup, findMarkup } from './cached-markup'

/**
 * A part of a public page that depends on published content alone, rendered once. `name` holds everything that it depends
 * on, the version's hash included; its components have no hooks.
 */
export function PublishedMarkup({ name, children }: { name: string; children: ReactElement }) {
  publishedMarkup(name, children)
  return <StoredMarkup name={name} />
}

/** The same part as HTML. */
export function publishedMarkup(name: string, element: ReactElement): CachedMarkup {
  return (isPublishedForGood && findMarkup(name)) || cacheMarkup(name, element)
}

/** Authors at work change texts of a version without its hash, which names its meaning. */
const isPublishedForGood = process.env.NODE_ENV !== 'development'
