// How answers become a score. These are the rules, in words that can be checked by hand:
//
// 1. Facts decide which questions apply: all whose condition is not definitely false. Others count nowhere.
// 2. Every option and item has a credit, 0 to 100. Under a lens (whose word counts: the team's, the evidence's,
//    the auditor's) a question is worth at least its low and at most its high credit. What is missing or not
//    known yet may be worth anything from 0 to 100. A reasoned "not applicable" is left out.
// 3. A section's low bound is the weighted mean of the low credits, its high bound that of the high ones.
//    They are exact fractions: nothing is rounded before it is compared.
// 4. A section's level is the highest whose threshold the low bound reaches; what it could be, that of the high
//    bound. A red line caps the level while the answer lies beyond it, or might; it caps what could be only
//    when the answer lies beyond it for certain.
// 5. The overall level is the lowest level of the assessed sections that decide. Sections are never averaged.
// 6. The trace says for every question what it gained, left uncertain and lost; together, exactly 100 points.
//
// Nothing else counts: not the clock, not the order of questions or answers, not the machine.

import type { CompiledRules } from './compile'
import type { Viewpoint } from './credits'
import { overallOf } from './overall'
import type { Score } from './score'
import { type Given, scoreSection } from './score-section'

/**
 * Scores an assessment under one lens. `date` is the UTC calendar date, YYYY-MM-DD, on which evidence must be
 * live; `verdicts`, by question id, count under the verified lens only. Never throws on parsed input.
 */
export function score(compiled: CompiledRules, input: Given & Viewpoint): Score {
  const sections = compiled.sections.map((section) => scoreSection(section, compiled.levels, input))
  const overall = overallOf(sections, compiled.levels.length - 1)
  return { lens: input.lens, date: input.date, overall, sections }
}
