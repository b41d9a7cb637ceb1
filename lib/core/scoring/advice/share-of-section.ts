// A question's share of its section if every question of the section counts: its weight among all
// weights. In an assessment, questions that do not apply or are left out make the other shares larger.

import type { SectionRule } from '../../answers/rules'
import type { Fraction } from '../score'

/** Points out of 100 for a full credit, as an exact fraction. */
export function shareOfSection(question: { weight: number }, section: SectionRule): Fraction {
  return {
    n: 100 * question.weight,
    d: section.questions.reduce((sum, { weight }) => sum + weight, 0),
  }
}
