// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { banned, exceptions } from './banned-words.js'

/**
 * @typedef {object} Found
 * @property {string} file
 * @property {number} line counted from 1
 * @property {string} word
 * @property {string} write what to write instead
 */

/** Code, documentation and messages; content, decisions of the past, stored samples and generated files are not read. */
const roots = ['app', 'bench', 'cli', 'components', 'docs', 'lib', 'messages', 'prisma', 'scripts', 'tests']
const read = /\.(tsx?|mts|c?js|css|typ|md|json|prisma)$/
const ignored =
  /^(docs\/decisions|prisma\/migrations|tests\/(stored|examples\/on-|content\/(small|golden)))|\/generated\/|\.snap$/

/** @returns {Found[]} every banned word in the project below `folder` */
export function findBannedWords(/** @type {string} */ folder) {
  const below = roots.flatMap((root) => filesBelow(path.join(folder, root)))
  const top = readdirSync(folder).map((name) => path.join(folder, name))
  const files = [...top, ...below].filter((file) => read.test(file) && statSync(file).isFile())
  return files.flatMap((file) => {
    const name = path.relative(folder, file).split(path.sep).join('/')
    return ignored.test(name) || name === 'package-lock.json' ? [] : inText(name, readFileSync(file, 'utf8'))
  })
}

/** @param {string} file @param {string} text @returns {Found[]} */
export function inText(file, text) {
  const allowed = exceptions.filter(({ files }) => files.test(file)).map(({ text }) => text)
  return text.split('\n').flatMap((content, index) => {
    const checked = allowed.reduce((left, text) => left.replace(text, ''), inWords(content))
    return banned.flatMap(({ word, write }) => {
      const found = word.exec(checked)?.[0]
      return found === undefined ? [] : [{ file, line: index + 1, word: found, write }]
    })
  })
}

/** @param {string} text identifiers become words: `askAnew` and `ask-anew` both give `ask Anew` */
function inWords(text) {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
  } catch {
    return []
  }
}
