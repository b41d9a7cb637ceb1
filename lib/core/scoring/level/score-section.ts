// A section's score: the weighted mean of the lower credits and of the upper credits of its questions
// that apply and are not left out. Its level is the level of the low bound, capped by crossed and open
// red lines and floors; what it could be is the level of the high bound, capped by crossed ones alone. A section
// in which no question counts is not assessed: it has no bounds and no level. A section decides if it is marked
// to and enough of its questions apply by facts.

import type { Answers, Facts } from '../../answers/answer'
import type { Rules } from '../../answers/rules'
import type { CompiledSection } from '../compile'
import { creditsOf, type Viewpoint } from '../credit/credits'
import type { SectionScore } from '../score'
import { cappedByCrossed, findCaps } from './caps'
import { levelOf } from './level'
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
  const { counted, applying } = lookAt(section, input)
  const tooFew = section.decides && applying < (section.decidesFrom ?? 0)
  const scored = scoreCounted(section, counted, levels, section.decides && !tooFew)
  if (tooFew) scored.tooFew = applying
  return scored
}

// Written out, since copying properties from object to object is several times slower than naming them.
function scoreCounted(
  { id, hasFloors }: CompiledSection,
  counted: readonly Counted[],
  levels: Rules['levels'],
  decides: boolean,
): SectionScore {
  if (counted.length === 0) return { section: id, decides, assessed: false }
  const { low, high, trace } = addUp(counted)
  const uncapped = levelOf(low, levels)
  const { redLines, floors, level } = findCaps(counted, uncapped)
  const couldBe = cappedByCrossed(levelOf(high, levels), counted)
  return hasFloors
    ? { section: id, decides, assessed: true, low, high, level, couldBe, uncapped, redLines, floors, trace }
    : { section: id, decides, assessed: true, low, high, level, couldBe, uncapped, redLines, trace }
}

/** The questions that apply and are not left out, with their credits, in the order of the questionnaire. */
export function countQuestions(section: CompiledSection, input: Given & Viewpoint): Counted[] {
  return lookAt(section, input).counted
}

/** `applying` counts by facts alone, so that no answer, verdict or lens changes which sections decide. */
function lookAt({ questions }: CompiledSection, input: Given & Viewpoint) {
  const counted: Counted[] = []
  let applying = 0
  for (const question of questions) {
    if (!question.applies(input.facts)) continue
    applying += 1
    const credits = creditsOf(question, input.answers[question.id], input)
    if (credits !== 'left-out') counted.push({ question, low: credits.low, high: credits.high })
  }
  return { counted, applying }
}
