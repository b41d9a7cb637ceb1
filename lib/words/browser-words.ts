// Messages for components that run in browsers: already parsed, and only those of the areas that a component
// imports from lib/words/generated, so that neither the parser nor other messages are sent.

import format, { type CompiledMessage, type FormatValues } from 'icu-minify/format'
import { createElement, Fragment, type ReactNode } from 'react'
import type { MessageTags, MessageValues } from '../core/text/words/generated/message-values'
import { locale } from '../core/text/words/locale.js'
import type { PlainKey, ValuesOf, Words } from '../core/text/words/words'
import { replacedMessages } from './replaced-messages'
import type { RichValues } from './rich-values'

type BrowserWords<K extends keyof MessageValues> = Words<K & PlainKey> & {
  /** A message with tags, as elements: rich(key, { link: (inside) => <a href="…">{inside}</a> }). */
  rich: <T extends Extract<K, keyof MessageTags>>(key: T, values: RichValues<T>) => ReactNode
}

type RichTexts = Record<string, string | number | ((inside: ReactNode) => ReactNode)>

/** Formats the messages of these areas: browserWords({ ...saving, ...floor }). */
export function browserWords<K extends keyof MessageValues>(
  messages: Record<K, CompiledMessage>,
): BrowserWords<K> {
  function t<T extends K & PlainKey>(key: T, ...values: ValuesOf<T>): string
  function t(key: K, values?: FormatValues): string {
    return write(key, values)
  }
  function write(key: K, values?: FormatValues): string {
    return String(format(messageOf(key), locale, values, { formatters }))
  }
  function rich<T extends Extract<K, keyof MessageTags>>(key: T, values: RichValues<T>): ReactNode
  function rich(key: K, values: RichTexts): ReactNode {
    return inOne(format<ReactNode>(messageOf(key), locale, withOneInside(values), { formatters }))
  }
  function messageOf(key: K): CompiledMessage {
    return replacedMessages?.compiled[key] ?? messages[key]
  }
  return {
    language: 'en',
    t,
    rich,
    sentence: ({ code, values }) => write(code, values),
    list: (items) => listsOf('conjunction').format(items),
    either: (items) => listsOf('disjunction').format(items),
    series: (items) => listsOf('unit').format(items),
    longDate: (date) => longDates().format(new Date(`${date}T00:00:00Z`)),
  }
}

/** The formatter gives the parts within a tag as a list, which React would want keys for. */
function withOneInside(values: RichTexts): FormatValues<ReactNode> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (parts: readonly ReactNode[]) => value(inOne(parts)) : value,
    ]),
  )
}

function inOne(parts: ReactNode | readonly ReactNode[]): ReactNode {
  return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts
}

// Each is made once, when a message first needs it: making one takes longer than writing many messages.
let plurals: Intl.PluralRules | undefined
let dates: Intl.DateTimeFormat | undefined
const lists = new Map<string, Intl.ListFormat>()

function listsOf(type: 'conjunction' | 'disjunction' | 'unit'): Intl.ListFormat {
  const made = lists.get(type) ?? new Intl.ListFormat(locale, { type })
  lists.set(type, made)
  return made
}

function longDates(): Intl.DateTimeFormat {
  dates ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return dates
}

const formatters = {
  getPluralRules: () => {
    plurals ??= new Intl.PluralRules(locale)
    return plurals
  },
  getNumberFormat: () => new Intl.NumberFormat(locale),
  getDateTimeFormat: () => new Intl.DateTimeFormat(locale),
}
