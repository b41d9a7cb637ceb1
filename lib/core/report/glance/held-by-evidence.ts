import type { Report } from '../report'

/** Titles of sections that an open red line holds back where only what has evidence counts, and nothing does by the claim. */
export function heldByEvidence({ sections }: Pick<Report, 'sections'>): string[] {
  return sections
    .filter(({ lenses }) => {
      const heldBy = (name: 'claimed' | 'evidenced') => lenses.find(({ lens }) => lens === name)?.heldBy
      return heldBy('claimed') === null && heldBy('evidenced') === 'open'
    })
    .map(({ title }) => title)
}
