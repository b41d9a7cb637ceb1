// A reference to a clause or provision that does not exist.

import { type Finding, type Path, refusal } from '../../format/finding'
import { coded } from '../../text/words/coded'

export function missingClause(file: string, path: Path, clause: string): Finding {
  const message = coded('finding.clause.missing', { clause })
  return refusal('reference', { file, path, id: clause, message, fix: coded('finding.fix.check-clause') })
}

export function missingProvision(
  file: string,
  path: Path,
  id: string,
  { framework, provision }: { framework: string; provision: string },
): Finding {
  const message = coded('finding.provision.missing', { framework, provision })
  const fix = coded('finding.fix.check-provision')
  return refusal('reference', { file, path, id, message, fix })
}
