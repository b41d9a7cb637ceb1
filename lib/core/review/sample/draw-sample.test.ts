import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import { compile } from '../../scoring/compile'
import { drawSample, extendSample, populationOf, sampleSchema, sampleSeed } from './draw-sample'

const digest = 'a'.repeat(64)
const review = '0193f6f0-0000-7000-8000-000000000001'
const rules = rulesOf(
  {
    one: [
      choice('line', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
      choice('heavy', [0, 100], { weight: 3 }),
      choice('light', [0, 100], { weight: 2 }),
      choice('excused', [0, 100]),
      choice('secret', [0, 100]),
      choice('open', [0, 100], { weight: 3 }),
      choice('silent', [0, 100], { weight: 3 }),
      choice('hidden', [0, 100], { weight: 3, appliesWhen: { fact: 'radio' } }),
    ],
    two: [choice('other', [0, 100])],
  },
  { facts: [yesNo('radio')] },
)
const given = {
  facts: { radio: 'no' },
  answers: {
    line: chose('c100'),
    heavy: chose('c0'),
    light: chose('c100'),
    excused: notApplicable('None.'),
    secret: { ...chose('c100'), withheld: 'A contract.' },
    open: unknown(),
    hidden: chose('c100'),
    other: chose('c0'),
  },
}

describe('what a sample is drawn from', () => {
  test('red lines, weight 3, not applicable and withheld are always examined; what has no answer never', () => {
    expect(populationOf(compile(rules), { ...given, scope: 'everything' })).toEqual({
      always: ['line', 'heavy', 'excused', 'secret'],
      rest: ['light', 'other'],
    })
  })

  test('is limited to the scope', () => {
    expect(populationOf(compile(rules), { ...given, scope: ['two'] })).toEqual({
      always: [],
      rest: ['other'],
    })
  })

  test('holds each question in scope that applies and has an answer once', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (assessment) => {
        const { always, rest } = populationOf(compile(assessment.rules), {
          ...assessment,
          scope: 'everything',
        })
        expect(new Set([...always, ...rest]).size).toBe(always.length + rest.length)
      }),
    )
  })
})

describe('a sample', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 })

  test('can be drawn again by anybody with SHA-256', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    const seed = hash(digest + review)
    const rest = ['apple', 'pear', 'plum', 'fig', 'quince']
    const byKey = rest.toSorted((a, b) => (hash(seed + a) < hash(seed + b) ? -1 : 1))
    expect(sampleSeed(digest, review)).toBe(seed)
    expect(drawSample({ always: ['lime'], rest }, seed, 3)).toEqual({
      seed,
      always: ['lime'],
      drawn: byKey.slice(0, 3),
    })
    expect(sampleSchema.safeParse(drawSample({ always: [], rest }, seed, 2)).success).toBe(true)
  })

  test('is another one for another submission or review', () => {
    expect(sampleSeed(digest, review)).not.toBe(sampleSeed('b'.repeat(64), review))
    expect(sampleSeed(digest, review)).not.toBe(sampleSeed(digest, `${review}0`))
  })

  test('is extended and never drawn again: the earlier draw comes first', () => {
    fc.assert(
      fc.property(names, fc.nat(20), fc.nat(20), (rest, count, more) => {
        const population = { always: [], rest }
        const before = drawSample(population, sampleSeed(digest, review), count)
        const after = extendSample(population, before, more)
        expect(after.drawn.slice(0, before.drawn.length)).toEqual(before.drawn)
        expect(after.drawn).toHaveLength(Math.min(rest.length, before.drawn.length + more))
        expect(after.seed).toBe(before.seed)
      }),
    )
  })

  test('does not depend on the order of the questions, and holds none twice', () => {
    fc.assert(
      fc.property(names, fc.nat(40), (rest, count) => {
        const seed = sampleSeed(digest, review)
        const { drawn } = drawSample({ always: [], rest }, seed, count)
        expect(drawSample({ always: [], rest: rest.toReversed() }, seed, count).drawn).toEqual(drawn)
        expect(new Set(drawn).size).toBe(Math.min(count, rest.length))
      }),
    )
  })
})
