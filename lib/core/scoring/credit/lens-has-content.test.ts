import { describe, expect, test } from 'vitest'
import { choice, chose, evidence, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import type { Answers } from '../../answers/answer'
import { compile } from '../compile'
import type { Verdicts } from '../score'
import { lensHasContent } from './lens-has-content'

const compiled = compile(
  rulesOf(
    {
      one: [choice('seen', [0, 100], { appliesWhen: { fact: 'camera' } }), choice('constructor', [0, 100])],
      two: [choice('c', [0, 100])],
    },
    { facts: [yesNo('camera')] },
  ),
)

test('the claimed lens is always drawn', () => {
  expect(lensHasContent(compiled, 'claimed', { facts: {}, answers: {} })).toBe(true)
})

describe('the evidenced lens', () => {
  const evidenced = (answers: Answers, camera = 'yes') =>
    lensHasContent(compiled, 'evidenced', { facts: { camera }, answers })

  test('is drawn as soon as one answer has evidence, expired or not', () => {
    expect(evidenced({ seen: chose('c100') })).toBe(false)
    expect(evidenced({ seen: chose('c100', evidence('document', '2020-01-01')) })).toBe(true)
    expect(evidenced({ seen: { ...notApplicable('No such part.'), evidence: [evidence('document')] } })).toBe(
      true,
    )
  })

  test('is not drawn for evidence beside "don\'t know" or a hidden question', () => {
    expect(evidenced({ seen: { ...unknown(), evidence: [evidence('document')] } })).toBe(false)
    expect(evidenced({ seen: chose('no-such-option', evidence('document')) })).toBe(false)
    expect(evidenced({ seen: chose('c100', evidence('document')) }, 'no')).toBe(false)
  })
})

describe('the verified lens', () => {
  const verified = (
    verdicts: Verdicts | undefined,
    answers: Answers = { seen: chose('c0') },
    camera = 'yes',
  ) => lensHasContent(compiled, 'verified', { facts: { camera }, answers, verdicts })

  test('is drawn as soon as one answer has been judged', () => {
    expect(verified(undefined)).toBe(false)
    expect(verified({})).toBe(false)
    expect(verified({ seen: { kind: 'not-examined' } })).toBe(false)
    expect(verified({ seen: { kind: 'insufficient' } })).toBe(true)
  })

  test('is not drawn for verdicts on nothing or on a hidden question', () => {
    expect(verified({ seen: { kind: 'confirmed' } }, {})).toBe(false)
    expect(verified({ seen: { kind: 'confirmed' } }, { seen: unknown() })).toBe(false)
    expect(verified({ seen: { kind: 'confirmed' } }, { seen: chose('c0') }, 'no')).toBe(false)
    expect(verified({}, { constructor: chose('c0') })).toBe(false)
  })
})
