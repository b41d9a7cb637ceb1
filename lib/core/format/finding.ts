// What the linter says about content. A refusal stops publication and the start of the server; a
// warning is advice. Every finding names its place, the id it is about, and the fix.

import { type ProblemCode, withStop } from '../text/problem'
import type { Coded, KeysIn, Words } from '../text/words/words'

/** Keys and positions from the top of a file down to the place meant. */
export type Path = readonly (string | number)[]

/** What is wrong, or what to do about it; written out where it is shown. */
export type FindingText = Coded<KeysIn<'finding'> | ProblemCode>

export type Finding = {
  /** A word for the rule, stable, so that tests and people can name it. */
  rule: string
  severity: 'refusal' | 'warning'
  file: string
  path: Path
  /** The question, fact, clause or other entry it is about; null where the complete file is meant. */
  id: string | null
  message: FindingText
  fix: FindingText
}

/** A finding with its line, from 1, in the text of its file. */
export type LocatedFinding = Finding & { line: number }

/** A parsed value and the file it was written in. */
export type Placed<T> = { file: string; value: T }

export function refusal(rule: string, finding: Omit<Finding, 'rule' | 'severity'>): Finding {
  return { rule, severity: 'refusal', ...finding }
}

/** Both sentences of a finding, written out. */
export function findingSentences({ message, fix }: Pick<Finding, 'message' | 'fix'>, words: Words) {
  return { message: words.sentence(message), fix: withStop(words.sentence(fix)) }
}
