import { describe, expect, test } from 'vitest'
import type { ConclusionInput } from '@/lib/core/review/conclusion/build-conclusion'
import { lampConclusion, reviewedLamp, submittedLamp } from '@/tests/support/reviewed-lamp'

const counts = '3 of 8 examined: 1 confirmed, 1 adjusted, 1 accepted as not applicable.'
const { standing, auditor } = lampConclusion().conclusion
const no = { says: 'no' } as const

describe('the first words', () => {
  test.each<[string, Partial<ConclusionInput>, string]>([
    [
      'who checked it from outside, and who paid',
      {},
      `Checked by Noor Haddad, who states to be outside Lux, paid by a customer. Confirmed with reservations. ${counts}`,
    ],
    [
      'that the maker pays',
      { standing: { ...standing, paidByMaker: { says: 'yes' } } },
      `Checked by Noor Haddad, who states to be outside Lux, paid by Lux. Confirmed with reservations. ${counts}`,
    ],
    [
      'that the maker does not pay',
      { standing: { ...standing, paidByMaker: no } },
      `Checked by Noor Haddad, who states to be outside Lux, not paid by Lux. Confirmed with reservations. ${counts}`,
    ],
    [
      'that the address of the auditor was never verified',
      { auditor: { ...auditor, addressVerified: false } },
      `Checked by Noor Haddad (address not verified), who states to be outside Lux, paid by a customer. Confirmed with reservations. ${counts}`,
    ],
    [
      'that it was checked inside the maker',
      { standing: { ...standing, outside: false }, outcome: 'not-confirmed' },
      `Checked inside Lux by Noor Haddad. Not confirmed. ${counts}`,
    ],
  ])('say %s', (_, changes, words) => {
    expect(reviewedLamp({ conclusions: [lampConclusion(changes)] }).checked).toBe(words)
  })

  test('speak of the maker where the report names none', () => {
    const stored = submittedLamp()
    const { maker: _, ...product } = stored.product
    const { checked } = reviewedLamp({}, { ...stored, product })
    expect(checked).toContain('who states to be outside the maker, paid by a customer.')
  })

  test('name what people wrote in them, so that it turns nothing around it', () => {
    expect(reviewedLamp().review?.conclusions[0]?.names).toEqual(['Noor Haddad', 'Lux', 'a customer'])
  })
})

test('the statement of standing is shown line by line, in the auditor’s words', () => {
  expect(reviewedLamp().review?.conclusions[0]?.standing).toEqual([
    { about: 'Outside Lux', says: 'Yes' },
    { about: 'Employed by Lux', says: 'No' },
    { about: 'Paid by Lux', says: 'a customer' },
    { about: 'Advised on this product, or wrote parts of it, in the last two years', says: 'No' },
    { about: 'Interest in the product', says: 'No' },
  ])
})
