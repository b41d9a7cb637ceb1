import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import compile from 'icu-minify/compile'
import format from 'icu-minify/format'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import messages from '../../messages/en.json'
import { argumentsOf } from '../../scripts/words/arguments-of'
import { flatMessages } from '../../scripts/words/flat-messages'

/** Texts that mean different things in different places, so that each has a key of its own. */
const sameTextOnPurpose: Record<string, string> = {
  'could be {level} · {name}': 'a sentence of its own; in the middle of one, in lower case',
  'in scope': 'of a release on pages; in its form in browsers',
  'does not exist': 'of a release on pages; in its form in browsers',
  device: 'a row of a table; in the middle of a line, in lower case',
  app: 'a row of a table; in the middle of a line, in lower case',
  'cloud service': 'a row of a table; in the middle of a line, in lower case',
  'not applicable': 'an answer; the status of a provision',
  no: 'a fact; the support for a provision',
  product: 'a line to fill in; the people who know the product',
  indicated: 'the status of a provision; the support for it, which begins in lower case',
  unknown: 'the status of a provision; the support for it, which begins in lower case',
  'not asked': 'the status of a provision; the support for it, which begins in lower case',
  'try again': 'browsers are sent help and failures apart',
  yes: 'a fact; whether a release holds a part, in its form',
  facts: 'a heading of reports and versions; one in the browsers of authors',
  start: 'a link to the first page; the button that starts an assessment',
  'your organisation': 'a field of the set-up form in browsers; whom a question is about',
  'the product': 'whom a question is about; in another sentence, where it begins in lower case',
  'tick all that are true': 'at a question; in the browsers of authors',
  'not assessed: none of the sections that count has an applicable question':
    'stored with a report; in the browsers of authors',
  'in part': 'the support for a provision, which begins in lower case; the head of a column',
  all: 'a filter; the head of a column',
  open: 'a filter; the head of a column',
  'not assessed': 'on a page; in the terminal, which begins in lower case',
  'nothing answered yet': 'stored by reports; on a page, whose browser needs no other message of reports',
  'write a date as yyyy-mm-dd': 'of forms; for every command of the terminal, which loads few messages',
  'write a date from {first} to {last}': 'the same',
  level: 'the head of a column; a mark in the terminal, in capitals',
  // Browsers of auditors are sent the words of the desk alone.
  everything: 'a filter; the scope of a review, in browsers',
  findings: 'of authors; of auditors',
  'by when': 'a line of the plan; of a review, in browsers',
  'asked for': 'of a review on its pages; in its report',
  due: 'of a review; of a finding in a PDF',
  'red line': 'a part of a question, in lower case; a reason to look first; a mark on the desk',
  claimed: 'a lens of reports; on the desk',
  evidence: 'at a question; on the desk',
  'added during the review': 'for the team; on the desk',
  before: 'in a history; on the desk',
  'tested by a laboratory': 'in a report; on the desk',
  confirm: 'an answer; a fact, on the desk',
  'not examined': 'in a report; an act and a verdict, on the desk',
  confirmed: 'an outcome; a verdict, on the desk',
  'insufficient evidence': 'an act and a verdict, on the desk',
  accepted: 'the state of an invitation; a verdict, on the desk',
  'what you found': 'of a finding; of an adjustment, on the desk',
  'sign in again in a new tab': 'at an answer; on the desk',
  'could be': 'a mark on the scale, which begins in lower case; the head of a column',
}

/** Names of parts within a sentence, in lower case and without a number; elsewhere they are headings. */
const partsOfEntries = 'changes.part.'

/** Keys of problems, which are written out as codes: code: 'problem.reason'. */
const codes =
  /'((?:(?:form-|file-|review-|setting-|typed-)?problem|finding)\.[^'\s]+)'|`((?:(?:form-|file-|review-|setting-|typed-)?problem|finding)\.[^`\s]+)`/g

const all = flatMessages(messages)
const sources = ['app', 'cli', 'components', 'lib', 'scripts'].flatMap(sourcesIn)
const called = sources.flatMap((file) => keysCalled(readFileSync(file, 'utf8')))

test('every message is used', () => {
  const used = called.map(patternOf)
  expect(all.map(([key]) => key).filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([])
})

test('every message that is used exists', () => {
  const isThere = (key: string) => all.some(([each]) => patternOf(key).test(each))
  expect(called.filter((key) => !isThere(key))).toEqual([])
})

test('each wording has one key', () => {
  const texts = all.map(([key, text]) => (key.startsWith(partsOfEntries) ? `${text} (part)` : textKey(text)))
  const repeated = texts.filter((text, index) => texts.indexOf(text) !== index)
  expect([...new Set(repeated)].filter((text) => !(text in sameTextOnPurpose))).toEqual([])
})

describe.each(all)('%s', (_key, text) => {
  test('has no stray spaces and no straight quotation marks', () => {
    expect(text).not.toMatch(/^\s|\s$|\s\s|["'\n]|\.\.\./)
  })

  test('can be formatted, and reads the same from the server and in a browser', () => {
    const { values, tags } = argumentsOf(compile(text))
    const plain = [...values].map(([name, type]) => [name, type === 'number' ? 2 : `[${name}]`])
    const wrapped = [...tags].map((tag) => [tag, (inside: unknown) => `<${tag}>${String(inside)}</${tag}>`])
    const given = Object.fromEntries([...plain, ...wrapped])
    const translate = createTranslator({ locale: 'en-GB', messages: { text }, onError: refuse })
    expect(formatted(text, given)).toBe(translate.markup('text', given))
  })
})

function refuse(error: Error): never {
  throw error
}

const formatters = {
  getPluralRules: () => new Intl.PluralRules('en-GB'),
  getNumberFormat: () => new Intl.NumberFormat('en-GB'),
  getDateTimeFormat: () => new Intl.DateTimeFormat('en-GB'),
}

function formatted(text: string, values: Record<string, string>) {
  return format(compile(text), 'en-GB', values, { formatters })
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => /\.(tsx?|js)$/.test(file) && !/\.test\.|\/generated\//.test(file))
}

/** Keys are always written out at the call, whole or as a template: t('a.b'), t(`a.${kind}`). */
function keysCalled(source: string): string[] {
  const calls = [...source.matchAll(/\b(?:t|rich)\(\s*(?:'([^']+)'|`([^`]+)`)/g)]
  return [...calls, ...source.replaceAll(/KeysIn<[^>]*>/g, '').matchAll(codes)].map(
    ([, whole, template]) => whole ?? template ?? '',
  )
}

/** The expression in a template is one name within the key. */
function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}

function textKey(text: string): string {
  return text.toLowerCase().replace(/[.:]$/, '')
}
