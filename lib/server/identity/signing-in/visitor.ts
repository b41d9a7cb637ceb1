import 'server-only'
import { addressBlock, isPrivateAddress } from '@/lib/core/web/address/address-block'
import { digestOf } from '../../world/digest'
import { environment } from '../../world/environment'
import { markInLog } from '../../world/limits/security-log'
import type { Waiting } from '../../world/limits/turn-queue'
import { findKnownDevice } from './known-device'

/** The sender of a password, as the limits count them. */
export type Visitor = {
  /** The key by which the queue for hashing takes turns. */
  waiting: Waiting
  /** The key by which wrong passwords are counted, with the account. */
  from: string
}

/** A person who is not signed in and gives an account, which need not exist. */
export function visitorFor(headers: Headers, email: string): Visitor {
  const device = findKnownDevice(headers, email)
  if (device) return known(device)
  const block = blockOf(headers)
  return { waiting: { key: block ?? digestOf(email), isKnown: false }, from: block ?? 'anywhere' }
}

/** A person identified by a session or a link. */
export function knownVisitor(proof: string): Visitor {
  return known(proof)
}

/** A person without an account. */
export function stranger(headers: Headers): Visitor {
  const from = blockOf(headers) ?? 'anywhere'
  return { waiting: { key: from, isKnown: false }, from }
}

/** The block of addresses of a request as the log has it; null where addresses are not counted. */
export function originInLog(headers: Headers): string | null {
  const block = blockOf(headers)
  return block && markInLog(block)
}

function known(id: string): Visitor {
  return { waiting: { key: id, isKnown: true }, from: id }
}

/**
 * The block of addresses a request comes from, which the server in front has set in the header. Null where it says
 * nothing: behind a proxy that is not named in TRUSTED_PROXIES, everybody seems to come from the proxy.
 */
function blockOf(headers: Headers): string | null {
  const address = headers.get('x-forwarded-for') ?? ''
  const isCounted = environment().trustedProxies.length > 0 || !isPrivateAddress(address)
  return isCounted ? addressBlock(address) : null
}
