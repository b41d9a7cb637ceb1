import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingSchema } from './finding'
import { findingGrades } from './finding-grades'
import {
  type FindingState,
  findingActors,
  findingStates,
  findingSteps,
  isStillOpen,
  nextFindingState,
} from './finding-lifecycle'

// Written by hand, apart from finding-lifecycle.ts: from, step, by, to. What is not here cannot happen.
const life = `
  open               resolve          team,owner           resolved
  disputed           resolve          team,owner           resolved
  accepted-as-it-is  resolve          team,owner           resolved
  resolved           close            auditor,its-auditor  closed
  resolved           reopen           auditor,its-auditor  open
  disputed           reopen           auditor,its-auditor  open
  open               dispute          team,owner           disputed
  open               accept-as-it-is  owner                accepted-as-it-is
  disputed           accept-as-it-is  owner                accepted-as-it-is
  open               withdraw         its-auditor          withdrawn
  resolved           withdraw         its-auditor          withdrawn
  disputed           withdraw         its-auditor          withdrawn
  accepted-as-it-is  withdraw         its-auditor          withdrawn`
const rows = life
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/))

describe('the life of a finding', () => {
  test.each(['major', 'minor', 'observation'] as const)(
    'of grade %s takes each step of its table, and no other',
    (grade) => {
      for (const state of findingStates) {
        for (const step of findingSteps) {
          for (const by of findingActors) {
            const row = rows.find(
              (each) => each[0] === state && each[1] === step && each[2]?.split(',').includes(by),
            )
            expect(nextFindingState({ grade, state }, step, by), [state, step, by].join(' ')).toBe(
              row?.[3] ?? null,
            )
          }
        }
      }
    },
  )

  test('of a good practice has one step: its auditor withdraws it', () => {
    const grade = 'good-practice'
    for (const step of findingSteps) {
      for (const by of findingActors) {
        const isWithdrawn = step === 'withdraw' && by === 'its-auditor'
        expect(nextFindingState({ grade, state: 'open' }, step, by)).toBe(isWithdrawn ? 'withdrawn' : null)
      }
    }
  })

  test('never ends by the team alone: whatever it says, the finding is still open', () => {
    const byTeam = fc.record({
      step: fc.constantFrom(...findingSteps),
      by: fc.constantFrom('team' as const, 'owner' as const),
    })
    const grades = fc.constantFrom('major' as const, 'minor' as const, 'observation' as const)
    fc.assert(
      fc.property(grades, fc.array(byTeam), (grade, steps) => {
        const open: FindingState = 'open'
        const state = steps.reduce<FindingState>(
          (now, { step, by }) => nextFindingState({ grade, state: now }, step, by) ?? now,
          open,
        )
        expect(isStillOpen({ grade, state })).toBe(true)
      }),
    )
  })

  test('ends when an auditor closes or withdraws it; a good practice asks for nothing', () => {
    const stillOpen = findingStates.filter((state) => isStillOpen({ grade: 'minor', state }))
    expect(stillOpen).toEqual(['open', 'resolved', 'disputed', 'accepted-as-it-is'])
    expect(isStillOpen({ grade: 'good-practice', state: 'open' })).toBe(false)
  })
})

describe('a finding', () => {
  const about = { found: 'All units share a password.', matters: 'Anybody can look in.' }
  const closing = { expected: 'One for each unit.', closedBy: 'A list of five units.' }

  test('says what was expected and what closes it, unless it is a good practice', () => {
    for (const grade of findingGrades) {
      const isGood = grade === 'good-practice'
      expect(findingSchema.safeParse({ grade, ...about }).success).toBe(isGood)
      expect(findingSchema.safeParse({ grade, ...about, ...closing, due: '2027-01-31' }).success).toBe(
        !isGood,
      )
    }
  })

  test('names questions with their version, and is no longer than a page', () => {
    const questions = [{ question: 'default-passwords', version: '2.0.0' }]
    const whole = { grade: 'major', ...about, ...closing, questions, clauses: ['2.B.e.2'] }
    expect(findingSchema.safeParse(whole).success).toBe(true)
    expect(findingSchema.safeParse({ ...whole, found: 'x'.repeat(4001) }).success).toBe(false)
    expect(findingSchema.safeParse({ ...whole, matters: ' ' }).success).toBe(false)
    expect(findingSchema.safeParse({ ...whole, questions: [{ question: 'a' }] }).success).toBe(false)
    expect(findingSchema.safeParse({ ...whole, colour: 'red' }).success).toBe(false)
  })
})
