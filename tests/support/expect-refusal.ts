// One broken file, one refusal: it names the rule, the file, the line, the id and the fix.

import { expect } from 'vitest'
import { type Edit, findingsAfter } from './broken-content'

export const head = 'small/1.0.0/questionnaire.yaml'
export const locks = 'small/1.0.0/locks.yaml'
export const words = 'small/1.0.0/words.yaml'

export type Refusal = {
  /** Ends the sentence "refuses …". */
  refuses: string
  edits: Edit[]
  rule: string
  file: string
  /** The line that the finding points at. */
  at: string
  id: string | null
  fix: RegExp
}

export function expectRefusal({ edits, rule, file, at, id, fix }: Refusal) {
  expect(findingsAfter(...edits)).toContainEqual({
    rule,
    severity: 'refusal',
    file,
    at,
    id,
    message: expect.stringMatching(/^[A-Z0-9].*\.$/s),
    fix: expect.stringMatching(fix),
  })
}
