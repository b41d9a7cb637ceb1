// Turns a raw file into a typed value, or into findings that an author can act on. The shape of each
// kind of file is written once, in its schema; this gives the schema's refusals a place, an id and a fix.

import type { z } from 'zod'
import { type Finding, type Path, type Placed, refusal } from '../format/finding'
import type { RawFile } from './content'
import { type Described, describeIssue } from './describe-issue'

export type Parsed<T> = { parsed: Placed<T>; findings: [] } | { parsed: null; findings: Finding[] }

export function parseContent<T>(schema: z.ZodType<T>, { file, value }: RawFile): Parsed<T> {
  const { parsed, refused } = parseShape(schema, value)
  if (parsed) return { parsed: { file, value: parsed.value }, findings: [] }
  const findings = refused.map(({ path, message, fix }) =>
    refusal('shape', {
      file,
      path,
      id: nearestId(value, path),
      message,
      fix,
    }),
  )
  return { parsed: null, findings }
}

type Shape<T> = { parsed: { value: T }; refused: [] } | { parsed: null; refused: Described[] }

/** The value of a schema, or everything that is wrong with it. */
export function parseShape<T>(schema: z.ZodType<T>, value: unknown): Shape<T> {
  const result = schema.safeParse(value)
  return result.success
    ? { parsed: { value: result.data }, refused: [] }
    : { parsed: null, refused: result.error.issues.flatMap((issue) => describeIssue(issue)) }
}

/** The id of the innermost entry around a place. */
function nearestId(value: unknown, path: Path): string | null {
  let id: string | null = null
  let here: unknown = value
  for (const step of [...path, '']) {
    if (typeof here !== 'object' || here === null) break
    const own = ownValue(here, 'id')
    if (typeof own === 'string') id = own
    here = ownValue(here, String(step))
  }
  return id
}

function ownValue(holder: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value
}
