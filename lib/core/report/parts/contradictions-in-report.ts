// Contradictions in a report, with the team's explanation where it is still about what was answered.

import type { Answers, Explanations, Facts } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { FoundContradiction } from '../../scoring/contradiction/contradictions'
import { explanationDigest } from '../../scoring/contradiction/explanation-digest'
import type { Report } from '../report'
import { asOneLine } from '../words/words'
import type { FindAsked } from './next-in-report'

type Said = { questionnaire: Questionnaire; facts: Facts; answers: Answers; explanations: Explanations }

/** An explanation counts only for what was said when it was written. */
export function contradictionsInReport(
  found: readonly FoundContradiction[],
  { questionnaire, facts, answers, explanations }: Said,
  find: FindAsked,
): Report['contradictions'] {
  return found.flatMap((each) => {
    const rule = questionnaire.contradictions.find(({ id }) => id === each.id)
    if (!rule) return []
    const given = explanations[each.id]
    const isCurrent = given?.about === explanationDigest(each, { facts, answers })
    return [
      {
        id: each.id,
        text: asOneLine(rule.text),
        fix: asOneLine(rule.mend),
        questions: each.questions.flatMap((id) => find(id)?.name ?? []),
        explanation: given && isCurrent ? given.text : null,
      },
    ]
  })
}
