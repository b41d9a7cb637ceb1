import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions'

const people = [
  { id: 'ada', name: 'Ada' },
  { id: 'lovelace', name: 'Ada Lovelace' },
  { id: 'noor', name: 'Nóor' },
  { id: 'none', name: '' },
]

describe('mentions', () => {
  test.each([
    ['@Ada, please', ['ada']],
    ['@ada lovelace and @NÓOR.', ['lovelace', 'noor']],
    ['@Ada and again @Ada', ['ada']],
    ['mail ada@example.org', []],
    ['@Adam', []],
    ['@', []],
    ['Ada', []],
    ['@@Ada', ['ada']],
  ])('of “%s” are %j', (text, ids) => {
    expect(mentionsIn(text, people)).toEqual(ids)
  })
})
