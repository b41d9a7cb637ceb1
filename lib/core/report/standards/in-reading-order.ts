// The order in which standards are named, for page, PDF, terminal and files alike: what the law of the product's
// markets requires, by the day from which it applies; then other laws, standards, and guidance, each in the order of
// the library.

import type { LawInReport, StandardInReport } from '../report'

const kinds: readonly StandardInReport['binding'][] = ['law', 'standard', 'guidance']

type Standard = Pick<StandardInReport, 'id' | 'binding'>
type Laws = { required: readonly Pick<LawInReport, 'standard'>[] }

export function inReadingOrder<S extends Standard>(standards: readonly S[], laws: Laws | null): S[] {
  const required = laws?.required.map(({ standard }) => standard) ?? []
  const place = ({ id, binding = 'standard' }: Standard) =>
    required.includes(id) ? required.indexOf(id) : required.length + kinds.indexOf(binding)
  return standards.toSorted((a, b) => place(a) - place(b))
}
