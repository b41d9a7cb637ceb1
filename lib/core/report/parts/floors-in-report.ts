// Floors in a report: what was said of a question, and the level it holds its section at.

import type { Answers } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { NextSteps } from '../../scoring/advice/next-steps'
import type { FloorInReport } from '../report'
import { floorEntryWords } from '../words/floor-words'
import type { ReportWords } from '../words/report-words'
import { levelName, saysWords } from '../words/words'
import type { FindAsked } from './next-in-report'

type Said = { answers: Answers; levels: Questionnaire['levels']; words: ReportWords }

/** One floor of the report; none where the question no longer applies. */
export function floorInReport(
  { question, below, state, binding, capsAt, from }: NextSteps['floors'][number],
  find: FindAsked,
  { answers, levels, words }: Said,
): FloorInReport[] {
  const asked = find(question)
  if (!asked) return []
  const says = saysWords(asked.question, answers[question], words).join('; ')
  const { weight } = asked.question
  const caps = { capsAt: levelName(capsAt, levels), from: levelName(from, levels) }
  const floor = { weight, below, state, binding, ...caps }
  return [{ question: asked.name, ...floor, says, ...floorEntryWords(floor, words) }]
}
