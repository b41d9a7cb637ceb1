import { expect, test } from 'vitest'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import { compile } from '../compile'
import { timeLeft } from './time-left'

const options = [0, 100]
const rules = compile(
  rulesOf(
    {
      one: ['a', 'b', 'c'].map((id) => choice(id, options)),
      two: [choice('seen', options, { appliesWhen: { fact: 'camera' } }), choice('d', options)],
    },
    { facts: [yesNo('camera')] },
  ),
)
const essentials = new Set(['a', 'd'])

test('the questions that apply and have no complete answer take time, the essential ones less', () => {
  const answers = { b: notApplicable('') }
  expect(timeLeft(rules, { facts: { camera: 'no' }, answers }, essentials)).toEqual({
    whole: 7,
    sections: { one: 6, two: 1 },
  })
})

test('“don’t know yet” is an answer, and what is answered takes no more time', () => {
  const answers = { a: chose('c100'), b: unknown(), c: unknown(), d: chose('c0'), seen: chose('c0') }
  expect(timeLeft(rules, { facts: {}, answers }, essentials)).toEqual({
    whole: 0,
    sections: { one: 0, two: 0 },
  })
})
