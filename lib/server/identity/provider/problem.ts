import 'server-only'
import { pathAfterSignIn } from '../signing-in/path-after-sign-in'
import type { Attempt } from './attempt'

/** Why somebody who came back from the provider, or never got there, is where they were. */
const providerProblems = [
  /** It does not answer, or its discovery is not what it should be. */
  'away',
  /** They said no there. */
  'cancelled',
  /** The way back was used, took too long, or began in another browser or session. */
  'ended',
  /** What came back is not what the provider should have signed for us. */
  'refused',
  /** No account here is theirs. */
  'unknown',
  /** The invitation is for another address than the one the provider has verified. */
  'other-address',
  /** The invited address has an account that the provider alone does not open. */
  'has-account',
  'invitation-ended',
  /** The review waits for no auditor any more, or they worked on the product. */
  'not-auditor',
  /** Their account there is connected with another account here. */
  'taken',
  /** The account here is connected with another account there. */
  'connected-already',
  /** They signed in there as somebody else. */
  'not-yours',
  /** The provider did not ask them again. */
  'not-asked',
] as const
export type ProviderProblem = (typeof providerProblems)[number]

/** The parameter of addresses that names the problem. */
export const problemParameter = 'provider'

/** The page where the attempt began, with what went wrong; the sign-in page without an attempt. */
export function pathWithProblem(attempt: Attempt | null, problem: ProviderProblem): string {
  const [path, ...query] = pageOf(attempt)
  return `${path}?${new URLSearchParams([...query, [problemParameter, problem]])}`
}

function pageOf(attempt: Attempt | null): [path: string, ...query: [string, string][]] {
  switch (attempt?.purpose) {
    case 'join':
      return ['/join', ['token', attempt.token ?? '']]
    case 'connect':
      return ['/account/provider']
    case 'confirm':
      return ['/account/confirm']
    default:
      return ['/sign-in', ['then', pathAfterSignIn(attempt?.goOnTo ?? '')]]
  }
}

/** The problem that an address names, if it is one. */
export function problemNamed(text: string | null): ProviderProblem | null {
  return providerProblems.find((each) => each === text) ?? null
}
