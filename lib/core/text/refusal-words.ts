// The words for what a schema refuses, wherever a schema gives none of its own: in forms, the API, uploads and
// the terminal. They say what to do, begin small and have no full stop, so that a page can make a sentence of
// them and an operator's message can follow the name of a setting. Importing this file puts them in place of
// the library's own messages; the modules that parse what people enter do.

import { z } from 'zod'

type RawIssue = z.core.$ZodRawIssue

/** What is said of a value that is not there. */
export const missingWords = 'must be given'

/** One refusal in our words; never the library's. */
function refusalWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missingWords : `give ${kindWords[issue.expected] ?? 'another value'}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${issue.values.map(String).join()}`
        : `choose one of: ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return mostWords(issue)
    case 'too_small':
      return leastWords(issue)
    case 'invalid_format':
      return formatWords[issue.format] ?? 'write it in the form that is asked for'
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? 'has a part that is not known here; remove it'
        : `has ${issue.keys.length} parts that are not known here; remove them`
    case 'invalid_key':
      return 'has a key that cannot be one; write a shorter id'
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return 'must be one of the answers that are accepted here'
  }
}

z.config({ customError: refusalWords })

const kindWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

const formatWords: Record<string, string> = {
  date: 'write a date as YYYY-MM-DD',
  datetime: 'write a date and time in UTC, such as 2026-06-30T12:00:00Z',
  email: 'write an email address such as ada@example.org',
  url: 'write a web address such as https://example.org',
}

function mostWords({ origin, maximum, inclusive }: Extract<RawIssue, { code: 'too_big' }>): string {
  if (origin === 'string') return `use at most ${counted(maximum, 'character')}`
  if (isList(origin)) return `give at most ${counted(maximum, 'entry')}`
  return inclusive === false ? `must be less than ${maximum}` : `must be at most ${maximum}`
}

function leastWords({ origin, minimum, inclusive }: Extract<RawIssue, { code: 'too_small' }>): string {
  if (origin === 'string')
    return Number(minimum) <= 1 ? 'must not be empty' : `use at least ${minimum} characters`
  if (isList(origin)) return `give at least ${counted(minimum, 'entry')}`
  return inclusive === false ? `must be more than ${minimum}` : `must be at least ${minimum}`
}

function isList(origin: string): boolean {
  return ['array', 'set', 'map', 'object', 'record'].includes(origin)
}

function counted(count: number | bigint, noun: 'character' | 'entry'): string {
  const many = noun === 'entry' ? 'entries' : 'characters'
  return `${count} ${Number(count) === 1 ? noun : many}`
}
