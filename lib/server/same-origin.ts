import { publicAddress } from './public-address'

/**
 * Whether a request that changes something was sent by a page of ours. Browsers say so in one of two
 * headers that no page can forge; a request that says nothing is refused.
 */
export function isFromThisSite(headers: Headers): boolean {
  if (headers.get('sec-fetch-site') === 'same-origin') return true
  return headers.get('origin') === new URL(publicAddress()).origin
}
