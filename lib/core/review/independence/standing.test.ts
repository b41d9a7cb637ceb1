import { describe, expect, test } from 'vitest'
import { checkStanding, type Standing, standingSchema } from './standing'

const no = { says: 'no' } as const
const outside: Standing = { outside: true, employedByMaker: no, paidByMaker: no, advised: no, interest: no }

describe('a statement of standing', () => {
  test('answers each question by yes, no or who', () => {
    const paidByMaker = { says: 'who', who: 'Lumen Holding' }
    expect(standingSchema.safeParse({ ...outside, paidByMaker }).success).toBe(true)
    expect(standingSchema.safeParse({ ...outside, interest: { says: 'yes' } }).success).toBe(true)
  })

  test.each<[string, unknown]>([
    ['a question left open', { outside: true, employedByMaker: no, paidByMaker: no, advised: no }],
    ['who without a name', { ...outside, interest: { says: 'who', who: ' ' } }],
    ['a long name', { ...outside, interest: { says: 'who', who: 'x'.repeat(201) } }],
    ['another word', { ...outside, interest: { says: 'perhaps' } }],
    ['another key', { ...outside, certified: true }],
  ])('is refused with %s', (_, statement) => {
    expect(standingSchema.safeParse(statement).success).toBe(false)
  })

  test('is never “outside” for a member of the organisation', () => {
    expect(codes(outside, true)).toEqual(['outside: review-problem.member-is-inside'])
    expect(codes({ ...outside, outside: false }, true)).toEqual([])
  })

  test('is never “outside” for somebody whom the maker employs', () => {
    const employed: Standing = { ...outside, employedByMaker: { says: 'yes' } }
    expect(codes(employed, false)).toEqual(['outside: review-problem.employed-is-inside'])
    expect(codes({ ...employed, outside: false }, false)).toEqual([])
    expect(codes(outside, false)).toEqual([])
    expect(codes({ ...outside, employedByMaker: { says: 'who', who: 'A sister firm' } }, false)).toEqual([])
  })
})

function codes(standing: Standing, isMember: boolean): string[] {
  return checkStanding(standing, { isMember }).map(({ field, code }) => `${field}: ${code}`)
}
