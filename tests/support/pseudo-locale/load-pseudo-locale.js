// @ts-check
// Loaded by node --import before a server: all messages of this process are those of the pseudo-locale.

import { readFileSync } from 'node:fs'
import compile from 'icu-minify/compile'
import { flatMessages } from '../../../scripts/words/flat-messages.js'
import { pseudoMessage } from './pseudo-message.js'

const file = new URL('../../../messages/en.json', import.meta.url)
const english = JSON.parse(readFileSync(file, 'utf8'))
const all = flatMessages(english)

Object.assign(globalThis, {
  thingworthyMessages: {
    nested: replaceTexts(english),
    compiled: Object.fromEntries(all.map(([key, text]) => [key, compile(pseudoMessage(text))])),
  },
})

/** @param {Record<string, unknown>} messages @returns {Record<string, unknown>} */
function replaceTexts(messages) {
  return Object.fromEntries(
    Object.entries(messages).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? pseudoMessage(value)
        : replaceTexts(/** @type {Record<string, unknown>} */ (value)),
    ]),
  )
}
