import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { effortWords, pathWords, plannedNames, plannedSentence, stepPlanWords } from '../path-words'

const words = reportWords('en')
const target = { level: 2, name: 'High' }

test('effort is shown in units, uncut', () => {
  expect([0, 5, 460, 12345].map(effortWords)).toEqual(['0.00', '0.05', '4.60', '123.45'])
})

test('a path is the least effort to its level, or nothing to do', () => {
  expect(pathWords({ target, effort: 460, steps: [1] }, words)).toMatchInlineSnapshot(
    `"The least effort that leads to Level 2 · High: 4.60 units, where 1 is one small piece of work from nothing to full credit, 3 a medium and 8 a large one."`,
  )
  expect(pathWords({ target, effort: 0, steps: [] }, words)).toMatchInlineSnapshot(
    `"Nothing needs doing for Level 2 · High beyond finding out what is not known yet."`,
  )
})

test('a plan says what the team wrote of it, and no more', () => {
  const plan = (effort: string | null, owner: string | null, due: string | null) => ({ effort, owner, due })
  expect(stepPlanWords(plan('3 days', 'Sam', '2027-02-01'), words)).toBe(
    'Planned: 3 days, Sam, by 2027-02-01',
  )
  expect(stepPlanWords(plan(null, 'Sam', null), words)).toBe('Planned: Sam')
  expect(stepPlanWords(plan(null, null, null), words)).toMatchInlineSnapshot(`"Planned"`)
  expect(plannedNames(plan('3 days', 'Sam', '2027-02-01'))).toEqual(['3 days', 'Sam'])
  expect(plannedNames(plan(null, 'Sam', null))).toEqual(['Sam'])
})

test('of an earlier plan it is said how much is done', () => {
  const sentence = (planned: number, done: number) =>
    plannedSentence({ planned, done, since: '2026-05-01' }, words)
  expect([
    sentence(1, 0),
    sentence(1, 1),
    sentence(5, 0),
    sentence(5, 1),
    sentence(5, 3),
  ]).toMatchInlineSnapshot(`
    [
      "Of 1 planned line, none is done. The plan is that of the submission of 2026-05-01.",
      "Of 1 planned line, 1 is done. The plan is that of the submission of 2026-05-01.",
      "Of 5 planned lines, none is done. The plan is that of the submission of 2026-05-01.",
      "Of 5 planned lines, 1 is done. The plan is that of the submission of 2026-05-01.",
      "Of 5 planned lines, 3 are done. The plan is that of the submission of 2026-05-01.",
    ]
  `)
})
