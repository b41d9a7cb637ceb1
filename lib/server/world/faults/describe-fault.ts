import 'server-only'
import { getSystemErrorMap } from 'node:util'

/**
 * A fault for the log: its kind, its code, our own words and its place, and the same of what caused it.
 * Messages of other programs may quote what a person wrote, so only plain errors, which we throw ourselves,
 * keep theirs. The code is called errorCode because the log removes everything named `code`, such as a set-up code.
 */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line))
  return {
    name: error.name,
    ...codesOf(error),
    ...(error.name === 'Error' && { message: error.message }),
    at: places.slice(0, 12).map((line) => line.trim()),
  }
}

type Fault = { name: string; errorCode?: string; causedBy?: string; message?: string; at?: string[] }

/** The code of the error itself, and the first one among its causes, which is the database's or the system's. */
function codesOf(error: Error): Pick<Fault, 'errorCode' | 'causedBy'> {
  const [own, cause] = [codeIn(error), codeBehind(error)]
  return { ...(own && { errorCode: own }), ...(cause && cause !== own && { causedBy: cause }) }
}

/** The code of the database or the system behind an error; undefined where there is none. */
export function causeOf(error: unknown): string | undefined {
  return codeBehind(error) ?? codeIn(error)
}

function codeBehind(error: unknown, depth = 0): string | undefined {
  if (depth > 5 || typeof error !== 'object' || error === null) return undefined
  const behind = ['cause', 'meta', 'driverAdapterError'].map((name) => Reflect.get(error, name))
  const several = error instanceof AggregateError ? error.errors : []
  for (const each of [...behind, ...several]) {
    const code = codeBehind(each, depth + 1) ?? codeIn(each)
    if (code) return code
  }
  return undefined
}

/** Of Postgres (23505), of Prisma (P2002) or of Node (ERR_SOCKET_CLOSED); anything else may be a person's word. */
const known = /^(?:(?:[0-9][0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}|P[1-6]\d{3}|(?:UND_)?ERR_[A-Z0-9_]{2,40})$/
const systemCodes = new Set([...getSystemErrorMap().values()].map(([name]) => name)).add('ENOTFOUND')

function codeIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const found = ['code', 'originalCode'].map((name) => Reflect.get(error, name))
  return found.find((code) => isCode(code))
}

function isCode(code: unknown): code is string {
  return typeof code === 'string' && (known.test(code) || systemCodes.has(code))
}
