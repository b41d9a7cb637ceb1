// Why an evidence file is not accepted or not given out, as a value: the key of a message and what it names.

import type { Coded, KeysIn } from '@/lib/core/text/words/words'

export type FileRefusal = Coded<KeysIn<'form-problem.evidence-file'>>

/** What a step refuses. Steps give it back; no step throws for what a person chose. */
export type Refused = { refused: FileRefusal }

export function refuseFile(refused: FileRefusal): Refused {
  return { refused }
}

export function isRefused(outcome: object | null): outcome is Refused {
  return outcome !== null && 'refused' in outcome
}
