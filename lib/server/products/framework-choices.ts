import 'server-only'
import { factKnownAs } from '@/lib/core/format/former-facts'
import { type FrameworkChoices, frameworkChoicesSchema, type Product } from '@/lib/core/products/product'
import { marketsFact } from '@/lib/core/standards/markets'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs, readAs } from '../access/as-person'
import type { ChangeScope, FoundProduct } from '../access/scope'
import { listPublished } from '../content/catalogue'
import type { Person } from '../identity/person'
import { asFrameworkChoices, asProduct } from '../records/rows'
import { problemsOf } from '../records/zod-problems'

type FrameworkOffer = {
  id: string
  title: string
  version: string
  /** Where it applies, in the words of the fact; empty for everywhere. */
  markets: string[]
}
export type FrameworkChoicesPage = {
  product: Product
  frameworks: FrameworkOffer[]
  choices: FrameworkChoices
}
export type Chosen = { chosen: true } | { chosen: false; problems: Problem[] }

/** The standards that a product's reports may show, and what its team has chosen. */
export async function findFrameworkChoices(
  person: Person,
  productId: string,
): Promise<FrameworkChoicesPage | null> {
  const product = await readAs(person, async (scope) => {
    const found = await scope.findProduct('create-products', productId)
    return found && scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
  })
  return (
    product && {
      product: asProduct(product),
      frameworks: listFrameworks(),
      choices: asFrameworkChoices(product.frameworks),
    }
  )
}

/** Shows or leaves out standards whatever the markets say, from now on; what was submitted stays as it is. */
export function chooseFrameworks(person: Person, productId: string, input: unknown): Promise<Chosen | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findProduct('create-products', productId)
    if (!found) return null
    const parsed = frameworkChoicesSchema.safeParse(input)
    if (!parsed.success) return { chosen: false, problems: problemsOf(parsed.error) }
    const known = new Set(listFrameworks().map(({ id }) => id))
    const unknown = Object.keys(parsed.data).filter((id) => !known.has(id))
    if (unknown.length > 0) return { chosen: false, problems: unknown.map(isUnknown) }
    await writeChoices(scope, found, parsed.data)
    return { chosen: true }
  })
}

function listFrameworks(): FrameworkOffer[] {
  const offers = new Map<string, FrameworkOffer>()
  for (const { questionnaire } of listPublished()) {
    const values = factKnownAs(marketsFact, questionnaire.facts)?.values ?? []
    for (const { id, title, version, markets = [] } of questionnaire.frameworks) {
      const words = markets.map((market) => values.find((value) => value.id === market)?.text ?? market)
      offers.set(id, { id, title, version, markets: words })
    }
  }
  return [...offers.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}

function isUnknown(id: string): Problem {
  return { field: id, code: 'form-problem.standard', values: { standard: id } }
}

async function writeChoices(
  { db, record }: ChangeScope,
  { id, organisationId }: FoundProduct,
  choices: FrameworkChoices,
): Promise<void> {
  const named = (choice: string) =>
    Object.keys(choices)
      .filter((framework) => choices[framework] === choice)
      .toSorted()
      .join(' ')
  await db.product.update({ where: { id }, data: { frameworks: choices } })
  const data = { always: named('always'), never: named('never') }
  record({ organisationId, kind: 'standards-chosen', subjectId: id, at: new Date(), data })
}
