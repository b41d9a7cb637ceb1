import type { OpenAssessment } from '@/lib/core/assessment/assessment'

/** How many facts there are, how many of them are given and how many are not. */
export function countFacts({ content, facts }: Pick<OpenAssessment, 'content' | 'facts'>) {
  const count = content.facts.length
  const given = content.facts.filter(({ id }) => facts[id] !== undefined).length
  return { given, count, missing: count - given }
}

/** Whether the team has given a fact itself: what the release says of its scope and markets is there from the start. */
export function hasBegunFacts({ stored }: Pick<OpenAssessment, 'stored'>): boolean {
  return Object.values(stored.facts).some(({ value, fromRelease }) => value !== null && !fromRelease)
}
