// @ts-check

/**
 * @param {string} address
 * @param {string | null} setupCode null once somebody owns this server
 */
export function sayAddress(address, setupCode) {
  console.log(`\nThingworthy is at ${address}`)
  if (setupCode)
    console.log(`Nobody has set it up yet. Open ${address}/setup and enter this code: ${setupCode}`)
  console.log('Press Ctrl-C to stop.')
}
