import { describe, expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { checkScope, isInScope, reviewScopeSchema } from './scope'

describe('the scope of a review', () => {
  test('is everything, or sections by their ids', () => {
    expect(isInScope('everything', 'locks')).toBe(true)
    expect(isInScope(['words', 'locks'], 'locks')).toBe(true)
    expect(isInScope(['words'], 'locks')).toBe(false)
  })

  test.each([[[]], ['locks, words'], [['']], [Array.from({ length: 41 }, (_, index) => `section-${index}`)]])(
    'is never %j',
    (scope) => {
      expect(reviewScopeSchema.safeParse(scope).success).toBe(false)
    },
  )

  test('names sections that there are', () => {
    expect(checkScope(smallQuestionnaire(), 'everything')).toEqual([])
    expect(checkScope(smallQuestionnaire(), ['locks', 'words'])).toEqual([])
    expect(checkScope(smallQuestionnaire(), ['locks', 'word'])).toMatchObject([
      { field: 'scope.1', code: 'file-problem.unknown', values: { what: 'section', suggestion: 'words' } },
    ])
  })
})
