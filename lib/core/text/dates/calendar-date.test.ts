import { expect, test } from 'vitest'
import { refusalsOf } from '@/tests/support/refusals-of'
import { answerSchema, storedAnswerSchema } from '../../answers/answer'
import { planLineSchema, storedPlanLineSchema } from '../../assessment/plan/plan'
import { releaseSchema } from '../../products/release'
import { calendarDate } from './calendar-date'

const absurd = ['0001-01-01', '0000-01-01', '1900-01-01', '1989-12-31', '2100-01-01', '9999-12-31']
const answer = (dates: { speaksOf: string; expires?: string }) => ({
  says: { kind: 'choice', option: 'own' },
  evidence: [{ title: 'Test', url: 'https://example.org/a', kind: 'document', ...dates }],
})
const scope = { device: { in: true }, app: { in: true }, cloud: { in: true } }

test.each(absurd)('the day %s is refused wherever a day is entered', (day) => {
  expect(refusalsOf(calendarDate, day)).toEqual(['Write a date from 1990-01-01 to 2099-12-31'])
  expect(answerSchema.safeParse(answer({ speaksOf: day })).success).toBe(false)
  expect(answerSchema.safeParse(answer({ speaksOf: '2026-01-01', expires: day })).success).toBe(false)
  expect(releaseSchema.safeParse({ label: '1', date: day, scope }).success).toBe(false)
  expect(planLineSchema.safeParse({ to: 100, due: day }).success).toBe(false)
})

test.each(['2026-02-30', '31.1.2026', '2026-1-1', 'x'])('%s is no day', (day) => {
  expect(refusalsOf(calendarDate, day)).toEqual(['Write a date as YYYY-MM-DD'])
})

test('evidence may expire on its own day, and not before it', () => {
  expect(answerSchema.safeParse(answer({ speaksOf: '2026-05-04', expires: '2026-05-04' })).success).toBe(true)
  const early = answer({ speaksOf: '2026-05-04', expires: '2026-05-03' })
  expect(answerSchema.safeParse(early).error?.issues).toMatchObject([{ path: ['evidence', 0, 'expires'] }])
  expect(refusalsOf(answerSchema, early)).toEqual(['Give a day that is not before the date of the evidence'])
})

test('a plan is due no earlier than the text of good practice', () => {
  expect(planLineSchema.safeParse({ to: 100, due: '2016-12-31' }).success).toBe(false)
  expect(planLineSchema.safeParse({ to: 100, due: '2017-01-01' }).success).toBe(true)
})

test('days that an earlier release accepted are still read', () => {
  const stored = answer({ speaksOf: '0001-01-01', expires: '0000-12-31' })
  expect(storedAnswerSchema.safeParse(stored).success).toBe(true)
  expect(storedPlanLineSchema.safeParse({ to: 100, due: '1900-01-01' }).success).toBe(true)
})
