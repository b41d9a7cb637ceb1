// Network addresses as limits count them. One person rarely has one address alone: a household, an office or
// an attacker has a block of them, so blocks are counted (/24 of IPv4, /64 of IPv6, what a network is given
// at least). An IPv4 address written as IPv6 is the IPv4 address.

import ipaddr from 'ipaddr.js'

/** The block of an address, such as 203.0.113.0/24, or null where the text is no address. */
export function addressBlock(text: string): string | null {
  const address = parseAddress(text)
  if (address === null) return null
  return address.kind() === 'ipv4' ? startOf(address, 3, '/24') : startOf(address, 8, '/64')
}

/** Whether an address is of this machine or of a private network, where a reverse proxy usually is. */
export function isPrivateAddress(text: string): boolean {
  const address = parseAddress(text)
  return address !== null && privateRanges.has(address.range())
}

/** Whether a text names one address or, with a slash, a range of them. */
export function isAddressRange(text: string): boolean {
  return ipaddr.isValidCIDR(text) || parseAddress(text) !== null
}

const privateRanges = new Set(['loopback', 'private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'])

type Address = ipaddr.IPv4 | ipaddr.IPv6

function parseAddress(text: string): Address | null {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
  return isAddress ? ipaddr.process(text) : null
}

function startOf(address: Address, bytes: number, suffix: string): string {
  const kept = address.toByteArray().map((byte, index) => (index < bytes ? byte : 0))
  return `${ipaddr.fromByteArray(kept)}${suffix}`
}
