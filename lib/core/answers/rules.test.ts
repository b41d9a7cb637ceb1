import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '@/lib/core/scoring/compile'
import { score } from '@/lib/core/scoring/score-assessment'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { rulesOf } from './rules'

test('what the browser gets of a questionnaire comes to the same score', () => {
  fc.assert(
    fc.property(arbitraryAssessment(), ({ rules, facts, answers }) => {
      const input = { facts, answers, lens: 'claimed', date: '2026-11-22' } as const
      const sent = JSON.parse(JSON.stringify(rulesOf(rules)))
      expect(score(compile(sent), input)).toEqual(score(compile(rules), input))
    }),
  )
})
