// Which verdicts judge which answers. "Not examined" judges none.

export const judgingKinds = ['confirmed', 'adjusted', 'insufficient', 'accepted', 'rejected'] as const
export type JudgingKind = (typeof judgingKinds)[number]

/** Options and items are confirmed or found insufficient, a "not applicable" accepted or rejected; both can be adjusted. */
export function judges(isNotApplicable: boolean, kind: JudgingKind | 'not-examined'): kind is JudgingKind {
  if (kind === 'not-examined' || kind === 'adjusted') return kind === 'adjusted'
  return isNotApplicable === (kind === 'accepted' || kind === 'rejected')
}
