// Floors as a report tells them: what was said of a question, and the level it holds its section at.

import type { Answers } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { NextSteps } from '../../scoring/advice/next-steps'
import type { FloorInReport } from '../report'
import { levelName, saysWords } from '../words/words'
import type { FindAsked } from './next-in-report'

/** One floor of the report; none where the question no longer applies. */
export function floorInReport(
  { question, below, state, binding, capsAt, from }: NextSteps['floors'][number],
  find: FindAsked,
  answers: Answers,
  levels: Questionnaire['levels'],
): FloorInReport[] {
  const asked = find(question)
  if (!asked) return []
  const says = saysWords(asked.question, answers[question]).join('; ')
  const { weight } = asked.question
  const caps = { capsAt: levelName(capsAt, levels), from: levelName(from, levels) }
  return [{ question: asked.name, weight, below, state, binding, ...caps, says }]
}
