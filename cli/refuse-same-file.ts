import { resolve } from 'node:path'
import { printError } from './print'

/** Whether two of the files named are one: a result must never stand where the answers stood. Says so. */
export function refuseSameFile(...names: (string | undefined)[]): boolean {
  const named = names.filter((name) => name !== undefined).map((name) => resolve(name))
  const twice = named.find((name, index) => named.indexOf(name) !== index)
  if (twice !== undefined) printError(`${twice} is named twice. Give each file a name of its own.`)
  return twice !== undefined
}
