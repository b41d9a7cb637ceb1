import { expect, test } from 'vitest'
import { english } from '../../../words/english'
import { eventDetail, eventWords } from './describe-event'
import { accountEventKinds, eventGroups } from './event-kinds'

test('every kind of event has words, and another is given as it is stored', () => {
  const kinds: readonly string[] = [...Object.values(eventGroups).flat(), ...accountEventKinds]
  const words = kinds.map((kind) => eventWords({ kind, data: {} }, english))
  expect(new Set(words).size).toBe(words.length)
  expect(words.filter((each) => kinds.includes(each))).toEqual([])
  expect(eventWords({ kind: 'lamp-lit', data: {} }, english)).toBe('lamp-lit')
})

test.each([
  [{ from: 'editor', to: 'owner' }, 'Editor to Owner'],
  [{ role: 'viewer' }, 'Viewer'],
  [{ key: 'AUTH-1', revision: 2 }, 'AUTH-1'],
  [{ submission: 'x', number: 3 }, 'No. 3'],
  [{}, ''],
  [{ role: '__proto__' }, ''],
])('the detail of %j is “%s”', (data, words) => {
  expect(eventDetail({ kind: 'any', data }, english)).toBe(words)
})
