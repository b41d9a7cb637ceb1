// Red lines in a report: what was said, what it caps, and why.

import type { Answers } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { NextSteps } from '../../scoring/advice/next-steps'
import type { RedLineInReport } from '../report'
import { redLineWords } from '../words/level-words'
import type { ReportWords } from '../words/report-words'
import { asOneLine, levelName, saysWords } from '../words/words'
import type { FindAsked } from './next-in-report'

type Said = { answers: Answers; levels: Questionnaire['levels']; words: ReportWords }

/** One line of the report; none where the question no longer applies. */
export function redLineInReport(
  line: NextSteps['redLines'][number],
  find: FindAsked,
  { answers, levels, words }: Said,
): RedLineInReport[] {
  const asked = find(line.question)
  if (!asked) return []
  const effect = {
    state: line.state,
    binding: line.binding,
    capsAt: levelName(line.capsAt, levels),
    from: levelName(line.from, levels),
  }
  return [
    {
      question: asked.name,
      ...effect,
      because: asOneLine(asked.question.redLine?.because ?? ''),
      says: saysWords(asked.question, answers[line.question], words).join('; '),
      ...redLineWords(effect, words),
    },
  ]
}
