// A kind of product names facts that exist, each with a value that the fact can have.

import { type Finding, type FindingText, type Placed, refusal } from '../../../format/finding'
import type { Fact, ProductKind } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import type { Library } from '../../content'

export function checkKind(
  { file, value: kind }: Placed<ProductKind>,
  library: Pick<Library, 'facts'>,
): Finding[] {
  return Object.entries(kind.facts).flatMap(([id, usual]) => {
    const refuse = (message: FindingText, fix: FindingText) =>
      refusal('kind', { file, path: ['facts', id], id: kind.id, message, fix })
    const fact = library.facts.find(({ value }) => value.id === id)?.value
    if (!fact) {
      return refuse(coded('finding.fact.missing', { fact: id }), coded('finding.fix.spell-fact'))
    }
    const allowed = valuesOf(fact)
    const isFit = (fact.type === 'several-of') === Array.isArray(usual)
    if (isFit && [usual].flat().every((value) => allowed.includes(value))) return []
    return refuse(
      coded('finding.kind.value', { fact: id, values: [usual].flat().join(', ') }),
      coded('finding.fix.usual-values', {
        hasSeveral: fact.type === 'several-of' ? 'yes' : 'no',
        choices: allowed.join(', '),
      }),
    )
  })
}

function valuesOf(fact: Fact): string[] {
  return fact.type === 'yes-no' ? ['yes', 'no'] : (fact.values ?? []).map(({ id }) => id)
}
