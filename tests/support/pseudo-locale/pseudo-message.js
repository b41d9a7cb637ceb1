// @ts-check
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'

/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element */

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const accented = 'ÀƁĈĎÉƑĜĤÎĴĶĹṀÑÕƤǪŘŜŢÛṼŴẊÝŽàƀĉďéƒĝĥîĵķĺṁñõƥǫřŝţûṽŵẋýž'

/**
 * A message of the pseudo-locale en-XA: its letters are accented, while its values, branches and tags are as before.
 *
 * @param {string} message in ICU MessageFormat
 */
export function pseudoMessage(message) {
  return printAST(parse(message).map(accentElement))
}

/** @param {string} text */
function accent(text) {
  return text.replace(/[A-Za-z]/g, (letter) => accented[plain.indexOf(letter)] ?? letter)
}

/** @param {Element} element @returns {Element} */
function accentElement(element) {
  if (element.type === TYPE.literal) return { ...element, value: accent(element.value) }
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(accentElement) }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
  const branches = Object.entries(element.options).map(([name, branch]) => [
    name,
    { ...branch, value: branch.value.map(accentElement) },
  ])
  return { ...element, options: Object.fromEntries(branches) }
}
