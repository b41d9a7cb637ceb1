import { expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'

test('refuses nothing in the small questionnaire as it stands', () => {
  expect(findingsAfter()).toEqual([])
})
