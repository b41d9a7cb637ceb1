import type { Problem, ReceivedProblem } from '@/lib/core/text/problem'
import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import { browserWords } from '@/lib/words/browser-words'
import typedProblem from '@/lib/words/generated/typed-problem'
import { asSentence } from '../../ui/form/as-sentence'

const words = browserWords(typedProblem)

/**
 * The message of a problem in the browser: from its code where the page found it, otherwise the one that the server
 * sent. Browsers do not have the messages of what only a server finds: there are many, and few are ever shown.
 */
export function problemMessage(received: ReceivedProblem): string {
  if (received.code !== undefined && isTyped(received)) return words.sentence(received)
  return asSentence(received.message ?? '')
}

function isTyped(received: Problem): received is Problem & Coded<KeysIn<'typed-problem'>> {
  return received.code in typedProblem
}
