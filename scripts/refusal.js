// @ts-check

/** A thing the person at the terminal can put right: one sentence that says what is wrong and the fix. */
export class Refusal extends Error {}

/**
 * Prints a refusal as its sentence alone, anything else with its stack, and gives the exit code.
 *
 * @param {unknown} error
 * @returns {1}
 */
export function sayWhy(error) {
  if (error instanceof Refusal) console.error(`Thingworthy stopped: ${error.message}`)
  else console.error(error)
  return 1
}
