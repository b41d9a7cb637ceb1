import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import messages from '@/messages/en.json'
import { reportAreas } from '../report-words'

test('every area that reports store sentences of has messages, and is named once', () => {
  expect(reportAreas.filter((area) => Object.keys(messages[area]).length === 0)).toEqual([])
  expect(new Set(reportAreas).size).toBe(reportAreas.length)
})

test('the messages of these areas have one digest, in hex', () => {
  expect(reportWords('en').digest).toMatch(/^[0-9a-f]{64}$/)
})
