// @ts-check
import ipaddr from 'ipaddr.js'

/**
 * The address a request comes from. A header can say anything, so only what a trusted proxy has added counts:
 * from the connection's own address we go back along X-Forwarded-For as long as trusted proxies speak, and the
 * first address that is not theirs is the client's. Where a part cannot be read, the proxy that passed it on
 * is all that is known.
 *
 * @param {{ peer: string, forwarded: string, trusted: readonly string[] }} request `trusted` holds addresses and ranges
 * @returns {string}
 */
export function clientAddress({ peer, forwarded, trusted }) {
  const ranges = trusted.map(parseRange)
  let client = parseAddress(peer)
  if (client === null) return ''
  for (const hop of forwarded.split(',').reverse()) {
    if (!isIn(client, ranges)) break
    const before = parseAddress(hop)
    if (before === null) break
    client = before
  }
  return client.toString()
}

/** @typedef {ipaddr.IPv4 | ipaddr.IPv6} Address */

/**
 * 203.0.113.9, 203.0.113.9:4711, 2001:db8::1, [2001:db8::1] and [2001:db8::1]:4711, each perhaps in quotation
 * marks; an IPv4 address written as IPv6 is the IPv4 address.
 *
 * @param {string} text
 * @returns {Address | null}
 */
function parseAddress(text) {
  const plain = text.trim().replace(/^"(.*)"$/, '$1')
  const address = /^\[([^\]]+)\](:\d+)?$/.exec(plain)?.[1] ?? plain.replace(/^([\d.]+):\d+$/, '$1')
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  return isAddress ? ipaddr.process(address) : null
}

/** @param {string} text @returns {[Address, number]} */
function parseRange(text) {
  const address = parseAddress(text)
  if (address) return [address, address.kind() === 'ipv4' ? 32 : 128]
  const [start, bits] = ipaddr.parseCIDR(text)
  return start instanceof ipaddr.IPv6 && start.isIPv4MappedAddress() && bits >= 96
    ? [start.toIPv4Address(), bits - 96]
    : [start, bits]
}

/** @param {Address} address @param {[Address, number][]} ranges */
function isIn(address, ranges) {
  return ranges.some(([start, bits]) => start.kind() === address.kind() && address.match(start, bits))
}
