// Describes why a schema refused a value: which key, what was found, what was expected.

import type { z } from 'zod'
import type { Path } from '../format/finding'
import { codedIssue, isMissing } from '../text/coded-issue'
import type { ProblemCode } from '../text/problem'
import { shortened } from '../text/typed/shortened'
import type { Coded, KeysIn } from '../text/words/words'

/** What is wrong at a place, and what to do about it. */
export type Described = { path: Path; message: Coded<KeysIn<'file-problem'>>; fix: Coded<ProblemCode> }

type Issue = z.core.$ZodIssue

/** One description per wrong key; a choice between shapes is judged by the shape that fits best. */
export function describeIssue(issue: Issue, base: Path = []): Described[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const values = nameOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: { code: 'file-problem.shape.unknown-key', values: { key: shortened(key) } },
        fix: { code: 'file-problem.fix.spelling', values: {} },
      }))
    case 'invalid_union':
      return describeUnion(issue, path)
    case 'invalid_type':
      return [describeType(issue, path)]
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ')
      const fix = { code: 'file-problem.fix.words', values: { choices } } as const
      return [{ path, message: { code: 'file-problem.shape.word', values }, fix }]
    }
    case 'invalid_key': {
      const fix = { code: 'file-problem.fix.shorter-id', values: {} } as const
      return [{ path, message: { code: 'file-problem.shape.key', values }, fix }]
    }
    case 'too_big':
      return [{ path, message: { code: tooBigCode(issue.origin), values }, fix: codedIssue(issue) }]
    case 'too_small':
      return [describeTooSmall(issue, path)]
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_element':
      return [{ path, message: { code: 'file-problem.shape.invalid', values }, fix: codedIssue(issue) }]
  }
}

function describeUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): Described[] {
  const shapes = issue.errors.map((issues) => issues.flatMap((each) => describeIssue(each, path)))
  const [best] = shapes.toSorted((a, b) => fails(a, path) - fails(b, path) || a.length - b.length)
  if (best && best.length > 0) return best
  const fix = { code: 'file-problem.fix.example', values: {} } as const
  return [{ path, message: { code: 'file-problem.shape.unknown', values: nameOf(path) }, fix }]
}

/** A shape that fails at the top level, such as a text instead of a list, is unlikely to be the one meant. */
function fails(shape: Described[], path: Path): number {
  return shape.some((each) => each.path.length === path.length) ? 1 : 0
}

function describeType(issue: Extract<Issue, { code: 'invalid_type' }>, path: Path): Described {
  const values = { kind: issue.expected }
  return isMissing(issue)
    ? {
        path,
        message: { code: 'file-problem.shape.missing', values: nameOf(path) },
        fix: { code: 'file-problem.fix.add', values },
      }
    : {
        path,
        message: { code: 'file-problem.shape.wrong', values: nameOf(path) },
        fix: { code: 'file-problem.fix.write', values },
      }
}

function tooBigCode(origin: string) {
  return origin === 'string' || origin === 'array'
    ? ('file-problem.shape.too-long' as const)
    : ('file-problem.shape.range' as const)
}

function describeTooSmall(issue: Extract<Issue, { code: 'too_small' }>, path: Path): Described {
  const values = nameOf(path)
  const fix = codedIssue(issue)
  if (issue.origin === 'string') {
    return Number(issue.minimum) <= 1
      ? {
          path,
          message: { code: 'file-problem.shape.empty', values },
          fix: { code: 'file-problem.fix.text', values: {} },
        }
      : { path, message: { code: 'file-problem.shape.too-short', values }, fix }
  }
  const code = issue.origin === 'array' ? 'file-problem.shape.too-few' : 'file-problem.shape.range'
  return { path, message: { code, values }, fix }
}

function nameOf(path: Path): { place: 'key' | 'entry' | 'file'; key: string } {
  const key = path.findLast((step) => typeof step === 'string')
  if (key === undefined) return { place: 'file', key: '' }
  return { place: typeof path.at(-1) === 'number' ? 'entry' : 'key', key: shortened(key) }
}
