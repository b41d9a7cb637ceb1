import 'server-only'
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  type Configuration,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client'
import { z } from 'zod'
import { publicUrl } from '../../http/public-url'
import { type Attempt, valuesOf } from './attempt'
import type { ProviderProblem } from './problem'
import { callbackPath, findProvider, warnOfProvider } from './provider'

/** Who somebody is, as the provider has signed it. */
export type Identity = {
  /** The provider's own id of the person. */
  subject: string
  /** In small letters; null where the provider has not verified it. An unverified address satisfies nothing. */
  email: string | null
  name: string | null
  /** When they last showed the provider who they are, if it says so. */
  authenticatedAt: Date | null
}

export type Identified = { known: true; identity: Identity } | { known: false; problem: ProviderProblem }

/**
 * Who came back with this query. Checked: the state (of this browser), the issuer of the answer where it names one, PKCE, and of
 * the ID token its signature by a key of the provider, issuer, audience, authorized party, expiry and nonce.
 */
export async function identify(attempt: Attempt, query: string): Promise<Identified> {
  if (new URLSearchParams(query).get('state') !== valuesOf(attempt).state)
    return { known: false, problem: 'ended' }
  const provider = await findProvider()
  if (!provider) return { known: false, problem: 'away' }
  try {
    return { known: true, identity: await exchange(provider, attempt, query) }
  } catch (error) {
    return { known: false, problem: await problemOf(error) }
  }
}

async function exchange(provider: Configuration, attempt: Attempt, query: string): Promise<Identity> {
  const { state, nonce, verifier } = valuesOf(attempt)
  const tokens = await authorizationCodeGrant(provider, new URL(publicUrl(callbackPath) + query), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider sent no ID token.')
  const { sub: subject, auth_time } = claims
  const authenticatedAt = auth_time === undefined ? null : new Date(Math.min(auth_time * 1000, Date.now()))
  const hasAddress = claims.email !== undefined || !provider.serverMetadata().userinfo_endpoint
  // Some providers put the address into what they answer to the access token alone.
  const profile = hasAddress ? claims : await fetchUserInfo(provider, tokens.access_token, subject)
  return { subject, authenticatedAt, ...readProfile(profile) }
}

const profileSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)).optional().catch(undefined),
  email_verified: z.literal(true).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
})

function readProfile(profile: unknown): Pick<Identity, 'email' | 'name'> {
  const { email, email_verified, name } = profileSchema.parse(profile)
  return { email: (email_verified && email) ?? null, name: name ?? null }
}

/** A refusal by the person is theirs; what is wrong with an answer is logged by its code. */
async function problemOf(error: unknown): Promise<ProviderProblem> {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return 'cancelled'
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'ended'
  await warnOfProvider(error, 'an answer of the sign-in provider was refused')
  return isAway(error) ? 'away' : 'refused'
}

/** No answer came, or one of another kind than the protocol has. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return true
  const codes = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']
  return error instanceof ClientError && codes.includes(error.code ?? '')
}
