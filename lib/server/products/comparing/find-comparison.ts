import 'server-only'
import type { Choice } from '@/lib/core/products/compare-choice'
import type { Product } from '@/lib/core/products/product'
import { compare } from '@/lib/core/report/compare/compare'
import type { Comparison } from '@/lib/core/report/compare/comparison'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { asProduct } from '../../records/rows'
import { compareChoices } from './compare-choices'
import { readSide, type Side } from './read-side'

type Compared = { before: Side; after: Side; comparison: Comparison }

/** `chosen` are the values of the two selects. `compared` is null where one of them was not chosen or cannot be found, which `isGone` says. */
export type ComparePage = {
  product: Product
  choices: Choice[]
  chosen: { before: string | null; after: string | null }
  isGone: boolean
  compared: Compared | null
}

type Wanted = { before: string | null; after: string | null }

/** Two assessments or submissions of a product beside each other; what is not chosen is the latest, and the one before it. */
export async function findComparison(
  person: Person,
  productId: string,
  wanted: Wanted,
): Promise<ComparePage | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findProduct('read-products', productId)
    if (!found) return null
    const product = await scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
    const seesDrafts = scope.isAllowed('read-draft', found.organisationId)
    const choices = await compareChoices(scope.db, found.id, { seesDrafts })
    const chosen = withUsual(wanted, choices)
    const sideOf = (value: string | null) => value && readSide(scope, found.id, value)
    const sides = { before: await sideOf(chosen.before), after: await sideOf(chosen.after) }
    return { product: asProduct(product), choices, chosen, sides }
  })
  if (!read) return null
  const { sides, ...page } = read
  const { before, after } = sides
  const isGone = (page.chosen.before !== null && !before) || (page.chosen.after !== null && !after)
  return { ...page, isGone, compared: before && after ? compareSides(before(), after()) : null }
}

function compareSides(before: Side, after: Side): Compared {
  return { before, after, comparison: compare(before, after) }
}

/** The latest submission and the one before it, as far as nothing else is wanted. */
function withUsual({ before, after }: Wanted, choices: readonly Choice[]): Wanted {
  const submitted = choices.filter(({ number }) => number !== null)
  const offered = submitted.length > 1 ? submitted : choices
  const later = after ?? offered[0]?.value ?? null
  const place = offered.findIndex(({ value }) => value === later)
  const earlier = offered.slice(place + 1)[0] ?? offered.find(({ value }) => value !== later)
  return { before: before ?? earlier?.value ?? null, after: later }
}
