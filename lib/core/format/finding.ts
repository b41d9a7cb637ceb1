// What the linter says about content. A refusal stops publication and the start of the server; a
// warning is advice. Every finding names its place, the id it is about, and the fix.

/** Keys and positions from the top of a file down to the place meant. */
export type Path = readonly (string | number)[]

export type Finding = {
  /** A word for the rule, stable, so that tests and people can name it. */
  rule: string
  severity: 'refusal' | 'warning'
  file: string
  path: Path
  /** The question, fact, clause or other entry it is about; null where the complete file is meant. */
  id: string | null
  message: string
  fix: string
}

/** A finding with its line, from 1, in the text of its file. */
export type LocatedFinding = Finding & { line: number }

/** A parsed value and the file it was written in. */
export type Placed<T> = { file: string; value: T }

export function refusal(rule: string, finding: Omit<Finding, 'rule' | 'severity'>): Finding {
  return { rule, severity: 'refusal', ...finding }
}
