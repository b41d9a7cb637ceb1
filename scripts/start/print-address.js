// @ts-check

/**
 * @param {string} address
 * @param {object} state
 * @param {string | null} state.setupCode null once this server has an owner
 * @param {boolean} state.isDev
 * @param {readonly string[]} state.trustedProxies
 */
export function printAddress(address, { setupCode, isDev, trustedProxies }) {
  console.log(`\nThingworthy is at ${address}`)
  if (isDev) console.log(`Authors find their questionnaires at ${address}/authoring`)
  if (setupCode)
    console.log(`Nobody has set it up yet. Open ${address}/setup and enter this code: ${setupCode}`)
  if (trustedProxies.length === 0) {
    console.log(
      'TRUSTED_PROXIES is not set: limits on sign-in do not count by network address for requests that',
    )
    console.log('reach this server from a private address, as behind a reverse proxy (docs/operating.md).')
  }
  console.log('Press Ctrl-C to stop.')
}
