import 'server-only'
import { parseCookies } from 'better-auth/cookies'
import { z } from 'zod'
import { newId } from '../../world/new-id'
import type { SessionCookie } from '../sessions/session-cookie'
import { readSignedText, signatureOf, signedText } from './signed-text'

// A browser in which a person has signed in is known for their account from then on, by a signed cookie.
// The cookie does not sign anyone in; it only keeps other people's wrong passwords from slowing this person down.

const deviceCookie = '__Host-thingworthy-device'

/** The id of the browser that sent these headers, if this account was signed in there before. */
export function findKnownDevice(headers: Headers, email: string): string | null {
  const device = readDevice(headers)
  return device?.accounts.includes(markOf(email)) ? device.id : null
}

/** The cookie that makes this browser known for this account too. */
export function cookieOfKnownDevice(headers: Headers, email: string): SessionCookie {
  const { id, accounts } = readDevice(headers) ?? { id: newId(), accounts: [] }
  const mark = markOf(email)
  const latest = [mark, ...accounts.filter((each) => each !== mark)].slice(0, mostAccounts)
  const value = signedText('device', JSON.stringify({ id, accounts: latest }))
  return { name: deviceCookie, value, maxAge: 180 * 24 * 60 * 60 }
}

/** More accounts than people who share a browser. */
const mostAccounts = 8

const deviceSchema = z.strictObject({ id: z.uuid(), accounts: z.array(z.string().max(64)).max(mostAccounts) })

function readDevice(headers: Headers): z.infer<typeof deviceSchema> | null {
  const value = parseCookies(headers.get('cookie') ?? '').get(deviceCookie) ?? ''
  const text = readSignedText('device', value)
  return text === null ? null : deviceSchema.parse(JSON.parse(text))
}

/** An account in the cookie, as a digest, so that the cookie does not reveal the address. */
function markOf(email: string): string {
  return signatureOf('account', email.toLowerCase()).slice(0, 22)
}
