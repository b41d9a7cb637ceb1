// A lens without any content is left out of the report, since its bars would show nothing.
// The team's own word is always there; evidence and verdicts count if they concern an applicable answer.

import type { CompiledRules } from '../compile'
import type { Given } from '../level/score-section'
import type { Lens, Verdicts } from '../score'
import { interpretAnswer } from './interpret-answer'

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
      const reading = interpretAnswer(question, answer?.says)
      if (!question.applies(facts) || reading === 'missing' || reading === 'unknown') return false
      if (lens === 'evidenced') return answer !== undefined && answer.evidence.length > 0
      return Object.hasOwn(verdicts, question.id) && verdicts[question.id]?.kind !== 'not-examined'
    }),
  )
}
