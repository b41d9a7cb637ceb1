// A kind of product names facts that exist, each with a value that the fact can have.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Fact, ProductKind } from '../../../format/questionnaire'
import type { Library } from '../../content'

export function checkKind(
  { file, value: kind }: Placed<ProductKind>,
  library: Pick<Library, 'facts'>,
): Finding[] {
  return Object.entries(kind.facts).flatMap(([id, usual]) => {
    const refuse = (message: string, fix: string) =>
      refusal('kind', { file, path: ['facts', id], id: kind.id, message, fix })
    const fact = library.facts.find(({ value }) => value.id === id)?.value
    if (!fact) {
      return refuse(`The fact ${id} does not exist.`, 'Check its spelling against questionnaires/facts.')
    }
    const allowed = valuesOf(fact)
    const isFit = (fact.type === 'several-of') === Array.isArray(usual)
    if (isFit && [usual].flat().every((value) => allowed.includes(value))) return []
    const words = fact.type === 'several-of' ? 'a list of some of' : 'one of'
    return refuse(
      `The fact ${id} cannot be ${[usual].flat().join(', ')}.`,
      `Write ${words}: ${allowed.join(', ')}.`,
    )
  })
}

function valuesOf(fact: Fact): string[] {
  return fact.type === 'yes-no' ? ['yes', 'no'] : (fact.values ?? []).map(({ id }) => id)
}
