// Whether a condition can ever be true. It tries every combination of the facts and answers named in
// it, and gives up a branch as soon as what is already settled makes the condition false.

import type { Answer, Answers, Facts, FactValue } from '../../answers/answer'
import { compileCondition } from '../../answers/condition'
import type { Fact, Head, Question, Section } from '../../format/questionnaire'
import type { Condition } from '../../format/schema/schema'
import { type Term, termsOf } from './terms-of'

export type Possibility = 'possible' | 'impossible' | 'too-many'

/** Combinations tried before giving up: about a second's work, far more than plain content needs. */
const mostTries = 200_000

type Choice =
  | { kind: 'fact'; id: string; values: readonly FactValue[] }
  | { kind: 'answer'; id: string; values: readonly Answer['says'][] }

type Possible = { facts: readonly Fact[]; implies?: Head['implies']; sections: readonly Section[] }

/** `factsAre`: whether facts may also stay not sure, or all of them have been given. */
export function judgePossibility(
  condition: Condition,
  { facts, implies, sections }: Possible,
  factsAre: 'given' | 'given-or-not-sure',
): Possibility {
  const test = compileCondition(condition, { facts, implies, sections })
  const questions = questionsIn(condition, sections)
  const terms = [condition, ...questions.flatMap((question) => question.appliesWhen ?? [])]
    .flatMap((each) => termsOf(each, []))
    .map(({ term }) => term)
  const choices = [
    ...factsIn(terms, facts).map((fact) => choiceOfFact(fact, terms, factsAre)),
    ...questions.map((question) => choiceOfAnswer(question, terms)),
  ]
  let tries = 0

  function search(depth: number, given: Facts, answers: Answers): boolean {
    tries += 1
    if (tries > mostTries) return false
    const truth = test(given, answers)
    if (truth !== 'undecided') return truth
    const choice = choices[depth]
    if (!choice) return false
    if (choice.kind === 'fact') {
      return choice.values.some((value) => search(depth + 1, { ...given, [choice.id]: value }, answers))
    }
    return choice.values.some((says) =>
      search(depth + 1, given, { ...answers, [choice.id]: { says, evidence: [], copied: false } }),
    )
  }

  if (search(0, {}, {})) return 'possible'
  return tries > mostTries ? 'too-many' : 'impossible'
}

function questionsIn(condition: Condition, sections: readonly Section[]): Question[] {
  const named = new Set(termsOf(condition, []).flatMap(({ term }) => ('answer' in term ? term.answer : [])))
  return sections.flatMap((section) => section.questions).filter(({ id }) => named.has(id))
}

/** The facts named, and those that imply them. */
function factsIn(terms: readonly Term[], facts: readonly Fact[]): Fact[] {
  const named = new Set(terms.flatMap((term) => ('fact' in term ? term.fact : [])))
  for (const id of named) {
    for (const source of facts.find((fact) => fact.id === id)?.impliedBy ?? []) named.add(source)
  }
  return facts.filter(({ id }) => named.has(id))
}

function choiceOfFact(fact: Fact, terms: readonly Term[], factsAre: 'given' | 'given-or-not-sure'): Choice {
  const values = valuesOf(fact, terms)
  return { kind: 'fact', id: fact.id, values: factsAre === 'given' ? values : [...values, 'not-sure'] }
}

function valuesOf(fact: Fact, terms: readonly Term[]): FactValue[] {
  if (fact.type === 'yes-no') return ['yes', 'no']
  const ids = (fact.values ?? []).map(({ id }) => id)
  if (fact.type === 'one-of') return ids
  const named = new Set(
    terms.flatMap((term) => ('fact' in term && term.fact === fact.id ? (term.includes ?? []) : [])),
  )
  return subsetsOf(ids.filter((id) => named.has(id)))
}

function choiceOfAnswer(question: Question, terms: readonly Term[]): Choice {
  if (question.kind === 'choice') {
    const values = question.options.map(({ id }) => ({ kind: 'choice' as const, option: id }))
    return { kind: 'answer', id: question.id, values }
  }
  const named = new Set(
    terms.flatMap((term) => ('answer' in term && term.answer === question.id ? (term.ticked ?? []) : [])),
  )
  const together = question.items.filter((item) => !item.exclusive && named.has(item.id)).map(({ id }) => id)
  const alone = question.items.filter((item) => item.exclusive || !named.has(item.id)).map(({ id }) => [id])
  const values = [...alone, ...subsetsOf(together).filter((items) => items.length > 0)]
  return { kind: 'answer', id: question.id, values: values.map((items) => ({ kind: 'checklist', items })) }
}

function subsetsOf([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]]
  const without = subsetsOf(rest)
  return [...without, ...without.map((subset) => [first, ...subset])]
}
