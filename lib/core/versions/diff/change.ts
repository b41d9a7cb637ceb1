// One difference between two versions, for readers and for rules: its kind, its place, the text before and
// after, and the version step that it requires.

import type { KeysIn, Words } from '../../text/words/words'
import type { Step } from '../version-step'

export type ChangeKind =
  | 'reworded'
  | 'moved'
  | 'reweighted'
  | 'options'
  | 'meaning'
  | 'red-line'
  | 'mapping'
  | 'condition'
  | 'evidence'
  | 'levels'
  | 'other'

/** What a difference is written in. */
export type ChangeWords = Pick<
  Words<KeysIn<'answer' | 'changes' | 'condition' | 'indication'>>,
  't' | 'list' | 'either' | 'series'
>

/** A part of an entry that has a name of its own: `changes.part.weight` of the messages. */
export type PartName = NameOf<KeysIn<'changes.part'>>

type NameOf<Key> = Key extends `changes.part.${infer Name}` ? Name : never

export type Change = {
  kind: ChangeKind
  /** What of the entry, in words: "ask", "option unique", "weight". */
  part: string
  /** Null where there was nothing. Lists have one entry per line. */
  before: string | null
  /** Null where there is nothing any more. */
  after: string | null
  step: Step
}

/** A change if the two differ, in a list of one. */
export function changeBetween(
  change: Pick<Change, 'kind' | 'part' | 'step'>,
  before: string | null | undefined,
  after: string | null | undefined,
): Change[] {
  if ((before ?? null) === (after ?? null)) return []
  return [{ ...change, before: before ?? null, after: after ?? null }]
}

/** A text without the line breaks of its file; blank lines still part paragraphs. */
export function flowing(text: string): string {
  return text.trim().replace(/([^\n])\n(?=[^\n])/g, '$1 ')
}
