// Which external standards concern a product follows from where it is offered. A standard that names no
// market is read out everywhere, and so is every one as long as it is not known where the product is
// offered. The team may have one shown all the same, or left out.

import type { Facts } from '../answers/answer'
import { compileFactCondition, type Truth } from '../answers/condition'
import { factKnownAs } from '../format/former-facts'
import type { Framework, Questionnaire } from '../format/questionnaire'
import type { FrameworkChoices } from '../products/product'

/** The fact that says where a product is offered; its values are the markets that standards name. */
export const marketsFact = 'markets'

export type Showing =
  | { shown: true; because: 'chosen' | 'everywhere' | 'market' | 'market-not-known' }
  | { shown: false; because: 'chosen' | 'other-markets' }

/** Whether a standard is read out for a product, and why. */
export function showingOf(
  { id, markets }: Pick<Framework, 'id' | 'markets'>,
  rules: Pick<Questionnaire, 'facts' | 'implies'>,
  facts: Facts,
  choices: FrameworkChoices,
): Showing {
  const choice = Object.hasOwn(choices, id) ? choices[id] : undefined
  if (choice) return { shown: choice === 'always', because: 'chosen' }
  if (!markets) return { shown: true, because: 'everywhere' }
  switch (isOffered(markets, rules, facts)) {
    case true:
      return { shown: true, because: 'market' }
    case false:
      return { shown: false, because: 'other-markets' }
    case 'undecided':
      return { shown: true, because: 'market-not-known' }
  }
}

/** Whether the product is offered in one of these markets; undecided where it is not said. */
export function isOffered(
  markets: readonly string[],
  rules: Pick<Questionnaire, 'facts' | 'implies'>,
  facts: Facts,
): Truth {
  const fact = factKnownAs(marketsFact, rules.facts)?.id ?? marketsFact
  const offered = { any: markets.map((market) => ({ fact, includes: market })) }
  return compileFactCondition(offered, rules)(facts)
}
