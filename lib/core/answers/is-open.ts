import type { Answers } from './answer'

/** Whether an answer is still to be given: none yet, not known yet, or copied and not confirmed. */
export function isOpenAnswer(answer: Answers[string] | undefined): boolean {
  return answer === undefined || answer.says.kind === 'unknown' || answer.copied
}
