import { expect, test } from 'vitest'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import { compile } from '../compile'
import { progress } from './progress'

const options = [0, 100]
const rules = rulesOf(
  {
    one: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => choice(id, options)),
    two: [choice('seen', options, { appliesWhen: { fact: 'camera' } }), choice('g', options)],
  },
  { facts: [yesNo('camera')] },
)

test('counts, section by section, what applies and what has been said of it', () => {
  const answers = {
    a: { ...chose('c0'), copied: true },
    b: unknown(),
    c: notApplicable('It has no such part.'),
    d: { ...chose('c100'), withheld: 'It would help burglars.' },
    e: notApplicable(''),
    seen: { ...chose('c100'), copied: true, withheld: 'A secret.' },
  }
  expect(progress(compile(rules), { facts: { camera: 'no' }, answers })).toEqual([
    { section: 'one', applicable: 6, answered: 4, unknown: 1, notApplicable: 1, withheld: 1, copied: 1 },
    { section: 'two', applicable: 1, answered: 0, unknown: 0, notApplicable: 0, withheld: 0, copied: 0 },
  ])
})

test('counts a question again as soon as it may apply', () => {
  const [, two] = progress(compile(rules), { facts: {}, answers: { seen: chose('c100') } })
  expect(two).toMatchObject({ applicable: 2, answered: 1 })
})
