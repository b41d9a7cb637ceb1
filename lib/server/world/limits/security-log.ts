import 'server-only'
import { createHmac } from 'node:crypto'
import { environment } from '../environment'

// Lines of the log about sign-ins and refusals, one for each (docs/operating.md lists them). They hold fixed words, ids and
// marks; never what somebody typed, an address, or a path.

type Lines = {
  'signed in': { personId: string; from: string | null; secondFactor: 'none' | 'to be given' }
  'sign-in refused': { reason: Refused; personId: string | null; account: string; from: string | null }
  'provider refused': { reason: string; from: string | null }
  'second factor given': { personId: string; from: string | null }
  'second factor refused': { reason: Refused; personId: string; from: string | null }
  'password refused': { reason: Refused; personId: string }
  'link refused': { kind: 'password-reset' | 'invitation'; personId: string | null }
  'access refused': { personId: string; operation: string; kind: string; id: string }
  'form refused': { reason: 'another-person'; personId: string }
  'request refused': { reason: 'another-site' }
}
export type Refused = 'wrong' | 'too-many' | 'busy'

/** Writes a line. */
export async function noteSecurity<Line extends keyof Lines>(line: Line, about: Lines[Line]): Promise<void> {
  // The log reads its level from the settings when it is loaded, which a build does not have.
  const { log } = await import('../log')
  const fields: Record<string, unknown> = about
  log.info(fields, line)
}

/** In place of an address: the same for the same one on this server, and of no use without AUTH_SECRET. */
export function markInLog(address: string): string {
  return createHmac('sha256', environment().authSecret)
    .update(`log\n${address}`)
    .digest('base64url')
    .slice(0, 16)
}
