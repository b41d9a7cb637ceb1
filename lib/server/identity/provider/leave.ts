import 'server-only'
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import { publicUrl } from '../../http/public-url'
import { ownHeaders, setCookie } from '../session'
import type { FoundSession } from '../session-person'
import { type Attempt, cookieOfAttempt, readAttempt, valuesOf } from './attempt'
import { pathWithProblem } from './problem'
import { callbackPath, findProvider } from './provider'

/** The page from which a browser goes on to the provider. An action redirects to it, after `prepareToLeave`. */
export const leavingPath = '/sign-in/provider'

/** Remembers in the browser what it goes to the provider for. Call it from an action. */
export async function prepareToLeave(order: Omit<Attempt, 'secret' | 'at'>): Promise<void> {
  await setCookie(cookieOfAttempt(order))
}

/** The same to connect the account of a session, which must be fresh. */
export function leaveToConnect({ id: session }: FoundSession): Promise<void> {
  return prepareToLeave({ purpose: 'connect', session })
}

export type Leaving = { leaves: true; url: string } | { leaves: false; path: string }

/** The provider's address for the attempt of this browser; else the page to go back to. */
export async function findWayOut(): Promise<Leaving> {
  const attempt = readAttempt(await ownHeaders())
  if (!attempt) return { leaves: false, path: pathWithProblem(null, 'ended') }
  const url = await authorizationUrl(attempt)
  return url ? { leaves: true, url } : { leaves: false, path: pathWithProblem(attempt, 'away') }
}

/**
 * Where the provider asks the person who they are; null while the provider is away. Connecting and confirming ask for
 * the password there even of somebody who is signed in there, who might be another person.
 */
export async function authorizationUrl(attempt: Attempt): Promise<string | null> {
  const provider = await findProvider()
  if (!provider) return null
  const { state, nonce, verifier } = valuesOf(attempt)
  const again = attempt.purpose === 'connect' || attempt.purpose === 'confirm'
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: publicUrl(callbackPath),
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  })
  return url.href
}
