// A request that changes something must come from a page of this very site: a page of another site could
// otherwise send it with the cookie of a person who is signed in here. Browsers say where a request comes
// from in Sec-Fetch-Site or in Origin; one that says neither is refused. The host it was sent to must be
// ours too, because a stranger's name can be made to point to this machine.

import { isLoopback } from './is-loopback'

type Request = {
  method: string
  /** Anything that looks up a header by its name in small letters. */
  headers: { get(name: string): string | null }
  /** The origin people use, such as https://assess.example.org. */
  publicUrl: string
}

/** Whether the request may change something as far as its origin goes. Reading is always fine. */
export function isFromThisSite({ method, headers, publicUrl }: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true
  const host = headers.get('host')
  if (host === null || !isOurs(host, new URL(publicUrl))) return false
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin === publicUrl || origin === `${new URL(publicUrl).protocol}//${host}`
}

/** On one's own machine, its names are all the same. */
function isOurs(host: string, { host: ours, hostname, port }: URL): boolean {
  if (host === ours) return true
  const sentTo = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  return sentTo !== null && isLoopback(hostname) && isLoopback(sentTo.hostname) && sentTo.port === port
}
