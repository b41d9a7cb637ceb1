// A law may apply in stages: some of its provisions from another day than the rest.

import type { Framework, Provision } from '../format/questionnaire'

/** Provisions of a law that apply from the same day. `title` is null where all of the law does. */
export type LawPart = { from: string; title: string | null; provisions: Provision[] }

/**
 * In the order of their days, which are YYYY-MM-DD; none for what is no law. Every provision is in one part; what is in no
 * stage of its own is called `rest`.
 */
export function lawParts(
  { binding, appliesFrom, stages = [], provisions }: Framework,
  rest: string,
): LawPart[] {
  if (binding !== 'law' || appliesFrom === undefined) return []
  const staged = stages.map(({ from, title, provisions: ids }) => ({
    from,
    title,
    provisions: provisions.filter(({ id }) => ids.includes(id)),
  }))
  const others = {
    from: appliesFrom,
    title: stages.length > 0 ? rest : null,
    provisions: provisions.filter(({ id }) => stages.every((stage) => !stage.provisions.includes(id))),
  }
  return [...staged, others]
    .filter((part) => part.provisions.length > 0)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
