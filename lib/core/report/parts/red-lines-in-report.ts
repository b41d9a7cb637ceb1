// Red lines as a report tells them: what was said, what it caps, and why.

import type { Answers } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { NextSteps } from '../../scoring/advice/next-steps'
import type { RedLineInReport } from '../report'
import { asOneLine, levelName, saysWords } from '../words/words'
import type { FindAsked } from './next-in-report'

/** One line of the report; none where the question no longer applies. */
export function redLineInReport(
  line: NextSteps['redLines'][number],
  find: FindAsked,
  answers: Answers,
  levels: Questionnaire['levels'],
): RedLineInReport[] {
  const asked = find(line.question)
  if (!asked) return []
  return [
    {
      question: asked.name,
      state: line.state,
      binding: line.binding,
      capsAt: levelName(line.capsAt, levels),
      from: levelName(line.from, levels),
      because: asOneLine(asked.question.redLine?.because ?? ''),
      says: saysWords(asked.question, answers[line.question]).join('; '),
    },
  ]
}
