// How answers become a score. These are the rules, in words that can be checked by hand:
//
// 1. Facts decide which questions apply: all whose condition is not definitely false. Others count nowhere.
// 2. Every option and item has a credit, 0 to 100. Under a lens (whose word counts: the team's, the evidence's,
//    the auditor's) a question is worth at least its low and at most its high credit. What is missing or not
//    known yet may be worth anything from 0 to 100. A reasoned "not applicable" is left out.
// 3. A section's low bound is the weighted mean of the low credits, its high bound that of the high ones.
//    They are exact fractions: nothing is rounded before it is compared.
// 4. A section's level is the highest whose threshold the low bound reaches; what it could be, that of the high
//    bound. A red line caps the level while the answer is beyond it, or might be; it caps what could be only
//    when the answer is beyond it for certain.
// 5. A level may also ask a least credit of every question, by weight. Such a floor works like a red line below that
//    credit which caps at the level beneath, so that a high average never hides a missing practice.
// 6. A section decides if it is marked to and enough of its questions apply by facts. The overall level is the
//    lowest level of the assessed sections that decide; where a number of questions is asked for, a red line in a
//    section that does not decide caps it as well. Sections are never averaged.
// 7. The trace says for every question what it gained, left uncertain and lost; together, exactly 100 points.
// 8. In the auditor's lens a fact that the auditor disputes is not sure, so that it takes no question away. The questions
//    that this brings have no answer.
//
// Nothing else counts: not the clock, not the order of questions or answers, not the machine.

import type { CompiledRules } from './compile'
import type { Viewpoint } from './credit/credits'
import { overallOf } from './level/overall'
import { type Given, scoreSection } from './level/score-section'
import type { Score } from './score'

/**
 * Scores an assessment under one lens. `date` is the UTC calendar date, YYYY-MM-DD, on which evidence must be
 * live; `verdicts`, by question id, and `disputed`, ids of facts, count under the verified lens only. Never throws on
 * parsed input.
 */
export function score(compiled: CompiledRules, input: Given & Viewpoint): Score {
  const seen = asSeen(compiled, input)
  const sections = compiled.sections.map((section) => scoreSection(section, compiled.levels, seen))
  const overall = overallOf(sections, compiled)
  return { lens: input.lens, date: input.date, overall, sections }
}

/** Of the questions that a dispute brings, no answer was submitted: what the draft may still hold is no claim. */
function asSeen(compiled: CompiledRules, input: Given & Viewpoint): Given & Viewpoint {
  const { lens, facts, answers, disputed = [] } = input
  if (lens !== 'verified' || disputed.length === 0) return input
  const questions = compiled.sections.flatMap((section) => section.questions)
  const asked = new Set(questions.filter(({ applies }) => applies(facts)).map(({ id }) => id))
  const submitted = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
  return { ...input, answers: submitted, facts: compiled.withDisputed(facts, disputed) }
}
