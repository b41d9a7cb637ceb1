import { expect, test } from 'vitest'
import type { ReceivedProblem } from '@/lib/core/text/problem'
import { problemMessage } from './problem-message'

test('a problem that the page found is written out from its code', () => {
  const untitled = {
    field: 'evidence.0.title',
    code: 'typed-problem.evidence.title',
    values: { number: 1 },
  } as const
  expect(problemMessage(untitled)).toBe('Give evidence 1 a title')
})

test('a problem that the server found is shown in the words of the server', () => {
  const long = { field: 'note', code: 'problem.too-long', values: { maximum: 4000 } } as const
  expect(problemMessage({ ...long, message: 'Use at most 4000 characters' })).toBe(
    'Use at most 4000 characters',
  )
})

test('a problem from a server of the build before has its sentence alone', () => {
  expect(problemMessage({ field: 'note', message: 'use at most 4000 characters' })).toBe(
    'Use at most 4000 characters',
  )
})

test('a problem whose code this build does not have is shown in the words of the server', () => {
  const sent = '{"field":"note","code":"problem.of-a-later-build","values":{},"message":"Write less"}'
  const received: ReceivedProblem = JSON.parse(sent)
  expect(problemMessage(received)).toBe('Write less')
})
