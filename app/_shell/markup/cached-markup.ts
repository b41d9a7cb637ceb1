import { LRUCache } from 'lru-cache'
import type { ReactElement } from 'react'
import { renderMarkup } from './render-markup'

/** HTML that was rendered once, and what the page around it says about it, such as its title. */
export type CachedMarkup = { html: string; words: Readonly<Record<string, string>> }

/** Of all cached markup together, where a character takes up to two bytes; the least recently used is deleted first. */
const mostBytes = 32 * 1024 * 1024

// Pages and handlers are bundled apart, and components/ui/page/stored-markup.tsx runs on the other side of React.
const kept = globalThis as typeof globalThis & { thingworthyMarkup?: LRUCache<string, CachedMarkup> }

/** What is cached under this name. The caller has checked for this request that its reader may read it. */
export function findMarkup(name: string): CachedMarkup | undefined {
  return kept.thingworthyMarkup?.get(name)
}

/** Renders and caches; `name` holds everything that the output depends on. */
export function cacheMarkup(
  name: string,
  element: ReactElement,
  words: CachedMarkup['words'] = {},
): CachedMarkup {
  kept.thingworthyMarkup ??= new LRUCache({ maxSize: mostBytes, sizeCalculation: bytesOf })
  const markup = { html: renderMarkup(element), words }
  kept.thingworthyMarkup.set(name, markup)
  return markup
}

function bytesOf({ html, words }: CachedMarkup, name: string): number {
  return 2 * (html.length + name.length + Object.values(words).join('').length)
}
