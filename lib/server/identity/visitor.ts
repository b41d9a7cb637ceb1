import 'server-only'
import { addressBlock, isPrivateAddress } from '@/lib/core/web/address/address-block'
import { digestOf } from '../world/digest'
import { environment } from '../world/environment'
import type { Waiting } from '../world/limits/turn-queue'
import { findKnownDevice } from './known-device'

/** Somebody who gives a password, as limits see them. */
export type Visitor = {
  /** Whose turn it is, among all that wait. */
  waiting: Waiting
  /** Where wrong passwords are counted, beside the account. */
  from: string
}

/** Somebody who says they are the person of this account, which need not exist. */
export function visitorFor(headers: Headers, email: string): Visitor {
  const device = findKnownDevice(headers, email)
  if (device) return known(device)
  const block = blockOf(headers)
  return { waiting: { key: block ?? digestOf(email), isKnown: false }, from: block ?? 'anywhere' }
}

/** Somebody who has proved who they are by a session or a link. */
export function knownVisitor(proof: string): Visitor {
  return known(proof)
}

/** Somebody without an account. */
export function stranger(headers: Headers): Visitor {
  const from = blockOf(headers) ?? 'anywhere'
  return { waiting: { key: from, isKnown: false }, from }
}

function known(id: string): Visitor {
  return { waiting: { key: id, isKnown: true }, from: id }
}

/**
 * The block of addresses a request comes from, which our own server has put into the header. Null where it says
 * nothing: behind a proxy that is not named in TRUSTED_PROXIES, everybody seems to come from the proxy.
 */
function blockOf(headers: Headers): string | null {
  const address = headers.get('x-forwarded-for') ?? ''
  const isCounted = environment().trustedProxies.length > 0 || !isPrivateAddress(address)
  return isCounted ? addressBlock(address) : null
}
