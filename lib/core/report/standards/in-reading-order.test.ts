import { expect, test } from 'vitest'
import type { StandardInReport } from '../report'
import { inReadingOrder } from './in-reading-order'

const standard = (id: string, binding?: StandardInReport['binding']) => ({ id, binding })
const required = (...ids: string[]) => ({ required: ids.map((id) => ({ standard: id })) })
const all = [
  standard('guide', 'guidance'),
  standard('plain'),
  standard('norm', 'standard'),
  standard('law', 'law'),
]

test('laws come before standards, and standards before guidance, each in the order of the library', () => {
  expect(inReadingOrder(all, null).map(({ id }) => id)).toEqual(['law', 'plain', 'norm', 'guide'])
})

test('what the law requires comes first, in its own order, and a law in two parts once', () => {
  const ordered = inReadingOrder([...all, standard('late', 'law')], required('late', 'guide', 'late'))
  expect(ordered.map(({ id }) => id)).toEqual(['late', 'guide', 'law', 'plain', 'norm'])
})
