import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { setRetryAfter } from '../../http/retry-after'
import { database } from '../../world/database'
import { ownHeaders, signIn } from '../session'
import { createOwner } from './first-owner'
import { isOwned } from './setup-code'

/** Whether this server has its owner. */
export function isSetUp(): Promise<boolean> {
  return isOwned(database())
}

/** Makes the first owner with the console's code and signs them in. Call it from an action. */
export async function setUpOwner(
  input: { email: string; password: string } & Record<string, unknown>,
): Promise<{ setUp: true } | { setUp: false; problems: Problem[] }> {
  const answer = await createOwner(input, await ownHeaders())
  if (!answer.made) {
    if (answer.retryAfter) setRetryAfter(answer.retryAfter)
    return { setUp: false, problems: answer.problems }
  }
  await signIn(input)
  return { setUp: true }
}
