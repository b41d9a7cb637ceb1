import 'server-only'

import type { Coded, KeysIn } from '@/lib/core/text/words/words'

/** Why a password was not checked: too many wrong ones before, or no place in the queue for hashing. */
export type Postponed = 'too-many' | 'busy'

/** When to try again. */
export function tryAgainIn(seconds: number, reason: Postponed): Coded<KeysIn<'form-problem'>> {
  const code = reason === 'busy' ? 'form-problem.busy' : 'form-problem.too-many-passwords'
  return { code, values: { seconds } }
}
