// The order in which standards are named, for page, PDF, terminal and files alike: what the law of the product's
// markets requires, by the day from which it applies; then other laws, standards, and guidance, each in the order of
// the library.

import type { LawsInReport, StandardInReport } from '../report'

const kinds: readonly StandardInReport['binding'][] = ['law', 'standard', 'guidance']

export function inReadingOrder(
  standards: readonly StandardInReport[],
  laws: Pick<LawsInReport, 'required'> | null,
): StandardInReport[] {
  const required = laws?.required.map(({ standard }) => standard) ?? []
  const place = ({ id, binding = 'standard' }: StandardInReport) =>
    required.includes(id) ? required.indexOf(id) : required.length + kinds.indexOf(binding)
  return standards.toSorted((a, b) => place(a) - place(b))
}
