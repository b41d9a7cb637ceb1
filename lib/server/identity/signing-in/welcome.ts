import 'server-only'
import { database } from '../../world/database'
import { takeResetNotice } from '../passwords/password-reset'
import { takeRemovalNotice } from '../second-factor/lost-second-factor'
import type { SessionCookie } from '../sessions/session-cookie'
import { cookieOfKnownDevice } from './known-device'

/** What a sign-in brings besides its session, whatever the way in. */
export type Welcome = {
  /** Null before the second factor of an account that has one: until then, no browser becomes known. */
  device: SessionCookie | null
  /** By a link, since this person last signed in. */
  passwordWasReset: boolean
  /** By the operator, since this person last signed in. */
  secondFactorWasRemoved: boolean
}

/** The cookie of the known browser, and what the person is shown once. */
export async function welcome(email: string, headers: Headers): Promise<Welcome> {
  if (await hasSecondFactor(email))
    return { device: null, passwordWasReset: false, secondFactorWasRemoved: false }
  return {
    device: cookieOfKnownDevice(headers, email),
    passwordWasReset: await takeResetNotice(email),
    secondFactorWasRemoved: await takeRemovalNotice(email),
  }
}

async function hasSecondFactor(email: string): Promise<boolean> {
  const where = { user: { email }, confirmedAt: { not: null } }
  return (await database().secondFactor.count({ where })) > 0
}
