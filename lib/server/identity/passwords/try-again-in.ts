import 'server-only'

/** Why a password was not checked: too many wrong ones before, or no place in the queue for hashing. */
export type Postponed = 'too-many' | 'busy'

/** When to try again, as a sentence. */
export function tryAgainIn(seconds: number, reason: Postponed): string {
  const wait = seconds === 1 ? '1 second' : `${seconds} seconds`
  switch (reason) {
    case 'too-many':
      return `There were too many wrong passwords. Try again in ${wait}.`
    case 'busy':
      return `Many people are signing in at this moment. Try again in ${wait}.`
  }
}
