// What becomes of an assessment's answers when it moves on to the next version of its questionnaire. An
// answer is carried as it is; or carried and to be confirmed, because its words or its worth changed;
// or suggested, because its question was split, merged or put in another form; or dropped, and stays readable where it was.
// Questions that the earlier version did not ask are new. Nothing disappears without a line that says so.

import { questionsById } from '../../format/question-place'
import type { Questionnaire } from '../../format/questionnaire'
import type { VersionWithChanges } from '../../versions/version-with-changes'
import type { ResolvedAssessment } from '../resolve-assessment'
import { carryAnswers } from './carry-answers'
import { carryBeside } from './carry-beside'
import type { AnswerLine, CarryLines } from './carry-over-schema'

export type CarryOver = CarryLines & { carried: ResolvedAssessment }

/** One step, from the version right before; to the same version it is the identity. */
export function carryOver(
  entries: ResolvedAssessment,
  before: Questionnaire,
  now: VersionWithChanges,
): CarryOver {
  const answers = carryAnswers(entries.answers, before, now)
  const kept = answers.flatMap(({ question, after }) => (after ? [[question, after] as const] : []))
  const beside = carryBeside(entries, before, now.questionnaire)
  return {
    carried: { ...beside.carried, answers: Object.fromEntries(kept) },
    answers: inOrder(answers, now.questionnaire),
    others: beside.lines,
  }
}

/** In the order of the newer version; dropped questions are at the end. */
export function inOrder(lines: readonly AnswerLine[], now: Questionnaire): AnswerLine[] {
  const places = new Map([...questionsById(now).keys()].map((id, index) => [id, index]))
  const placeOf = ({ state, question }: AnswerLine) =>
    state === 'dropped' ? places.size : (places.get(question) ?? places.size)
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b))
}
