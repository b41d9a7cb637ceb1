import 'server-only'
import {
  connect,
  connectByAddress,
  findConnected,
  type ProviderAccount,
} from '../../identity/provider/accounts'
import { type Attempt, endOfAttempt, readAttempt } from '../../identity/provider/attempt'
import { confirmByProvider } from '../../identity/provider/confirm'
import { type Identity, identify } from '../../identity/provider/identify'
import { type ProviderProblem, pathWithProblem } from '../../identity/provider/problem'
import { endSession, type FoundSession, findSessionBy } from '../../identity/session-person'
import { beginSession } from '../../identity/sessions/begin-session'
import type { SessionCookie } from '../../identity/sessions/session-cookie'
import { pathAfterSignIn, pathThroughNotices } from '../../identity/signing-in/path-after-sign-in'
import { originInLog } from '../../identity/signing-in/visitor'
import { welcome } from '../../identity/signing-in/welcome'
import { noteSecurity } from '../../world/limits/security-log'
import { joinByProvider } from './join-by-provider'

// Somebody comes back from the provider, for what their browser went there for.

/** Where the browser goes on to, and the cookies it is given. */
export type Returned = { path: string; cookies: SessionCookie[] }
type Outcome = Returned | ProviderProblem

/** Does what the attempt of this browser is about, or says on its page why not. An attempt is used once, whatever comes of it. */
export async function returnFromProvider(query: string, headers: Headers): Promise<Returned> {
  const attempt = readAttempt(headers)
  const outcome = attempt ? await attend(attempt, query, headers) : 'ended'
  if (typeof outcome === 'string') {
    await noteSecurity('provider refused', { reason: outcome, from: originInLog(headers) })
    return { path: pathWithProblem(attempt, outcome), cookies: [endOfAttempt] }
  }
  return { path: outcome.path, cookies: [...outcome.cookies, endOfAttempt] }
}

async function attend(attempt: Attempt, query: string, headers: Headers): Promise<Outcome> {
  const who = await identify(attempt, query)
  return who.known ? finish(attempt, who.identity, headers) : who.problem
}

function finish(attempt: Attempt, identity: Identity, headers: Headers): Promise<Outcome> {
  switch (attempt.purpose) {
    case 'sign-in':
      return signInBy(identity, attempt, headers)
    case 'join':
      return join(identity, attempt, headers)
    default:
      return withSession(attempt, identity, headers)
  }
}

async function signInBy(identity: Identity, { goOnTo }: Attempt, headers: Headers): Promise<Outcome> {
  const account = (await findConnected(identity)) ?? (await connectByAddress(identity))
  return account ? begin(account, identity, headers, pathAfterSignIn(goOnTo ?? '')) : 'unknown'
}

async function join(identity: Identity, { token }: Attempt, headers: Headers): Promise<Outcome> {
  const outcome = await joinByProvider(token ?? '', identity)
  if (!outcome.joined) return outcome.problem
  const { organisationId, reviewId } = outcome
  const path = reviewId ? `/reviews/${reviewId}` : `/organisations/${organisationId}/products`
  return begin(outcome.account, identity, headers, path)
}

/** Begins a session, as old as what the provider says of when the person was there. A second factor is asked for by every page. */
async function begin(
  { id: userId, email }: ProviderAccount,
  { authenticatedAt: confirmedAt }: Identity,
  headers: Headers,
  path: string,
): Promise<Returned> {
  // A session that this browser had before ends.
  await endSession(headers)
  const session = await beginSession({ userId, confirmedAt }, headers)
  const { device, ...notices } = await welcome(email, headers)
  const secondFactor = device ? 'none' : 'to be given'
  await noteSecurity('signed in', { personId: userId, from: originInLog(headers), secondFactor })
  return { path: pathThroughNotices(path, notices), cookies: device ? [session, device] : [session] }
}

/** What somebody does in the session in which they left, and in no other. */
async function withSession(attempt: Attempt, identity: Identity, headers: Headers): Promise<Outcome> {
  const session = await findSessionBy(headers)
  if (!session || session.needsSecondFactor || session.id !== attempt.session) return 'ended'
  return attempt.purpose === 'connect'
    ? connectTo(session, identity)
    : ((await confirmByProvider(session, identity, attempt)) ?? {
        path: '/account/confirm?done=yes',
        cookies: [],
      })
}

async function connectTo(session: FoundSession, identity: Identity): Promise<Outcome> {
  const outcome = await connect(session, identity)
  return outcome.connected ? { path: '/account/provider?done=connected', cookies: [] } : outcome.problem
}
