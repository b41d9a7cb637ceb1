// What changed among the options or items of one question. Which there are and what they are worth is
// major; other words are a patch, unless the authors declare that an option means something else now.

import type { Question } from '../../format/questionnaire'
import { type Change, changeBetween, flowing } from './change'

type Choice = { id: string; text: string; credit: number; exclusive?: boolean }

/** `meanings`: ids of options that the authors declare to mean something else now. */
export function diffChoices(before: Question, now: Question, meanings: readonly string[]): Change[] {
  const [old, current] = [choicesOf(before), choicesOf(now)]
  const kept = current.flatMap((choice) => {
    const was = old.find(({ id }) => id === choice.id)
    return was ? diffChoice(was, choice, meanings.includes(choice.id)) : []
  })
  const added = current.filter(({ id }) => !old.some((each) => each.id === id))
  const removed = old.filter(({ id }) => !current.some((each) => each.id === id))
  return [
    ...kept,
    ...added.map(({ id, text }) => comesOrGoes(id, null, text)),
    ...removed.map(({ id, text }) => comesOrGoes(id, text, null)),
    ...(added.length + removed.length > 0 ? [] : reordered(old, current)),
  ]
}

/** Options of a choice or items of a checklist, as one kind of thing. */
export function choicesOf(question: Question): readonly Choice[] {
  return question.kind === 'choice' ? question.options : question.items
}

function diffChoice(before: Choice, now: Choice, means: boolean): Change[] {
  const part = `option ${now.id}`
  const words = means
    ? ({ kind: 'meaning', part, step: 'minor' } as const)
    : ({ kind: 'reworded', part, step: 'patch' } as const)
  const worth = { kind: 'reweighted', part: `credit of ${now.id}`, step: 'major' } as const
  const alone = { kind: 'options', part: `${now.id} is exclusive`, step: 'major' } as const
  return [
    ...changeBetween(words, flowing(before.text), flowing(now.text)),
    ...changeBetween(worth, String(before.credit), String(now.credit)),
    ...changeBetween(alone, String(before.exclusive ?? false), String(now.exclusive ?? false)),
  ]
}

function comesOrGoes(id: string, before: string | null, after: string | null): Change {
  return { kind: 'options', part: `option ${id}`, before, after, step: 'major' }
}

function reordered(before: readonly Choice[], now: readonly Choice[]): Change[] {
  const order = (choices: readonly Choice[]) => choices.map(({ id }) => id).join('\n')
  return changeBetween({ kind: 'moved', part: 'order of options', step: 'patch' }, order(before), order(now))
}
