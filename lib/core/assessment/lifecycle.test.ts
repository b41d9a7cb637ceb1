import { describe, expect, test } from 'vitest'
import { nextState, type Step, stateOf, states } from './lifecycle'

// Written by hand, apart from lifecycle.ts: from → step → to. What is not here cannot happen.
const life = `
  draft       submit        submitted
  submitted   start-review  in-review
  submitted   open-draft    draft
  in-review   return        returned
  in-review   sign-off      signed-off
  returned    open-draft    draft
  signed-off  open-draft    draft
  signed-off  expire        expired
  signed-off  revoke        revoked
  signed-off  supersede     superseded
  expired     open-draft    draft
  expired     revoke        revoked
  expired     supersede     superseded
  revoked     open-draft    draft
  superseded  open-draft    draft`
const rows = life
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/))
const steps: Step[] = [
  'submit',
  'start-review',
  'return',
  'sign-off',
  'expire',
  'revoke',
  'supersede',
  'open-draft',
]

describe('the life of an assessment', () => {
  test('takes exactly the steps of its table', () => {
    for (const state of states) {
      for (const step of steps) {
        const to = rows.find(([from, by]) => from === state && by === step)?.[2] ?? null
        expect(nextState(state, step), `${state}, ${step}`).toBe(to)
      }
    }
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
