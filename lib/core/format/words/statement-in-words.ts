// Words one statement of a condition: a fact or an answer, and what it is or is not.

import type { KeysIn, Words } from '../../text/words/words'
import type { Fact, Question } from '../questionnaire'
import type { AnswerTerm, FactTerm, Statement } from './plain-condition'

export type ConditionWords = Pick<
  Words<KeysIn<'answer' | 'condition' | 'indication'>>,
  't' | 'list' | 'either' | 'series'
>

/** What a condition names. A condition over facts alone needs no questions. */
export type Named = { facts: readonly Fact[]; questions?: readonly Question[] }

/** A statement in words, or the yes-no question of which it is that the answer is "No". */
export type Clause = { text: string } | { answeredNo: string }

export function clauseOf({ term, holds }: Statement, named: Named, words: ConditionWords): Clause {
  return 'fact' in term ? factClause(term, holds, named, words) : answerClause(term, holds, named, words)
}

function factClause(term: FactTerm, holds: boolean, { facts }: Named, words: ConditionWords): Clause {
  const fact = facts.find(({ id }) => id === term.fact)
  const chosen = term.is ?? term.includes ?? 'yes'
  if (!fact || fact.type === 'yes-no')
    return yesNoClause(fact, (chosen === 'yes') === holds, words, term.fact)
  return worded(
    fact.type === 'one-of' ? 'is' : 'includes',
    holds,
    fact.ask,
    [textOf(fact.values, chosen)],
    words,
  )
}

function yesNoClause(fact: Fact | undefined, isYes: boolean, words: ConditionWords, id: string): Clause {
  const ask = fact?.ask ?? id
  if (!isYes) return { answeredNo: ask }
  if (fact?.inWords !== undefined) return { text: fact.inWords }
  return worded('is', true, ask, [words.t('answer.fact.yes')], words)
}

function answerClause(
  term: AnswerTerm,
  holds: boolean,
  { questions = [] }: Named,
  words: ConditionWords,
): Clause {
  const question = questions.find(({ id }) => id === term.answer)
  const ask = question?.ask ?? term.answer
  const entries = question?.kind === 'checklist' ? question.items : question?.options
  if (term.ticked !== undefined) return worded('includes', holds, ask, [textOf(entries, term.ticked)], words)
  const options = term.anyOf ?? (term.is === undefined ? [] : [term.is])
  return worded(
    'is',
    holds,
    ask,
    options.map((id) => textOf(entries, id)),
    words,
  )
}

function worded(
  verb: 'is' | 'includes',
  holds: boolean,
  ask: string,
  choices: readonly string[],
  { t, either }: ConditionWords,
): Clause {
  const values = { ask, choices: either(choices.map((choice) => t('indication.missing.choice', { choice }))) }
  return { text: holds ? t(`condition.${verb}`, values) : t(`condition.not.${verb}`, values) }
}

function textOf(entries: readonly { id: string; text: string }[] | undefined, id: string): string {
  return entries?.find((entry) => entry.id === id)?.text ?? id
}
