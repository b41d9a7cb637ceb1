import type { Problem, ReceivedProblem } from '@/lib/core/text/problem'
import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import { browserWords } from '@/lib/words/browser-words'
import problem from '@/lib/words/generated/problem'
import { asSentence } from '../../ui/form/as-sentence'

const words = browserWords(problem)

/** The message of a problem in the browser: from its code, or the server's where this build does not have it. */
export function problemMessage(received: ReceivedProblem): string {
  if (received.code !== undefined && isKnown(received)) return words.sentence(received)
  return asSentence(received.message ?? '')
}

function isKnown(received: Problem): received is Problem & Coded<KeysIn<'problem'>> {
  return received.code in problem
}
