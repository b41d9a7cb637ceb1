// The English messages for code outside browsers: pages rendered on the server, reports, PDFs and the terminal.

import type { ReactNode } from 'react'
import {
  type _Translator,
  createFormatter,
  createTranslator,
  type IntlError,
  type RichTranslationValues,
  type TranslationValues,
} from 'use-intl/core'
import messages from '../../messages/en.json'
import type { MessageTags } from '../core/text/words/generated/message-values'
import { locale } from '../core/text/words/locale.js'
import type { PlainKey, ValuesOf, Words } from '../core/text/words/words'
import { replacedMessages } from './replaced-messages'
import type { RichValues } from './rich-values'

const settings = { locale, timeZone: 'UTC', onError }
const translate: _Translator = createTranslator({
  ...settings,
  messages: replacedMessages?.nested ?? messages,
})
const format = createFormatter(settings)

export const english: Words = {
  language: 'en',
  t,
  sentence: ({ code, values }) => write(code, values),
  list: (items) => format.list(items),
  either: (items) => format.list(items, { type: 'disjunction' }),
  series: (items) => format.list(items, { type: 'unit' }),
  longDate: (date) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'long' }),
}

// Keys and values are checked by the generated types, which use-intl does not know.
function t<T extends PlainKey>(key: T, ...values: ValuesOf<T>): string
function t(key: string, values?: TranslationValues): string {
  return write(key, values)
}

function write(key: string, values?: TranslationValues): string {
  return translate(key, values)
}

/** A message with tags, as elements: rich(key, { link: (inside) => <a href="…">{inside}</a> }). */
export function rich<T extends keyof MessageTags>(key: T, values: RichValues<T>): ReactNode
export function rich(key: string, values: RichTranslationValues): ReactNode {
  return translate.rich(key, values)
}

/** A message that cannot be formatted is a bug, found by tests. */
function onError(error: IntlError): never {
  throw error
}
