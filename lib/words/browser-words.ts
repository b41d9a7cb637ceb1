// Messages for components that run in browsers: already parsed, and only those of the areas that a component
// imports from lib/words/generated, so that neither the parser nor other messages are sent.

import format, { type CompiledMessage, type FormatValues } from 'icu-minify/format'
import type { PlainKey, ValuesOf, Words } from '../core/text/words/words'

const locale = 'en-GB'

/** Formats the messages of these areas: browserWords({ ...saving, ...floor }). */
export function browserWords<K extends PlainKey>(messages: Record<K, CompiledMessage>): Words<K> {
  function t<T extends K>(key: T, ...values: ValuesOf<T>): string
  function t(key: K, values?: FormatValues): string {
    return String(format(messages[key], locale, values, { formatters }))
  }
  return {
    language: 'en',
    t,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    longDate: (date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
  }
}

/** Made once, when a message first needs it. */
let plurals: Intl.PluralRules | undefined

const formatters = {
  getPluralRules: () => {
    plurals ??= new Intl.PluralRules(locale)
    return plurals
  },
  getNumberFormat: () => new Intl.NumberFormat(locale),
  getDateTimeFormat: () => new Intl.DateTimeFormat(locale),
}
