import type { OpenAssessment } from '@/lib/core/assessment/assessment'

/** "You have given 12 of 20 facts." */
export function factsGiven({ content, facts }: Pick<OpenAssessment, 'content' | 'facts'>): string {
  const given = content.facts.filter(({ id }) => facts[id] !== undefined).length
  if (given === 0) return 'You have given no facts yet, so every question is asked.'
  return given === content.facts.length
    ? 'You have given all facts.'
    : `You have given ${given} of ${content.facts.length} facts.`
}
