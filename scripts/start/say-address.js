// @ts-check

/**
 * @param {string} address
 * @param {{ setupCode: string | null, isDev: boolean }} standing the code is null once somebody owns this server
 */
export function sayAddress(address, { setupCode, isDev }) {
  console.log(`\nThingworthy is at ${address}`)
  if (isDev) console.log(`Authors find their questionnaires at ${address}/authoring`)
  if (setupCode)
    console.log(`Nobody has set it up yet. Open ${address}/setup and enter this code: ${setupCode}`)
  console.log('Press Ctrl-C to stop.')
}
