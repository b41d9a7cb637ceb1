import type { OpenAssessment } from '@/lib/core/assessment/assessment'

/** How many facts there are, how many of them are given and how many are not. */
export function countFacts({ content, facts }: Pick<OpenAssessment, 'content' | 'facts'>) {
  const count = content.facts.length
  const given = content.facts.filter(({ id }) => facts[id] !== undefined).length
  return { given, count, missing: count - given }
}
