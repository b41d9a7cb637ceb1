// Conditions say which questions apply and which statements cannot both be true. They know three
// truths: true, false and undecided. A fact that is not sure, or not yet given, is undecided, and so
// is an answer that is missing, don't know, not applicable or hidden. "All" is false as soon as one
// part is false, "any" is true as soon as one part is true; otherwise one undecided part leaves the
// whole undecided. So knowing more can settle a condition, but never turn it round.

import type { Condition, FactCondition } from '../format/schema/schema'
import type { Answers, AnswerValue, Facts, FactValue } from './answer'
import { type FactRules, factsImpliedBy, factsImplying } from './facts/fact-implications'
import type { QuestionRule, Rules } from './rules'

export type Truth = true | false | 'undecided'
type ConditionRules = FactRules & Pick<Rules, 'sections'>
export type FactTest = (facts: Facts) => Truth
export type Test = (facts: Facts, answers?: Answers) => Truth

/** Makes a test of a condition over facts. A term that no such fact can settle is always undecided. */
export function compileFactCondition(condition: FactCondition, { facts, implies }: FactRules): FactTest {
  return compileCondition(condition, { facts, implies, sections: [] })
}

/** Makes a test of a condition over facts and answers. The answer of a question that does not apply is undecided. */
export function compileCondition(condition: Condition, rules: ConditionRules): Test {
  if ('all' in condition) return all(condition.all.map((part) => compileCondition(part, rules)))
  if ('any' in condition) return any(condition.any.map((part) => compileCondition(part, rules)))
  if ('not' in condition) return not(compileCondition(condition.not, rules))
  return 'fact' in condition ? compileFactTerm(condition, rules) : compileAnswerTerm(condition, rules)
}

type FactTerm = Extract<Condition, { fact: string }>
type AnswerTerm = Extract<Condition, { answer: string }>

const undecided: Test = () => 'undecided'

function all(tests: Test[]): Test {
  return (facts, answers) => {
    let result: Truth = true
    for (const test of tests) {
      const truth = test(facts, answers)
      if (truth === false) return false
      if (truth === 'undecided') result = 'undecided'
    }
    return result
  }
}

function any(tests: Test[]): Test {
  return (facts, answers) => {
    let result: Truth = false
    for (const test of tests) {
      const truth = test(facts, answers)
      if (truth === true) return true
      if (truth === 'undecided') result = 'undecided'
    }
    return result
  }
}

function not(test: Test): Test {
  return (facts, answers) => {
    const truth = test(facts, answers)
    return truth === 'undecided' ? truth : !truth
  }
}

function compileFactTerm({ fact: id, is, includes }: FactTerm, rules: FactRules): Test {
  const fact = rules.facts.find((each) => each.id === id)
  if (!fact) return undecided
  switch (fact.type) {
    case 'yes-no':
      return compileYesNo((rules.implies ? valueOrInferred : valueOrImplied)(id, rules), is, includes)
    case 'one-of':
      return is === undefined ? undecided : (given) => isValue(given[id], is)
    case 'several-of':
      return includes === undefined ? undecided : (given) => includesValue(given[id], includes)
  }
}

function compileYesNo(test: Test, is: string | undefined, includes: string | undefined): Test {
  if (includes !== undefined) return undecided
  if (is === undefined || is === 'yes') return test
  return is === 'no' ? not(test) : undecided
}

/** By the rules for versions that declare `implies`: see fact-implications.ts. */
function valueOrInferred(id: string, rules: FactRules): Test {
  const implying = [id, ...factsImplying(id, rules)]
  const implied = factsImpliedBy(id, rules)
  return (facts) => {
    for (const each of implying) if (facts[each] === 'yes') return true
    const said = facts[id]
    if (said === 'no') return false
    return said === undefined && implied.some((each) => facts[each] === 'no') ? false : 'undecided'
  }
}

/** In versions without `implies`: no only where the fact and all that imply it were said no. */
function valueOrImplied(id: string, rules: FactRules): Test {
  const ids = [id, ...factsImplying(id, rules)]
  return (facts) => {
    let result: Truth = false
    for (const each of ids) {
      const value = facts[each]
      if (value === 'yes') return true
      if (value !== 'no') result = 'undecided'
    }
    return result
  }
}

function isValue(value: FactValue | undefined, expected: string): Truth {
  return typeof value !== 'string' || value === 'not-sure' ? 'undecided' : value === expected
}

function includesValue(value: FactValue | undefined, expected: string): Truth {
  if (!Array.isArray(value)) return 'undecided'
  if (value.includes(expected)) return true
  return value.includes('not-sure') ? 'undecided' : false
}

function compileAnswerTerm(term: AnswerTerm, rules: ConditionRules): Test {
  const question = rules.sections.flatMap((section) => section.questions).find(({ id }) => id === term.answer)
  const said = question && compileSaid(term, question)
  if (!said) return undecided
  const applies = question.appliesWhen ? compileFactCondition(question.appliesWhen, rules) : () => true
  return (given, answers = {}) => {
    const says = answers[question.id]?.says
    return says === undefined || applies(given) === false ? 'undecided' : said(says)
  }
}

function compileSaid(
  { is, anyOf, ticked }: AnswerTerm,
  question: QuestionRule,
): ((says: AnswerValue) => Truth) | null {
  if (question.kind === 'checklist') {
    return ticked === undefined
      ? null
      : (says) => (says.kind === 'checklist' ? says.items.includes(ticked) : 'undecided')
  }
  const options = anyOf ?? (is === undefined ? [] : [is])
  if (options.length === 0) return null
  return (says) => (says.kind === 'choice' ? options.includes(says.option) : 'undecided')
}
