import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { smallReport } from '@/tests/support/small-report'
import type { Answers } from '../../../answers/answer'
import { planOfStep } from '../plan-in-report'

const facts = { login: 'yes' }
const lock = (option: string): Answers => ({
  lock: { says: { kind: 'choice', option }, evidence: [], copied: false },
})
const previousPlan = { date: '2026-05-01', plan: { lock: { to: 100 }, doors: { to: 60 }, gone: { to: 100 } } }

test('a line of the plan is shown in the team’s words', () => {
  const words = reportWords('en')
  expect(planOfStep(undefined, words)).toBeNull()
  expect(planOfStep({ to: 100, owner: 'Sam' }, words)).toEqual({
    effort: null,
    owner: 'Sam',
    due: null,
    words: 'Planned: Sam',
  })
})

test('of the plan before it is said how many lines about questions that are still asked are done', () => {
  expect(smallReport({ facts, answers: lock('strong'), previousPlan }).planned).toEqual({
    planned: 2,
    done: 1,
    since: '2026-05-01',
    words: 'Of 2 planned lines, 1 is done. The plan is that of the submission of 2026-05-01.',
  })
  expect(smallReport({ facts, answers: lock('weak'), previousPlan }).planned).toMatchObject({
    done: 0,
    words: 'Of 2 planned lines, none is done. The plan is that of the submission of 2026-05-01.',
  })
})

test('nothing is said where there was no plan, or nothing of it is asked any more', () => {
  expect(smallReport({ facts, answers: lock('weak') }).planned).toBeNull()
  const gone = { date: '2026-05-01', plan: { gone: { to: 100 } } }
  expect(smallReport({ facts, answers: lock('weak'), previousPlan: gone }).planned).toBeNull()
})
