// A condition may only speak of facts and answers that exist, in the way their type allows.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Fact, Question } from '../../../format/questionnaire'
import type { Condition } from '../../../format/schema/schema'
import { coded } from '../../../text/words/coded'
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

type Trouble = Pick<Finding, 'message' | 'fix'> | null

function findFactTrouble(term: Extract<Term, { fact: string }>, facts: readonly Fact[]): Trouble {
  const fact = facts.find(({ id }) => id === term.fact)
  if (!fact) {
    return {
      message: coded('finding.condition.no-fact', { fact: term.fact }),
      fix: coded('finding.fix.list-fact'),
    }
  }
  const values = fact.values?.map(({ id }) => id) ?? []
  switch (fact.type) {
    case 'yes-no':
      if (term.includes === undefined && isOneOf(term.is, [undefined, 'yes', 'no'])) return null
      return {
        message: coded('finding.condition.yes-no', { fact: fact.id }),
        fix: coded('finding.fix.term-alone', { term: `{ fact: ${fact.id} }` }),
      }
    case 'one-of':
      if (term.includes === undefined && isOneOf(term.is, values)) return null
      return {
        message: coded('finding.condition.one-of', { fact: fact.id }),
        fix: fixFor(fact.id, 'is', values),
      }
    case 'several-of':
      if (term.is === undefined && isOneOf(term.includes, values)) return null
      return {
        message: coded('finding.condition.several-of', { fact: fact.id }),
        fix: fixFor(fact.id, 'includes', values),
      }
  }
}

function findAnswerTrouble(term: Extract<Term, { answer: string }>, questions: readonly Question[]): Trouble {
  const question = questions.find(({ id }) => id === term.answer)
  if (!question) {
    return {
      message: coded('finding.condition.no-question', { question: term.answer }),
      fix: coded('finding.fix.spell-id'),
    }
  }
  const asked = [term.is, term.anyOf, term.ticked].filter((each) => each !== undefined)
  if (asked.length !== 1) {
    const message = coded('finding.condition.asks', { question: question.id, count: asked.length })
    return { message, fix: coded('finding.fix.one-key') }
  }
  return question.kind === 'choice'
    ? findMissing(question, [term.is ?? [], term.anyOf ?? []].flat(), term.ticked)
    : findMissing(question, [term.ticked ?? []].flat(), term.is ?? term.anyOf)
}

function findMissing(question: Question, named: string[], misused: unknown): Trouble {
  if (misused !== undefined) {
    return {
      message: coded('finding.condition.kind', { question: question.id, kind: question.kind }),
      fix: coded('finding.fix.ask-with', { kind: question.kind }),
    }
  }
  const known = (question.kind === 'choice' ? question.options : question.items).map(({ id }) => id)
  const missing = named.filter((id) => !known.includes(id))
  if (missing.length === 0) return null
  return {
    message: coded('finding.condition.no-answer', { question: question.id, answers: missing.join(', ') }),
    fix: coded('finding.fix.use-one', { choices: known.join(', ') }),
  }
}

function isOneOf(value: string | undefined, allowed: readonly (string | undefined)[]) {
  return allowed.includes(value)
}

function fixFor(fact: string, word: string, values: readonly string[]) {
  return coded('finding.fix.term-with', { term: `{ fact: ${fact}, ${word}: … }`, choices: values.join(', ') })
}
