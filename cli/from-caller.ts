import { resolve } from 'node:path'

/**
 * A path as the person meant it: relative to the folder they called from, which npm and start.js replace
 * by the checkout. `-`, standard input, stays as it is.
 */
export function fromCaller(path: string): string {
  const caller = process.env.THINGWORTHY_CALLER ?? process.cwd()
  return path === '-' || caller === process.cwd() ? path : resolve(caller, path)
}

/** The same for an argument that may be given several times. */
export function eachFromCaller(path: string, earlier: string[] = []): string[] {
  return [...earlier, fromCaller(path)]
}
