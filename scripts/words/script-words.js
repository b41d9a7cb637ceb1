// @ts-check
// Messages for scripts and for the front of the server, which run without TypeScript. They need an installed package, so
// what runs before packages are installed imports this late or writes its English out: docs/decisions/0023.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import compile from 'icu-minify/compile'
import format from 'icu-minify/format'
import { locale } from '../../lib/core/text/words/locale.js'
import { checkout } from '../checkout.js'
import { flatMessages } from './flat-messages.js'

/** @typedef {import('icu-minify/format').CompiledMessage} CompiledMessage */
/** @typedef {typeof globalThis & { thingworthyMessages?: { compiled: Record<string, CompiledMessage> } }} Replaced */

const texts = new Map(flatMessages(JSON.parse(readFileSync(path.join(checkout, 'messages/en.json'), 'utf8'))))
// The browser test of the pseudo-locale replaces them before the server starts: lib/words/replaced-messages.ts.
const replaced = /** @type {Replaced} */ (globalThis).thingworthyMessages?.compiled

/** @param {string} key @param {Record<string, string | number | Date>} [values] */
function write(key, values) {
  return String(format(replaced?.[key] ?? compile(texts.get(key) ?? key), locale, values, { formatters }))
}

/**
 * Formats one message. Always called with its complete key, which can be searched for. Keys and values are checked by
 * the generated types, which the formatter does not know.
 */
export const t = /** @type {import('../../lib/core/text/words/words').Words['t']} */ (
  /** @type {unknown} */ (write)
)

const formatters = {
  getPluralRules: () => new Intl.PluralRules(locale),
  getNumberFormat: () => new Intl.NumberFormat(locale),
  getDateTimeFormat: () => new Intl.DateTimeFormat(locale),
}
