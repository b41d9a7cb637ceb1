// A lens that nobody has given anything to is not drawn: its bars would only repeat that nobody looked.
// The team's own word is always there; evidence and verdicts count if they concern an applicable answer.

import type { CompiledRules } from '../compile'
import type { Given } from '../level/score-section'
import type { Lens, Verdicts } from '../score'
import { readAnswer } from './read-answer'

/** Whether there is anything to see through the lens. A verdict of "not examined" shows nothing. */
export function lensHasContent(
  compiled: CompiledRules,
  lens: Lens,
  { facts, answers, verdicts = {} }: Given & { verdicts?: Verdicts | undefined },
): boolean {
  if (lens === 'claimed') return true
  return compiled.sections.some(({ questions }) =>
    questions.some((question) => {
      const answer = answers[question.id]
      const reading = readAnswer(question, answer?.says)
      if (!question.applies(facts) || reading === 'missing' || reading === 'unknown') return false
      if (lens === 'evidenced') return answer !== undefined && answer.evidence.length > 0
      return Object.hasOwn(verdicts, question.id) && verdicts[question.id]?.kind !== 'not-examined'
    }),
  )
}
