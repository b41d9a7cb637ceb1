// The scope and the markets of a release answer some facts. A file that says such a fact otherwise is refused, because one of
// the two is wrong, unless it names the fact under `otherThanScope`: then the team means it, and what it says wins.

import type { Facts } from '../../answers/answer'
import { type FactFromRelease, factsFromRelease, isSameFact } from '../../answers/facts/from-release'
import type { Fact } from '../../format/questionnaire'
import type { Scope } from '../../products/release'
import type { Problem } from '../../text/problem'
import { assessedRelease } from './assessed-release'
import type { AssessmentFile } from './assessment-file-schema'

/** The facts that are said otherwise than a scope, as a file names them; nothing where there are none. */
export function otherThanScope(
  facts: Facts,
  scope: Scope,
  asked: readonly Fact[],
): Pick<AssessmentFile, 'otherThanScope'> {
  const ids = factsUnlikeScope(facts, scope, asked).map(({ fact }) => fact)
  return ids.length > 0 ? { otherThanScope: ids } : {}
}

/** A problem for each fact that a file says otherwise than its own scope and does not name as meant. */
export function checkScope(file: AssessmentFile, asked: readonly Fact[]): Problem[] {
  const { scope } = assessedRelease(file).release
  return factsUnlikeScope(file.facts, scope, asked)
    .filter(({ fact }) => !file.otherThanScope?.includes(fact))
    .map(({ fact, from, value }) => {
      const said = [file.facts[fact] ?? []].flat().join(', ') || '[]'
      const values = { fact, said, from, stated: statedBy(scope, from, value) }
      return { field: `facts.${fact}`, code: 'file-problem.unlike-scope', values }
    })
}

/** The facts that are said otherwise than a scope says them, with what it says. */
function factsUnlikeScope(facts: Facts, scope: Scope, asked: readonly Fact[]): FactFromRelease[] {
  return factsFromRelease(scope, asked).filter(
    ({ fact, value }) => facts[fact] !== undefined && !isSameFact(facts[fact], value),
  )
}

function statedBy(scope: Scope, from: FactFromRelease['from'], value: FactFromRelease['value']): string {
  if (from === 'markets') return [value].flat().join(', ')
  return scope[from]?.in ? 'in' : 'none'
}
