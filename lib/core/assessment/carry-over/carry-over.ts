// What becomes of an assessment's answers when it moves on to the next version of its questionnaire. An
// answer is carried as it is; or carried and to be confirmed, because its words or its worth changed;
// or suggested, because its question was split or merged; or dropped, and stays readable where it was.
// Questions that nobody was asked before are new. Nothing disappears without a line that says so.

import type { Changes } from '../../questionnaire/changes-schema'
import { questionsById } from '../../questionnaire/lint/question-place'
import type { Questionnaire } from '../../questionnaire/questionnaire'
import type { Answer } from '../answer'
import type { ResolvedAssessment } from '../resolve-assessment'
import { carryAnswers } from './carry-answers'
import { carryBeside } from './carry-beside'

export type CarryState = 'carried' | 'carried-confirm' | 'suggested' | 'dropped' | 'new'

/** Why an answer is not simply carried. */
export type CarryReason =
  | 'meaning'
  | 'credit'
  | 'split'
  | 'merged'
  | 'retired'
  | 'option-gone'
  | 'not-applicable-gone'

export type AnswerLine = {
  state: CarryState
  /** In the newer version; in the older one where the answer is dropped. */
  question: string
  /** The answers it comes from, by their questions in the older version; empty where the question is new. */
  before: { question: string; answer: Answer }[]
  after: Answer | null
  reason: CarryReason | null
  /** The authors' words. */
  because: string | null
}

/** What else was said: a fact, the explanation of a contradiction, a line of the plan. */
export type OtherLine = {
  kind: 'fact' | 'explanation' | 'plan'
  id: string
  state: 'carried' | 'dropped' | 'new'
}

export type CarryOver = { carried: ResolvedAssessment; answers: AnswerLine[]; others: OtherLine[] }

export type Edition = {
  questionnaire: Questionnaire
  /** Null for a first version. */
  changes: Changes | null
}

/** One step, from the version right before; to the same version it is the identity. */
export function carryOver(said: ResolvedAssessment, before: Questionnaire, now: Edition): CarryOver {
  const answers = carryAnswers(said.answers, before, now)
  const kept = answers.flatMap(({ question, after }) => (after ? [[question, after] as const] : []))
  const beside = carryBeside(said, before, now.questionnaire)
  return {
    carried: { ...beside.carried, answers: Object.fromEntries(kept) },
    answers: inOrder(answers, now.questionnaire),
    others: beside.lines,
  }
}

/** As the newer version asks them; what is dropped stands at the end. */
export function inOrder(lines: readonly AnswerLine[], now: Questionnaire): AnswerLine[] {
  const places = new Map([...questionsById(now).keys()].map((id, index) => [id, index]))
  const placeOf = ({ state, question }: AnswerLine) =>
    state === 'dropped' ? places.size : (places.get(question) ?? places.size)
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b))
}
