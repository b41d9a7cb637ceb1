// What changed among the options or items of one question. Which there are and what they are worth is
// major; other words are a patch, unless the authors declare that an option means something else now.

import type { Question } from '../../format/questionnaire'
import { type Change, type ChangeWords, changeBetween, flowing } from './change'

type Choice = { id: string; text: string; credit: number; exclusive?: boolean }

/** `meanings`: ids of options that the authors declare to mean something else now. */
export function diffChoices(
  before: Question,
  now: Question,
  meanings: readonly string[],
  words: ChangeWords,
): Change[] {
  const [old, current] = [choicesOf(before), choicesOf(now)]
  const kept = current.flatMap((choice) => {
    const was = old.find(({ id }) => id === choice.id)
    return was ? diffChoice(was, choice, meanings.includes(choice.id), words) : []
  })
  const added = current.filter(({ id }) => !old.some((each) => each.id === id))
  const removed = old.filter(({ id }) => !current.some((each) => each.id === id))
  return [
    ...kept,
    ...added.map(({ id, text }) => comesOrGoes(id, null, text, words)),
    ...removed.map(({ id, text }) => comesOrGoes(id, text, null, words)),
    ...(added.length + removed.length > 0 ? [] : reordered(old, current, words)),
  ]
}

/** Options of a choice or items of a checklist, as one kind of thing. */
export function choicesOf(question: Question): readonly Choice[] {
  return question.kind === 'choice' ? question.options : question.items
}

function diffChoice(before: Choice, now: Choice, means: boolean, { t }: ChangeWords): Change[] {
  const { id } = now
  const part = t('changes.part-of.option', { id })
  const text = means
    ? ({ kind: 'meaning', part, step: 'minor' } as const)
    : ({ kind: 'reworded', part, step: 'patch' } as const)
  const worth = { kind: 'reweighted', part: t('changes.part-of.credit', { id }), step: 'major' } as const
  const alone = { kind: 'options', part: t('changes.part-of.exclusive', { id }), step: 'major' } as const
  return [
    ...changeBetween(text, flowing(before.text), flowing(now.text)),
    ...changeBetween(worth, String(before.credit), String(now.credit)),
    ...changeBetween(alone, String(before.exclusive ?? false), String(now.exclusive ?? false)),
  ]
}

function comesOrGoes(id: string, before: string | null, after: string | null, { t }: ChangeWords): Change {
  return { kind: 'options', part: t('changes.part-of.option', { id }), before, after, step: 'major' }
}

function reordered(before: readonly Choice[], now: readonly Choice[], { t }: ChangeWords): Change[] {
  const order = (choices: readonly Choice[]) => choices.map(({ id }) => id).join('\n')
  const part = t('changes.part.order-of-options')
  return changeBetween({ kind: 'moved', part, step: 'patch' }, order(before), order(now))
}
