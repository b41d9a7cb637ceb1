// The same numbers by json-logic-js, as one would set it up there: a sheet of small rules, evaluated in
// order, each writing its number where later rules can read it. The peer writes numbers only: it need not
// share out tenths, name states or build the objects of a trace.

import jsonLogic from 'json-logic-js'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { QuestionRule, Rules, SectionRule } from '@/lib/core/answers/rules'
import type { FactCondition } from '@/lib/core/format/schema/schema'

type Rule = number | boolean | string | { [operator: string]: Rule | Rule[] }
type Cell = { name: string; rule: Rule }
export type Sheet = Record<string, number>

export type Peer = (facts: Facts, answers: Answers) => Sheet

/** With or without the trace; names of cells are `question:column` and `section:column`. */
export function writeSheet(rules: Rules, withTrace: boolean): Peer {
  const truths = new Map(rules.facts.map(({ id, impliedBy = [] }) => [id, factRule([id, ...impliedBy])]))
  const cells = rules.sections.flatMap((section) => sectionCells(section, truths, withTrace))
  return (facts, answers) => {
    const data: Record<string, unknown> = { facts, answers }
    const sheet: Sheet = {}
    for (const { name, rule } of cells) data[name] = sheet[name] = Number(jsonLogic.apply(rule, data))
    return sheet
  }
}

const read = (path: string): Rule => ({ var: path })

function factRule(ids: string[]): Rule {
  const is = (value: string) => ids.map((id): Rule => ({ '===': [read(`facts.${id}`), value] }))
  return { if: [{ or: is('yes') }, 2, { and: is('no') }, 0, 1] }
}

function truth(condition: FactCondition, truths: ReadonlyMap<string, Rule>): Rule {
  if ('fact' in condition) return truths.get(condition.fact) ?? 1
  if ('not' in condition) return { '-': [2, truth(condition.not, truths)] }
  const parts = 'all' in condition ? condition.all : condition.any
  return { ['all' in condition ? 'min' : 'max']: parts.map((part) => truth(part, truths)) }
}

function sectionCells(section: SectionRule, truths: ReadonlyMap<string, Rule>, withTrace: boolean): Cell[] {
  const { id, questions } = section
  const sum = (column: string): Rule => ({ '+': questions.map((each) => read(`${each.id}:${column}`)) })
  const totals: Cell[] = [
    { name: `${id}:whole`, rule: sum('weight') },
    { name: `${id}:low`, rule: sum('weighted-low') },
    { name: `${id}:high`, rule: sum('weighted-high') },
    {
      name: `${id}:level`,
      rule: { min: [level(id, 'low'), ...questions.flatMap((each) => cap(each, 'low'))] },
    },
    {
      name: `${id}:could-be`,
      rule: { min: [level(id, 'high'), ...questions.flatMap((each) => cap(each, 'high'))] },
    },
  ]
  return [
    ...questions.flatMap((question) => questionCells(question, truths)),
    ...totals,
    ...(withTrace ? questions.flatMap((question) => traceCells(question, id)) : []),
  ]
}

function questionCells(question: QuestionRule, truths: ReadonlyMap<string, Rule>): Cell[] {
  const { id, weight } = question
  const kind = read(`answers.${id}.says.kind`)
  const applies: Rule = question.appliesWhen ? { '>': [truth(question.appliesWhen, truths), 0] } : true
  const leftOut: Rule = {
    and: [{ '===': [kind, 'not-applicable'] }, { '!==': [read(`answers.${id}.says.because`), ''] }],
  }
  const settled: Rule = { '===': [kind, question.kind] }
  const [counts, credit] = [read(`${id}:weight`), read(`${id}:credit`)]
  return [
    { name: `${id}:weight`, rule: { if: [{ and: [applies, { '!': leftOut }] }, weight, 0] } },
    { name: `${id}:settled`, rule: { if: [settled, 1, 0] } },
    { name: `${id}:credit`, rule: { if: [settled, creditRule(question), 0] } },
    { name: `${id}:high`, rule: { if: [read(`${id}:settled`), credit, 100] } },
    { name: `${id}:weighted-low`, rule: { '*': [counts, credit] } },
    { name: `${id}:weighted-high`, rule: { '*': [counts, read(`${id}:high`)] } },
  ]
}

function creditRule(question: QuestionRule): Rule {
  if (question.kind === 'choice') {
    const option = read(`answers.${question.id}.says.option`)
    return {
      if: [...question.options.flatMap(({ id, credit }): Rule[] => [{ '===': [option, id] }, credit]), 0],
    }
  }
  const items = read(`answers.${question.id}.says.items`)
  return { '+': question.items.map(({ id, credit }): Rule => ({ if: [{ in: [id, items] }, credit, 0] })) }
}

function level(section: string, column: string): Rule {
  const reaches = (from: number): Rule => ({
    '>=': [read(`${section}:${column}`), { '*': [from, read(`${section}:whole`)] }],
  })
  return { if: [reaches(90), 4, reaches(75), 3, reaches(50), 2, reaches(25), 1, 0] }
}

function cap({ id, redLine }: QuestionRule, column: 'low' | 'high'): Rule[] {
  if (!redLine) return []
  const beyond: Rule = { '<': [read(`${id}:${column === 'low' ? 'credit' : 'high'}`), redLine.below] }
  return [{ if: [{ and: [read(`${id}:weight`), beyond] }, redLine.capsAt, 9] }]
}

function traceCells({ id }: QuestionRule, section: string): Cell[] {
  const per = (rule: Rule): Rule => ({ '/': [rule, read(`${section}:whole`)] })
  const [weight, low, high] = [read(`${id}:weight`), read(`${id}:weighted-low`), read(`${id}:weighted-high`)]
  return [
    { name: `${id}:share`, rule: per(weight) },
    { name: `${id}:gained`, rule: per(low) },
    { name: `${id}:uncertain`, rule: per({ '-': [high, low] }) },
    { name: `${id}:lost`, rule: per({ '-': [{ '*': [100, weight] }, high] }) },
  ]
}
