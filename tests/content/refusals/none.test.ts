import { expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'

test('refuses nothing in the unchanged small questionnaire', () => {
  expect(findingsAfter()).toEqual([])
})
