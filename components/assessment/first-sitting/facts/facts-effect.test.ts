import { expect, test } from 'vitest'
import { effectOfAll } from './facts-effect'

test('a question that a second fact hides again was neither added nor hidden by both', () => {
  const steps = [
    { adds: ['camera-view', 'microphone-mute'], hides: [] },
    { adds: [], hides: ['camera-view', 'app-reviews'] },
  ]
  expect(effectOfAll(steps)).toEqual({ adds: ['microphone-mute'], hides: ['app-reviews'] })
})

test('no change of a fact changes no question', () => {
  expect(effectOfAll([])).toEqual({ adds: [], hides: [] })
})
