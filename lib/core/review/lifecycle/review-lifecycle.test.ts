import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isOpenReview,
  isUnderReview,
  needsReason,
  nextState,
  type ReviewState,
  refusedStep,
  reviewActors,
  reviewStates,
  reviewSteps,
  stateOfFollowUp,
} from './review-lifecycle'

// Written by hand, apart from review-lifecycle.ts: from, step, by, to. What is not here cannot happen.
const life = `
  asked      accept        auditor  accepted
  asked      decline       auditor  declined   reason
  asked      stop          team     stopped    reason
  asked      lose-auditor  job      asked
  accepted   stop          auditor  stopped    reason
  accepted   ask-to-stop   team     accepted   reason
  accepted   return        auditor  returned   reason
  accepted   conclude      auditor  concluded
  accepted   overtake      auditor  overtaken
  accepted   lose-auditor  job      asked
  concluded  withdraw      auditor  withdrawn  reason`
const rows = life
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/))

const anyStep = fc.record({ step: fc.constantFrom(...reviewSteps), by: fc.constantFrom(...reviewActors) })

describe('the life of a review', () => {
  test('takes each step of its table, and no other step by anybody', () => {
    for (const state of reviewStates) {
      for (const step of reviewSteps) {
        for (const by of reviewActors) {
          const row = rows.find((each) => each[0] === state && each[1] === step && each[2] === by)
          const title = [state, step, by].join(' ')
          expect(nextState(state, step, by), title).toBe(row?.[3] ?? null)
          const isTheirs = rows.some((each) => each[1] === step && each[2] === by)
          const refused = row ? null : isTheirs ? 'wrong-state' : 'other-actor'
          expect(refusedStep(state, step, by), title).toBe(refused)
          if (row) expect(needsReason(step, by), title).toBe(row[4] === 'reason')
        }
      }
    }
  })

  test('after acceptance ends only by its auditor, whatever the team and the server do', () => {
    const others = anyStep.filter(({ by }) => by !== 'auditor')
    fc.assert(
      fc.property(fc.array(others), (steps) => {
        expect(['accepted', 'asked']).toContain(
          run(
            'accepted',
            steps.filter(({ step }) => step !== 'stop'),
          ),
        )
        expect(
          run(
            'accepted',
            steps.filter(({ by }) => by === 'team'),
          ),
        ).toBe('accepted')
      }),
    )
  })

  test('never continues once it ended, but for a conclusion that is withdrawn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reviewStates), fc.array(anyStep), (state, steps) => {
        if (isOpenReview(state)) return
        const after = run(state, steps)
        expect(after === state || (state === 'concluded' && after === 'withdrawn')).toBe(true)
      }),
    )
  })

  test('has verdicts only between acceptance and its end', () => {
    expect(reviewStates.filter(isUnderReview)).toEqual(['accepted'])
    expect(reviewStates.filter(isOpenReview)).toEqual(['asked', 'accepted'])
  })

  test('goes on with the same auditor, bound again, after a return; after any other end the auditor is asked', () => {
    expect(stateOfFollowUp('returned')).toBe('accepted')
    const others = reviewStates.filter((state) => state !== 'returned')
    expect(others.map(stateOfFollowUp)).toEqual(others.map(() => 'asked'))
  })

  test('asks nobody for a reason of a step that they cannot take', () => {
    expect(needsReason('conclude', 'team')).toBe(false)
  })
})

type Taken = { step: (typeof reviewSteps)[number]; by: (typeof reviewActors)[number] }

/** Illegal steps change nothing. */
function run(state: ReviewState, steps: readonly Taken[]): ReviewState {
  return steps.reduce((now, { step, by }) => nextState(now, step, by) ?? now, state)
}
