// A reference to a clause or provision that does not exist.

import { type Finding, type Path, refusal } from '../../format/finding'

export function missingClause(file: string, path: Path, clause: string): Finding {
  const message = `The clause ${clause} does not exist.`
  return refusal('reference', { file, path, id: clause, message, fix: 'Check its number in the source.' })
}

export function missingProvision(
  file: string,
  path: Path,
  id: string,
  { framework, provision }: { framework: string; provision: string },
): Finding {
  const message = `The provision ${framework} ${provision} does not exist.`
  const fix = 'Check its framework and number in questionnaires/frameworks.'
  return refusal('reference', { file, path, id, message, fix })
}
