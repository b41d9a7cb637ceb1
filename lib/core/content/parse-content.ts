// Turns a raw file into a typed value, or into findings that an author can act on. The shape of each
// kind of file is written once, in schema.ts; this gives the schema's refusals a place, an id and a fix.

import type { z } from 'zod'
import { type Finding, type Path, type Placed, refusal } from '../format/finding'
import type { RawFile } from './content'
import { describeIssue } from './describe-issue'

export type Parsed<T> = { parsed: Placed<T>; findings: [] } | { parsed: null; findings: Finding[] }

export function parseContent<T>(schema: z.ZodType<T>, { file, value }: RawFile): Parsed<T> {
  const result = schema.safeParse(value)
  if (result.success) return { parsed: { file, value: result.data }, findings: [] }
  const findings = result.error.issues
    .flatMap((issue) => describeIssue(issue))
    .map(({ path, message, fix }) => {
      return refusal('shape', { file, path, id: nearestId(value, path), message, fix })
    })
  return { parsed: null, findings }
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
