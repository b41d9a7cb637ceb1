import { expect, test } from 'vitest'
import { withMessages } from '@/lib/words/with-messages'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { checkFact } from './check-fact'

const { facts } = smallQuestionnaire()
const check = (id: string, value: string | string[]) => {
  const fact = facts.find((each) => each.id === id)
  return fact
    ? withMessages(checkFact(fact, value)).map(({ field, message }) => `${field}: ${message}`)
    : null
}

test('a yes-no fact is yes, no or not sure', () => {
  for (const value of ['yes', 'no', 'not-sure']) expect(check('login', value)).toEqual([])
  expect(check('login', 'true')).toEqual([': There is no value true. Choose one of: yes, no, not-sure.'])
  expect(check('login', ['yes'])).toEqual([': Give one value, not a list: yes, no, not-sure.'])
})

test('a one-of fact has one of its values', () => {
  expect(check('power', 'mains')).toEqual([])
  expect(check('power', 'steam')).toEqual([
    ': There is no value steam. Choose one of: mains, battery, not-sure.',
  ])
})

test('a several-of fact is a list of its values, each once, or not sure as a whole', () => {
  for (const value of ['not-sure', [], ['eu'], ['uk', 'eu']]) expect(check('markets', value)).toEqual([])
  expect(check('markets', 'eu')).toEqual([': Give a list, with any of: eu, uk; or not-sure.'])
  expect(check('markets', ['eu', 'mars'])).toEqual(['1: There is no value mars. Choose from: eu, uk.'])
  expect(check('markets', ['eu', 'eu'])).toEqual(['1: The value eu is there twice.'])
})
