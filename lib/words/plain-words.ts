// Messages without values in components that run in browsers, for the error pages, whose code every page sends, and for
// pages that run nothing else: they do without the formatter that the other components share.

import type { CompiledMessage } from 'icu-minify/format'
import type { PlainKey, ValuesOf } from '../core/text/words/words'
import { replacedMessages } from './replaced-messages'

/** Messages that take no values. */
type FixedKey = { [K in PlainKey]: ValuesOf<K> extends [] ? K : never }[PlainKey]

/** Gives the messages of an area that take no values. */
export function plainWords<K extends string>(messages: Record<K, CompiledMessage>) {
  return (key: Extract<K, FixedKey>): string => String(replacedMessages?.compiled[key] ?? messages[key])
}
