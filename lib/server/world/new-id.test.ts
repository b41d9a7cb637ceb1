import { expect, test } from 'vitest'
import { isId, newId } from './new-id'

test('ids sort in the order they were made, within a millisecond too', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every(isId)).toBe(true)
})

test.each([
  '',
  'x',
  '01890000-0000-7000-8000-00000000000',
  "01890000-0000-7000-8000-000000000001' OR 1=1",
  null,
  7,
])('what the database would refuse to compare is no id: %j', (text) => {
  expect(isId(text)).toBe(false)
})

test('any UUID may be an id, of whatever version', () => {
  expect(isId('0cc175b9-c0f1-b6a8-31c3-99e269772661')).toBe(true)
})
