// Whether so little is answered that a level would say more about what is open than about the product.

type Counted = { applicable: number; answered: number }

/** Fewer than half of the questions that apply are answered; "don't know yet" is an answer. */
export function isMostlyOpen({ applicable, answered }: Counted): boolean {
  return 2 * answered < applicable
}

/** How many questions of all sections have no complete answer while some section is mostly open; else 0. */
export function openWhileMostIs(sections: readonly Counted[]): number {
  if (!sections.some(isMostlyOpen)) return 0
  return sections.reduce((sum, { applicable, answered }) => sum + applicable - answered, 0)
}
