// What changed in one question between two versions. The step of each change follows from the rules for
// versions: words are a patch, what a question touches is minor, what an answer is worth is major.

import canonicalize from 'canonicalize'
import type { Fact, Question } from '../../format/questionnaire'
import type { Changes } from '../../format/schema/changes-schema'
import { conditionInWords } from '../../format/words/condition-in-words'
import { type Change, type ChangeWords, changeBetween } from './change'
import { diffChoices } from './diff-choices'
import { questionParts } from './question-parts'

type Meaning = Changes['meanings'][number]

/** Changes of one question, in the order in which a question is written; empty if it is the same. */
export function diffQuestion(
  before: Question,
  now: Question,
  { meaning, facts }: { meaning: Meaning | undefined; facts: readonly Fact[] },
  words: ChangeWords,
): Change[] {
  return [
    ...(meaning && !meaning.options ? [changedMeaning(before, now, words)] : []),
    ...diffCondition(before, now, facts, words),
    ...questionParts.flatMap(({ read, name, kind, step }) =>
      changeBetween(
        { kind, part: words.t(`changes.part.${name}`), step },
        read(before, words),
        read(now, words),
      ),
    ),
    ...diffChoices(before, now, meaning?.options ?? [], words),
  ]
}

function changedMeaning(before: Question, now: Question, { t }: ChangeWords): Change {
  return {
    kind: 'meaning',
    part: t('changes.part.meaning'),
    before: before.ask,
    after: now.ask,
    step: 'minor',
  }
}

/** Two conditions may read alike and still differ, so what is compared is not what is shown. */
function diffCondition(
  before: Question,
  now: Question,
  facts: readonly Fact[],
  words: ChangeWords,
): Change[] {
  if (json(before.appliesWhen) === json(now.appliesWhen)) return []
  const shown = ({ appliesWhen }: Question) =>
    appliesWhen
      ? words.t('changes.value.if', { condition: conditionInWords(appliesWhen, { facts }, words) })
      : words.t('changes.value.of-every-product')
  const sides = { before: shown(before), after: shown(now) }
  return [{ kind: 'condition', part: words.t('changes.part.condition'), step: 'major', ...sides }]
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalize(value)
}
