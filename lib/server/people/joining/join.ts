import 'server-only'
import { setRetryAfter } from '../../http/retry-after'
import { ownHeaders, signIn } from '../../identity/session'
import { joinWithNewAccount } from './accept-invitation'
import type { Joined } from './joined'

/** Accepts an invitation with a new account and signs it in. Call it from an action. */
export async function joinAndSignIn(input: { password: string } & Record<string, unknown>): Promise<Joined> {
  await ownHeaders()
  const answer = await joinWithNewAccount(input)
  if (!answer.joined) {
    if (answer.retryAfter) setRetryAfter(answer.retryAfter)
    return answer
  }
  await signIn({ email: answer.email, password: input.password })
  return answer
}
