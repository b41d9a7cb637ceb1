import { v7 } from 'uuid'

/** A UUID of version 7, so that ids sort by age. */
export function newId(): string {
  return v7()
}

/** Whether a text from outside can be an id at all; the database refuses to compare anything else. */
export function isId(text: unknown): text is string {
  return (
    typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
  )
}
