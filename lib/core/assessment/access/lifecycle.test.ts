import { describe, expect, test } from 'vitest'
import { lifecycle, stateOf } from './lifecycle'

// Written by hand, apart from lifecycle.ts: from → step → to. What is not here cannot happen.
const life = `
  draft       submit        submitted
  submitted   open-draft    draft`
const rows = life
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/))

describe('the life of an assessment', () => {
  test('takes exactly the steps of its table', () => {
    const written = Object.entries(lifecycle).flatMap(([step, { from, to }]) =>
      from.map((state) => [state, step, to].join(' ')),
    )
    expect(written.toSorted()).toEqual(rows.map((row) => row.join(' ')).toSorted())
  })

  test('has no state that nothing leads out of', () => {
    const left = new Set(Object.values(lifecycle).flatMap(({ from }) => from))
    expect([...left].toSorted()).toEqual(['draft', 'submitted'])
  })

  test('is a draft while one is open, whatever was submitted before', () => {
    expect(stateOf({ draftIsOpen: true, submissions: 0 })).toBe('draft')
    expect(stateOf({ draftIsOpen: true, submissions: 3 })).toBe('draft')
  })

  test('is submitted once the last draft was submitted', () => {
    expect(stateOf({ draftIsOpen: false, submissions: 1 })).toBe('submitted')
  })

  test('cannot be without any record', () => {
    expect(() => stateOf({ draftIsOpen: false, submissions: 0 })).toThrow()
  })
})
