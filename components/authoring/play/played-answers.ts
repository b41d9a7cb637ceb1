import type { Answers } from '@/lib/core/answers/answer'
import {
  answerFrom,
  notApplicableChoice,
  type TypedAnswer,
  unknownChoice,
} from '../../../lib/browser/typed/typed-answer'
import type { QuestionView } from '../../../lib/core/format/question-view'

/** What an author has played so far, by question; it stays while files change under it. */
export type Played = Readonly<Record<string, TypedAnswer>>

/** The answers as the questions stand now: choices that a saved file no longer has are left out. */
export function playedAnswers(questions: readonly QuestionView[], played: Played): Answers {
  const answers: Answers = {}
  for (const question of questions) {
    const typed = played[question.id]
    const reading = typed && answerFrom(question, { ...typed, chosen: stillThere(question, typed.chosen) })
    if (reading?.answer) answers[question.id] = reading.answer
  }
  return answers
}

function stillThere({ choices, notApplicable }: QuestionView, chosen: readonly string[]): string[] {
  const known = new Set([unknownChoice, ...choices.map(({ id }) => id)])
  if (notApplicable) known.add(notApplicableChoice)
  return chosen.filter((id) => known.has(id))
}
