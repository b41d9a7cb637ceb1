// A section's score: the weighted mean of the lower credits and of the upper credits of its questions
// that apply and are not left out. Its level is the level of the low bound, capped by crossed and open
// red lines; what it could be is the level of the high bound, capped by crossed ones alone. A section
// in which no question counts is not assessed: it has no bounds and no level.

import type { Answers, Facts } from '../assessment/answer'
import type { CompiledSection } from './compile'
import { creditsOf, type Viewpoint } from './credits'
import { levelOf } from './level'
import { capped, findRedLines } from './red-lines'
import type { Rules } from './rules'
import type { SectionScore } from './score'
import { addUp } from './trace'
import type { Counted } from './weigh'

/** What a team has said of one product. */
export type Given = { facts: Facts; answers: Answers }

/** Scores one section under one lens. */
export function scoreSection(
  section: CompiledSection,
  levels: Rules['levels'],
  input: Given & Viewpoint,
): SectionScore {
  const counted = countQuestions(section, input)
  const { id, decides } = section
  if (counted.length === 0) return { section: id, decides, assessed: false }
  const { low, high, trace } = addUp(counted)
  const uncapped = levelOf(low, levels)
  const redLines = findRedLines(counted, uncapped)
  const level = capped(uncapped, redLines)
  const crossed = redLines.filter(({ state }) => state === 'crossed')
  const couldBe = capped(levelOf(high, levels), crossed)
  return { section: id, decides, assessed: true, low, high, level, couldBe, uncapped, redLines, trace }
}

/** The questions that apply and are not left out, with their credits, in the order of the questionnaire. */
export function countQuestions({ questions }: CompiledSection, input: Given & Viewpoint): Counted[] {
  const counted: Counted[] = []
  for (const question of questions) {
    if (!question.applies(input.facts)) continue
    const credits = creditsOf(question, input.answers[question.id], input)
    if (credits !== 'left-out') counted.push({ question, low: credits.low, high: credits.high })
  }
  return counted
}
