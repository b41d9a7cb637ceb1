// The messages for what a schema refuses, wherever a schema gives none of its own: in forms, the API, uploads and the
// terminal. They say what to do. Importing this file also keeps the library's own texts out of every refusal; the
// modules that parse what people enter do.

import { z } from 'zod'
import type { ProblemCode } from './problem'
import { findMessage } from './refuse-with'
import type { Coded, KeysIn } from './words/words'

type Issue = z.core.$ZodIssue
type SchemaMessage = Coded<KeysIn<'problem'>>

/** zod forgets what was there, so that its text notes where nothing was. */
const missing = 'problem.missing'

z.config({
  customError: ({ code, input }) => (code === 'invalid_type' && input === undefined ? missing : code),
})

/** Whether there was no value at all. */
export function isMissing({ code, message }: Issue): boolean {
  return code === 'invalid_type' && message === missing
}

/** The message of one refusal, from the schema or from here. */
export function codedIssue(issue: Issue): Coded<ProblemCode> {
  const own = findOwn(issue) ?? findMessage(issue.message)
  if (own) return own
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue)
        ? { code: missing, values: {} }
        : { code: 'problem.type', values: { expected: issue.expected } }
    case 'invalid_value':
      return issue.values.length === 1
        ? { code: 'problem.only', values: { value: issue.values.map(String).join() } }
        : { code: 'problem.choose', values: { choices: issue.values.map(String).join(', ') } }
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'problem.format', values: {} }
    case 'not_multiple_of':
      return { code: 'problem.multiple-of', values: { divisor: issue.divisor } }
    case 'unrecognized_keys':
      return { code: 'problem.unknown-parts', values: { count: issue.keys.length } }
    case 'invalid_key':
      return { code: 'problem.key', values: {} }
    case 'custom':
    case 'invalid_union':
    case 'invalid_element':
      return { code: 'problem.not-accepted', values: {} }
  }
}

/** A refusal with values of the text itself, for context.addIssue. */
export function ownIssue(refusal: Coded<ProblemCode>, input: unknown) {
  return { code: 'custom' as const, params: { refusal }, input }
}

function findOwn(issue: Issue): Coded<ProblemCode> | undefined {
  const params: { refusal?: Coded<ProblemCode> } | undefined =
    issue.code === 'custom' ? issue.params : undefined
  return params?.refusal
}

const formats: Record<string, 'problem.date' | 'problem.date-time' | 'problem.email' | 'problem.url'> = {
  date: 'problem.date',
  datetime: 'problem.date-time',
  email: 'problem.email',
  url: 'problem.url',
}

function tooBig({ origin, inclusive, ...issue }: Extract<Issue, { code: 'too_big' }>): SchemaMessage {
  const values = { maximum: Number(issue.maximum) }
  if (origin === 'string') return { code: 'problem.too-long', values }
  if (isList(origin)) return { code: 'problem.too-many', values }
  return { code: inclusive === false ? 'problem.less-than' : 'problem.at-most', values }
}

function tooSmall({ origin, inclusive, ...issue }: Extract<Issue, { code: 'too_small' }>): SchemaMessage {
  const values = { minimum: Number(issue.minimum) }
  if (origin === 'string')
    return values.minimum <= 1 ? { code: 'problem.empty', values: {} } : { code: 'problem.too-short', values }
  if (isList(origin)) return { code: 'problem.too-few', values }
  return { code: inclusive === false ? 'problem.more-than' : 'problem.at-least', values }
}

function isList(origin: string): boolean {
  return ['array', 'set', 'map', 'object', 'record'].includes(origin)
}
