// @ts-check
// Read by Node versions of any age, so it uses only what they all understand.

const least = { major: 20, minor: 19 }

/**
 * What to say to a Node that is too old, or null if it will do.
 *
 * @param {string} version such as v20.19.0
 * @returns {string | null}
 */
export function refuseOldNode(version) {
  const [major, minor] = version.slice(1).split('.').map(Number)
  if (major > least.major || (major === least.major && minor >= least.minor)) return null
  return (
    'Thingworthy stopped: it needs Node ' +
    `${least.major}.${least.minor} or newer and this is ${version.slice(1)}; install a newer one from https://nodejs.org.`
  )
}
