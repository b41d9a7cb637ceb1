// Writes a condition in words: "the product has a microphone or a camera". A yes-no fact that is true has words of its
// own in the content; everything else is worded as the answer to its question.

import type { Condition } from '../schema/schema'
import { type PlainCondition, plainCondition } from './plain-condition'
import { type Clause, type ConditionWords, clauseOf, type Named } from './statement-in-words'

/** Begins in lower case and has no full stop, to follow "Asked if". */
export function conditionInWords(condition: Condition, named: Named, words: ConditionWords): string {
  const plain = plainCondition(condition)
  return 'list' in plain ? listInWords(plain, named, words) : textOf(clauseOf(plain, named, words), words)
}

type List = Extract<PlainCondition, { list: unknown }>

/** Statements with one subject are one clause, two are joined, and more are listed after a colon. */
function listInWords({ list, parts }: List, named: Named, words: ConditionWords): string {
  const clauses = groupNos(
    list,
    parts.flatMap((part) => ('term' in part ? clauseOf(part, named, words) : [])),
    words,
  )
  const lists = parts.filter((part) => 'list' in part)
  if (lists.length === 0) {
    const together = withOneSubject(list, clauses, words)
    if (together !== null) return together
  }
  const isAtEnd = clauses.length === 1 && lists.length === 1
  const inner = lists.map((part) => innerList(part, isAtEnd ? 'list' : 'inner', named, words))
  const [first = '', second = '', ...more] = [...clauses, ...inner]
  return more.length === 0
    ? words.t(`condition.pair.${list}`, { first, second })
    : words.t(`condition.list.${list}`, { statements: [first, second, ...more].join('; ') })
}

/** A list inside another; in brackets where something may follow, so that it is clear where it ends. */
function innerList(
  { list, parts }: List,
  form: 'list' | 'inner',
  named: Named,
  words: ConditionWords,
): string {
  const statements = parts.map((part) =>
    'list' in part ? innerList(part, 'inner', named, words) : textOf(clauseOf(part, named, words), words),
  )
  const isFlat = list === 'all' && parts.every((part) => 'term' in part)
  const together = isFlat ? withOneSubject(list, statements, words) : null
  return together ?? words.t(`condition.${form}.${list}`, { statements: statements.join('; ') })
}

function textOf(clause: Clause, words: ConditionWords): string {
  return 'text' in clause
    ? clause.text
    : words.t('condition.is', { ask: clause.answeredNo, choices: noWords(words) })
}

function noWords({ t }: ConditionWords): string {
  return t('indication.missing.choice', { choice: t('answer.fact.no') })
}

/** Questions answered "No" are named together, after the other statements. */
function groupNos(list: 'all' | 'any', clauses: readonly Clause[], words: ConditionWords): string[] {
  const asks = clauses.flatMap((clause) => ('answeredNo' in clause ? clause.answeredNo : []))
  const texts = clauses.flatMap((clause) => ('text' in clause ? clause.text : []))
  if (asks.length < 2) return clauses.map((clause) => textOf(clause, words))
  const quoted = asks.map((ask) => words.t('indication.missing.choice', { choice: ask }))
  return [...texts, words.t(`condition.no.${list}`, { asks: words.list(quoted), choice: noWords(words) })]
}

/** "the product has a microphone, has a camera, or can be opened"; null where the statements begin differently. */
function withOneSubject(
  list: 'all' | 'any',
  statements: readonly string[],
  { t, series }: ConditionWords,
): string | null {
  const subjects = [t('condition.subject-has'), t('condition.subject')]
  const subject = subjects.find((each) => statements.every((text) => text.startsWith(`${each} `)))
  if (subject === undefined || statements.length < 2)
    return statements.length === 1 ? (statements[0] ?? null) : null
  const rests = statements.map((text) => text.slice(subject.length + 1))
  return t(`condition.shared.${list}`, {
    subject,
    count: rests.length,
    others: series(rests.slice(0, -1)),
    last: rests.at(-1) ?? '',
  })
}
