// What a review looks at: everything, or some sections. Facts are always in scope, since they decide which questions apply.

import { z } from 'zod'
import { lengths } from '../answers/answer'
import type { Questionnaire } from '../format/questionnaire'
import type { Problem } from '../text/problem'
import { suggestId } from '../versions/did-you-mean'

const section = z.string().min(1).max(lengths.id)

export const reviewScopeSchema = z.union([z.literal('everything'), z.array(section).min(1).max(40)])

/** `everything`, or ids of sections. */
export type ReviewScope = z.infer<typeof reviewScopeSchema>

/** Whether a section is looked at. */
export function isInScope(scope: ReviewScope, section: string): boolean {
  return scope === 'everything' || scope.includes(section)
}

/** Sections that the questionnaire does not have; `field` is `scope` with the position. */
export function checkScope({ sections }: Pick<Questionnaire, 'sections'>, scope: ReviewScope): Problem[] {
  const known = sections.map(({ id }) => id)
  if (scope === 'everything') return []
  return scope.flatMap((id, index): Problem[] => {
    if (known.includes(id)) return []
    const values = { what: 'section', id, ...suggestId(id, known) }
    return [{ field: `scope.${index}`, code: 'file-problem.unknown', values }]
  })
}
