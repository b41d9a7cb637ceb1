// Describes why a schema refused a value: which key, what was found, what was expected.

import type { z } from 'zod'
import type { Path } from '../format/finding'
import { missingWords } from '../text/refusal-words'
import { shortened } from '../text/typed/shortened'

export type Described = { path: Path; message: string; fix: string }

type Issue = z.core.$ZodIssue

/** One description per wrong key; a choice between shapes is judged by the shape that fits best. */
export function describeIssue(issue: Issue, base: Path = []): Described[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `The key ${shortened(key)} is not known here.`,
        fix: 'Check its spelling and its indentation, or remove it.',
      }))
    case 'invalid_union':
      return describeUnion(issue, path)
    case 'invalid_type':
      return [describeType(issue, path)]
    case 'invalid_value':
      return [
        {
          path,
          message: `${nameOf(path)} is not one of the words allowed here.`,
          fix: `Write one of: ${issue.values.map(String).join(', ')}.`,
        },
      ]
    case 'invalid_key':
      return [{ path, message: `${nameOf(path)} cannot be a key.`, fix: 'Write a shorter id.' }]
    case 'too_big':
      return [describeTooBig(issue, path)]
    case 'too_small':
      return [describeTooSmall(issue, path)]
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_element':
      return [{ path, message: `${nameOf(path)} is invalid.`, fix: fixOf(issue.message) }]
  }
}

function describeUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): Described[] {
  const shapes = issue.errors.map((issues) => issues.flatMap((each) => describeIssue(each, path)))
  const [best] = shapes.toSorted((a, b) => fails(a, path) - fails(b, path) || a.length - b.length)
  if (best && best.length > 0) return best
  const fix = 'Compare with the example in questionnaires/README.md.'
  return [{ path, message: `${nameOf(path)} has a shape that is not known here.`, fix }]
}

/** A shape that fails at the top level, such as a text instead of a list, is unlikely to be the one meant. */
function fails(shape: Described[], path: Path): number {
  return shape.some((each) => each.path.length === path.length) ? 1 : 0
}

const kindWords: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

function describeType(issue: Extract<Issue, { code: 'invalid_type' }>, path: Path): Described {
  const expected = kindWords[issue.expected] ?? issue.expected
  if (issue.message === missingWords) {
    return { path, message: `${nameOf(path)} is missing.`, fix: `Add ${expected}.` }
  }
  return { path, message: `${nameOf(path)} has the wrong shape.`, fix: `Write ${expected} here.` }
}

function describeTooBig(issue: Extract<Issue, { code: 'too_big' }>, path: Path): Described {
  const isNumber = issue.origin !== 'string' && issue.origin !== 'array'
  return {
    path,
    message: `${nameOf(path)} is ${isNumber ? 'out of range' : 'too long'}.`,
    fix: isNumber ? fixOf(issue.message) : `Use at most ${issue.maximum} ${unitOf(issue.origin)}.`,
  }
}

function describeTooSmall(issue: Extract<Issue, { code: 'too_small' }>, path: Path): Described {
  if (issue.origin === 'string') {
    return Number(issue.minimum) <= 1
      ? { path, message: `${nameOf(path)} is empty.`, fix: 'Write its text.' }
      : { path, message: `${nameOf(path)} is too short.`, fix: fixOf(issue.message) }
  }
  if (issue.origin !== 'array') {
    return { path, message: `${nameOf(path)} is out of range.`, fix: fixOf(issue.message) }
  }
  const entries = Number(issue.minimum) === 1 ? 'entry' : 'entries'
  return {
    path,
    message: `${nameOf(path)} has too few entries.`,
    fix: `Give it at least ${issue.minimum} ${entries}.`,
  }
}

function unitOf(origin: string) {
  return origin === 'string' ? 'characters' : 'entries'
}

function fixOf(message: string) {
  const sentence = message.startsWith('must') ? `it ${message}` : message
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1).replace(/\.$/, '')}.`
}

function nameOf(path: Path) {
  const key = path.findLast((step) => typeof step === 'string')
  if (key === undefined) return 'This'
  return typeof path.at(-1) === 'number' ? `An entry of ${shortened(key)}` : `The key ${shortened(key)}`
}
