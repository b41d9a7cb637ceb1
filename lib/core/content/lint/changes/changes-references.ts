// Checks that the ids in changes.yaml exist in the versions they refer to.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Question } from '../../../format/questionnaire'
import type { Suggests } from '../../../format/schema/changes-schema'
import { coded } from '../../../text/words/coded'
import { choicesOf } from '../../../versions/diff/diff-choices'

/** Two versions that follow each other, and the file that says how. */
export type Sides = {
  file: string
  before: { version: string; questions: Map<string, Question> }
  now: { version: string; questions: Map<string, Question> }
}

/** The question was asked before and is no more. */
export function checkGone(id: string, path: Path, sides: Sides): Finding[] {
  const there = checkThere(id, path, sides, 'before')
  if (there.length > 0 || !sides.now.questions.has(id)) return there
  const message = coded('finding.changes.still-asked', { id, version: sides.now.version })
  const fix = coded('finding.fix.take-out')
  return [refusal('changes', { file: sides.file, path, id, message, fix })]
}

/** The version of that side asks the question. */
export function checkThere(id: string, path: Path, sides: Sides, side: 'before' | 'now'): Finding[] {
  const { version, questions } = sides[side]
  if (questions.has(id)) return []
  const message = coded('finding.changes.no-question', { version, id })
  const fix = coded('finding.fix.correct-entry')
  return [refusal('changes', { file: sides.file, path, id, message, fix })]
}

/** Each option before and now exists on its side. */
export function checkSuggests(
  suggests: Suggests,
  path: Path,
  sides: Sides,
  from: string,
  into: string,
): Finding[] {
  const known = sides.before.questions.has(from) && sides.now.questions.has(into)
  if (!known) return []
  return Object.entries(suggests).flatMap(([old, current]) => [
    ...checkChoice(from, old, [...path, old], sides, 'before'),
    ...[current].flat().flatMap((id) => checkChoice(into, id, [...path, old], sides, 'now')),
  ])
}

/** The question of that side has the option or item. */
export function checkChoice(
  question: string,
  id: string,
  path: Path,
  sides: Sides,
  side: 'before' | 'now',
): Finding[] {
  if (choiceOf(sides[side].questions.get(question), id)) return []
  const message = coded('finding.changes.no-choice', { question, id, version: sides[side].version })
  return [refusal('changes', { file: sides.file, path, id, message, fix: coded('finding.fix.correct-id') })]
}

export function choiceOf(question: Question | undefined, id: string) {
  return question && choicesOf(question).find((choice) => choice.id === id)
}
