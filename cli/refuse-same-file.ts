import { resolve } from 'node:path'
import { english } from '@/lib/words/english'
import { printError } from './print'

const { t } = english

/** Whether two of the files named are one: a result must never stand where the answers stood. Says so. */
export function refuseSameFile(...names: (string | undefined)[]): boolean {
  const named = names.filter((name) => name !== undefined).map((name) => resolve(name))
  const twice = named.find((name, index) => named.indexOf(name) !== index)
  if (twice !== undefined) printError(t('terminal.same-file', { file: twice }))
  return twice !== undefined
}
