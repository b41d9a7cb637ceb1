// What of external standards belongs to a question: the provisions its answers may indicate, and those
// that one reader found to touch its clauses. Only the first are ever counted.

import type { Framework, Provision, Question, Questionnaire, Related } from '../format/questionnaire'

export type NamedProvision = { framework: Framework; provision: Provision }
export type MappedProvision = NamedProvision & { mapping: Question['indicates'][number] }
export type RelatedProvision = NamedProvision & { relation: Related['related'][number] }

type Library = Pick<Questionnaire, 'frameworks' | 'related'>

/** The provisions a question's answers may indicate, in the order it names them. */
export function indicatedBy(question: Question, { frameworks }: Library): MappedProvision[] {
  return question.indicates.flatMap((mapping) => {
    const named = findProvision(mapping.provision, frameworks)
    return named ? { ...named, mapping } : []
  })
}

/** What touches the clauses of a question, without what it indicates anyway. */
export function relatedTo(question: Question, { frameworks, related }: Library): RelatedProvision[] {
  const counted = new Set(question.indicates.map(({ provision }) => keyOf(provision)))
  return related.flatMap((relation) => {
    if (!question.clauses.includes(relation.clause) || counted.has(keyOf(relation.provision))) return []
    const named = findProvision(relation.provision, frameworks)
    return named ? { ...named, relation } : []
  })
}

type Reference = { framework: string; provision: string }

function findProvision(reference: Reference, frameworks: readonly Framework[]): NamedProvision | null {
  const framework = frameworks.find(({ id }) => id === reference.framework)
  const provision = framework?.provisions.find(({ id }) => id === reference.provision)
  return framework && provision ? { framework, provision } : null
}

function keyOf({ framework, provision }: Reference): string {
  return `${framework} ${provision}`
}
