// @ts-check
import { clientAddress } from './client-address.js'

/**
 * Leaves in X-Forwarded-For the one address that the server vouches for, whatever the request brought, and
 * takes away the other headers in which a client could name itself.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {readonly string[]} trusted proxies whose word counts: addresses and ranges
 */
export function setClientAddress({ headers, socket }, trusted) {
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',')
  headers['x-forwarded-for'] = clientAddress({ peer: socket.remoteAddress ?? '', forwarded, trusted })
  delete headers['x-real-ip']
  delete headers.forwarded
}
