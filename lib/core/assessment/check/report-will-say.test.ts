import { expect, test } from 'vitest'
import { choice, chose, notApplicable, rulesOf, unknown } from '@/tests/support/build-rules'
import { compile } from '../../scoring/compile'
import { score } from '../../scoring/score-assessment'
import { reportWillSay } from './report-will-say'

const date = '2026-11-30'
const redLine = { below: 50, capsAt: 1 }
const asksForDocument = { atLeast: 'document' } as const
const rules = compile(
  rulesOf({
    security: [
      choice('passwords', [0, 100], { redLine }),
      choice('updates', [0, 100], { redLine }),
      choice('reports', [0, 100], asksForDocument),
    ],
    control: [
      choice('reset', [0, 100], asksForDocument),
      choice('export', [0, 100]),
      choice('sale', [0, 100], asksForDocument),
    ],
  }),
)
const document = { title: 'Plan', url: 'https://lamp.example', kind: 'document' as const }
const answers = {
  passwords: chose('c0'),
  reports: chose('c100', { ...document, speaksOf: '2026-01-01', expires: '2026-02-01' }),
  reset: { ...chose('c100', { ...document, speaksOf: '2026-01-01' }), copied: true },
  export: unknown(),
  sale: notApplicable('It is not sold.'),
}

test('what will stand in the report are level, red lines, unknowns, answers without evidence that counts, and copies', () => {
  expect(reportWillSay(rules, { facts: {}, answers, date })).toMatchObject({
    redLines: { crossed: 1, open: 1 },
    unknown: 1,
    unanswered: 1,
    claims: 3,
    withoutEvidence: 1,
    unconfirmed: 1,
  })
})

test('the level is that of the score', () => {
  const given = { facts: {}, answers, date }
  expect(reportWillSay(rules, given).overall).toEqual(score(rules, { ...given, lens: 'claimed' }).overall)
})
