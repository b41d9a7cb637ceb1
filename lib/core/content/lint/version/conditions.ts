// A condition may only speak of facts and answers that exist, in the way their type allows.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Fact, Question } from '../../../format/questionnaire'
import type { Condition } from '../../../format/schema/schema'
import { type Term, termsOf } from '../terms-of'

type Place = { file: string; path: Path; id: string; facts: readonly Fact[]; questions: readonly Question[] }

export function checkCondition(condition: Condition, place: Place): Finding[] {
  return termsOf(condition, place.path).flatMap(({ term, path }) => {
    const trouble =
      'fact' in term ? findFactTrouble(term, place.facts) : findAnswerTrouble(term, place.questions)
    if (!trouble) return []
    const { message, fix } = trouble
    return [refusal('condition', { file: place.file, path, id: place.id, message, fix })]
  })
}

type Trouble = { message: string; fix: string } | null

function findFactTrouble(term: Extract<Term, { fact: string }>, facts: readonly Fact[]): Trouble {
  const fact = facts.find(({ id }) => id === term.fact)
  if (!fact) {
    return {
      message: `The fact ${term.fact} does not exist here.`,
      fix: 'Check its spelling, and list it under facts in questionnaire.yaml.',
    }
  }
  const values = fact.values?.map(({ id }) => id) ?? []
  switch (fact.type) {
    case 'yes-no':
      if (term.includes === undefined && isOneOf(term.is, [undefined, 'yes', 'no'])) return null
      return { message: `The fact ${fact.id} is yes or no.`, fix: `Write { fact: ${fact.id} } alone.` }
    case 'one-of':
      if (term.includes === undefined && isOneOf(term.is, values)) return null
      return { message: `The fact ${fact.id} has one value.`, fix: fixFor(fact.id, 'is', values) }
    case 'several-of':
      if (term.is === undefined && isOneOf(term.includes, values)) return null
      return {
        message: `The fact ${fact.id} has several values.`,
        fix: fixFor(fact.id, 'includes', values),
      }
  }
}

function findAnswerTrouble(term: Extract<Term, { answer: string }>, questions: readonly Question[]): Trouble {
  const question = questions.find(({ id }) => id === term.answer)
  if (!question) {
    return { message: `The question ${term.answer} does not exist.`, fix: 'Check the spelling of its id.' }
  }
  const asked = [term.is, term.anyOf, term.ticked].filter((each) => each !== undefined)
  if (asked.length !== 1) {
    const message = `The term about ${question.id} asks ${asked.length} things.`
    return { message, fix: 'Write exactly one of is, anyOf and ticked.' }
  }
  return question.kind === 'choice'
    ? findMissing(question, [term.is ?? [], term.anyOf ?? []].flat(), term.ticked, 'is or anyOf')
    : findMissing(question, [term.ticked ?? []].flat(), term.is ?? term.anyOf, 'ticked')
}

function findMissing(question: Question, named: string[], misused: unknown, words: string): Trouble {
  if (misused !== undefined) {
    return { message: `The question ${question.id} is a ${question.kind}.`, fix: `Ask it with ${words}.` }
  }
  const known = (question.kind === 'choice' ? question.options : question.items).map(({ id }) => id)
  const missing = named.filter((id) => !known.includes(id))
  if (missing.length === 0) return null
  return {
    message: `The question ${question.id} has no ${missing.join(', ')}.`,
    fix: `Use one of: ${known.join(', ')}.`,
  }
}

function isOneOf(value: string | undefined, allowed: readonly (string | undefined)[]) {
  return allowed.includes(value)
}

function fixFor(fact: string, word: string, values: readonly string[]) {
  return `Write { fact: ${fact}, ${word}: … } with one of: ${values.join(', ')}.`
}
