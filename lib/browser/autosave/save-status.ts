import type { Author } from '@/lib/core/assessment/assessment'
import type { ReceivedProblem } from '@/lib/core/text/problem'
import type { Sent } from '../sending/send-save'

/** The save status of one entry. */
export type SaveStatus<Value> =
  | { kind: 'untouched' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'signed-out' }
  | { kind: 'signed-out-elsewhere' }
  | { kind: 'another-person' }
  | { kind: 'invalid'; problems: readonly ReceivedProblem[] }
  /** Evidence lacks something: it is stored as before, or not at all if it is new. The rest of the answer is saved. */
  | { kind: 'unfinished'; problems: readonly ReceivedProblem[] }
  | { kind: 'conflict'; theirs: Value | null; by: Author; at: string; revision: number }
  | { kind: 'not-a-draft' }
  | { kind: 'not-found' }

/** What came of sending, as a status; `read` says what the other value is. */
export function saveStatusFrom<Value>(sent: Sent, read: (value: unknown) => Value | null): SaveStatus<Value> {
  if (sent.saved) return { kind: 'saved', at: sent.at }
  switch (sent.reason) {
    case 'conflict':
      return {
        kind: 'conflict',
        theirs: read(sent.theirs),
        by: sent.by,
        at: sent.at,
        revision: sent.revision,
      }
    case 'invalid':
      return { kind: 'invalid', problems: sent.problems }
    case 'unreachable':
      return { kind: 'waiting' }
    case 'signed-out':
    case 'signed-out-elsewhere':
    case 'another-person':
    case 'not-a-draft':
    case 'not-found':
      return { kind: sent.reason }
  }
}

type Kind = SaveStatus<unknown>['kind']

/** Something is in the fields that the server does not have. */
export function isUnsaved({ kind }: { kind: Kind }): boolean {
  return kind !== 'untouched' && kind !== 'saved' && kind !== 'unfinished'
}

const needing: readonly Kind[] = [
  'invalid',
  'unfinished',
  'conflict',
  'another-person',
  'not-a-draft',
  'not-found',
]

/** The person has to do something before it can be saved. */
export function needsPerson({ kind }: { kind: Kind }): boolean {
  return needing.includes(kind)
}
