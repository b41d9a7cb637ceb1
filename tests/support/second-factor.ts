import { setTimeout } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'
import {
  beginSetUp,
  completeSetUp,
  findPendingSetUp,
} from '@/lib/server/identity/second-factor/set-up-second-factor'
import type { FoundSession } from '@/lib/server/identity/session-person'
import { database } from '@/lib/server/world/database'

/** Sets an app up, as its person does; the secret that the app has. */
export async function setUpApp(session: FoundSession): Promise<string> {
  await beginSetUp(session.person)
  const pending = await findPendingSetUp(session.person)
  if (!pending) throw new Error('no set-up was begun')
  const outcome = await completeSetUp(session, { code: codeOf(pending.secret), hasKeptCodes: true })
  if (!outcome.setUp) throw new Error(JSON.stringify(outcome))
  return pending.secret
}

/** What the app shows now, or so many steps of 30 seconds later. */
export function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

/** Waits until a step of 30 seconds has just begun, so that a code stays as many steps off as it was made. */
export async function stepBegins(): Promise<void> {
  while (Date.now() % 30_000 > 10_000) await setTimeout(200)
}

/** As if no code had been accepted yet, since a test does not wait for the next step. */
export async function forgetSteps(): Promise<void> {
  await database().secondFactor.updateMany({ data: { lastStep: 0 } })
}
