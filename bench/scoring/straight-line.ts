// The example's score under the claimed lens as somebody would write it by hand who knows every question
// beforehand: no loops over questions, no look-ups, one line after the other. Since nobody should have to
// read 60 times the same lines, they are printed here and compiled once.

import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { QuestionRule, Rules, SectionRule } from '@/lib/core/answers/rules'
import type { FactCondition } from '@/lib/core/format/schema/schema'
import type { Score } from '@/lib/core/scoring/score'

export type ScoreByHand = (facts: Facts, answers: Answers, date: string) => Score

export function writeStraightLine(rules: Rules): ScoreByHand {
  const lines = [
    shareOut,
    'return function (facts, answers, date) {',
    ...rules.facts.map(({ id, impliedBy = [] }) => factLine(id, impliedBy)),
    'var sections = [], level = 9, couldBe = 9',
    ...rules.sections.flatMap(sectionLines),
    'var held = []',
    ...rules.sections.flatMap(heldLines),
    "return { lens: 'claimed', date: date, overall: { assessed: true, level: level, couldBe: couldBe, heldBackBy: held }, sections: sections }",
    '}',
  ]
  return new Function(lines.join('\n'))()
}

/** Largest remainders, ties by id; the example's questions stand in the order of their ids. */
const shareOut = `
function shareOut(trace, column, whole, total) {
  var n = trace.length, rest = total, remainders = []
  for (var i = 0; i < n; i++) {
    var tenths = 10 * trace[i][column].n, remainder = tenths % whole
    remainders.push(remainder)
    rest -= trace[i].shown[column] = (tenths - remainder) / whole
  }
  for (; rest > 0; rest--) {
    var best = 0
    for (i = 1; i < n; i++) if (remainders[i] > remainders[best]) best = i
    remainders[best] = -1
    trace[best].shown[column]++
  }
}`

const variable = (id: string) => id.replaceAll('-', '_')

/** 2 is true, 1 undecided, 0 false: "all" is the least, "any" the greatest, "not" what is missing to 2. */
function factLine(id: string, impliedBy: readonly string[]): string {
  const values = [id, ...impliedBy].map((each) => `facts['${each}']`)
  const yes = values.map((value) => `${value} === 'yes'`).join(' || ')
  const no = values.map((value) => `${value} === 'no'`).join(' && ')
  return `var ${variable(id)} = ${yes} ? 2 : ${no} ? 0 : 1`
}

function truth(condition: FactCondition): string {
  if ('fact' in condition) return variable(condition.fact)
  if ('not' in condition) return `(2 - ${truth(condition.not)})`
  const parts = 'all' in condition ? condition.all : condition.any
  return `Math.${'all' in condition ? 'min' : 'max'}(${parts.map(truth).join(', ')})`
}

function sectionLines({ id, decides, questions }: SectionRule): string[] {
  const at = variable(id)
  return [
    `var whole = 0, low = 0, high = 0, weights = 0, cap = 9, sureCap = 9, lines = [], trace = []`,
    ...questions.flatMap(questionLines),
    'var divisor = weights & 1 || weights === 6 ? 1 : weights === 2 ? 2 : 3',
    'whole /= divisor; low /= divisor; high /= divisor',
    ...questions.flatMap(traceLines),
    'var shownLow = (10 * low - (10 * low) % whole) / whole, shownHigh = (10 * high - (10 * high) % whole) / whole',
    "shareOut(trace, 'gained', whole, shownLow)",
    "shareOut(trace, 'uncertain', whole, shownHigh - shownLow)",
    "shareOut(trace, 'lost', whole, 1000 - shownHigh)",
    'var uncapped = low >= 90 * whole ? 4 : low >= 75 * whole ? 3 : low >= 50 * whole ? 2 : low >= 25 * whole ? 1 : 0',
    'var best = high >= 90 * whole ? 4 : high >= 75 * whole ? 3 : high >= 50 * whole ? 2 : high >= 25 * whole ? 1 : 0',
    'var is = Math.min(uncapped, cap), could = Math.min(best, sureCap)',
    ...questions.filter((question) => question.redLine).flatMap(redLineLines),
    `var ${at}_level = is, ${at}_lines = lines, ${at}_trace = trace`,
    ...(decides ? ['level = Math.min(level, is); couldBe = Math.min(couldBe, could)'] : []),
    `sections.push({ section: '${id}', decides: ${decides}, assessed: true, low: { n: low, d: whole }, high: { n: high, d: whole }, level: is, couldBe: could, uncapped: uncapped, redLines: lines, trace: trace })`,
  ]
}

function questionLines(question: QuestionRule): string[] {
  const at = variable(question.id)
  const applies = question.appliesWhen ? `${truth(question.appliesWhen)} > 0` : 'true'
  const bit = 2 ** (question.weight - 1)
  return [
    `var ${at}_in = ${applies}, ${at}_low = 0, ${at}_high = 100`,
    `if (${at}_in) {`,
    `  var answer = answers['${question.id}']`,
    '  if (answer !== undefined) {',
    '    var says = answer.says',
    ...(question.kind === 'choice' ? choiceLines(question, at) : checklistLines(question, at)),
    `    else if (says.kind === 'not-applicable' && says.because.trim() !== '') ${at}_in = false`,
    '  }',
    `  if (${at}_in) {`,
    `    whole += ${question.weight}; weights |= ${bit}; low += ${question.weight} * ${at}_low; high += ${question.weight} * ${at}_high`,
    ...(question.redLine ? capLines(at, question.redLine) : []),
    '  }',
    '}',
  ]
}

function choiceLines(question: Extract<QuestionRule, { kind: 'choice' }>, at: string): string[] {
  return [
    "    if (says.kind === 'choice') switch (says.option) {",
    ...question.options.map(
      ({ id, credit }) => `      case '${id}': ${at}_low = ${at}_high = ${credit}; break`,
    ),
    '    }',
  ]
}

function checklistLines(question: Extract<QuestionRule, { kind: 'checklist' }>, at: string): string[] {
  const worth = question.items.map(({ id, credit }) => `(items.includes('${id}') ? ${credit} : 0)`)
  return [
    "    if (says.kind === 'checklist') {",
    '      var items = says.items',
    `      if (items.length > 0 && (items.length === 1 || !items.includes('none'))) ${at}_low = ${at}_high = ${worth.join(' + ')}`,
    '    }',
  ]
}

function capLines(at: string, { below, capsAt }: { below: number; capsAt: number }): string[] {
  return [
    `    if (${at}_low < ${below}) { cap = Math.min(cap, ${capsAt}); if (${at}_high < ${below}) sureCap = Math.min(sureCap, ${capsAt}) }`,
  ]
}

function traceLines({ id, weight }: QuestionRule): string[] {
  const at = variable(id)
  return [
    `if (${at}_in) {`,
    `  var w = ${weight} / divisor`,
    `  trace.push({ question: '${id}', weight: ${weight}, share: { n: w, d: whole }, low: ${at}_low, high: ${at}_high, gained: { n: w * ${at}_low, d: whole }, uncertain: { n: w * (${at}_high - ${at}_low), d: whole }, lost: { n: w * (100 - ${at}_high), d: whole }, shown: { gained: 0, uncertain: 0, lost: 0 } })`,
    '}',
  ]
}

/** The example has one red line in a section at most, so that there is nothing to sort. */
function redLineLines({ id, redLine }: QuestionRule): string[] {
  if (!redLine) return []
  const { below, capsAt } = redLine
  const at = variable(id)
  const state = `${at}_high < ${below} ? 'crossed' : 'open'`
  return [
    `if (${at}_in && ${at}_low < ${below}) lines.push({ question: '${id}', below: ${below}, capsAt: ${capsAt}, state: ${state}, from: uncapped, binding: is === ${capsAt} && is < uncapped })`,
  ]
}

function heldLines({ id, decides }: SectionRule): string[] {
  if (!decides) return []
  const at = variable(id)
  return [
    `if (level < 4 && ${at}_level === level) {`,
    `  if (${at}_lines.length > 0 && ${at}_lines[0].binding) held.push({ section: '${id}', question: ${at}_lines[0].question, by: 'red-line' })`,
    '  else {',
    '    var most = -1, which = null',
    `    for (var i = 0; i < ${at}_trace.length; i++) {`,
    `      var kept = ${at}_trace[i].uncertain.n + ${at}_trace[i].lost.n`,
    `      if (kept > most) { most = kept; which = ${at}_trace[i].question }`,
    '    }',
    `    held.push({ section: '${id}', question: which, by: 'points' })`,
    '  }',
    '}',
  ]
}
