import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCondition } from '../../answers/condition'
import type { Fact } from '../questionnaire'
import type { Condition } from '../schema/schema'
import { type PlainCondition, plainCondition } from './plain-condition'

const ids = ['a', 'b', 'c']
const facts = ids.map(
  (id): Fact => ({
    id,
    ask: id,
    type: 'yes-no',
    explanation: id,
    example: id,
    group: 'device',
    order: 1,
  }),
)
const rules = { facts, sections: [], implies: {} }

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...ids).map((fact) => ({ fact })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))
const given = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom('yes', 'no', 'not-sure')])))

/** The same as a condition again, with "not" where a statement does not hold. */
function asCondition(plain: PlainCondition): Condition {
  if ('term' in plain) return plain.holds ? plain.term : { not: plain.term }
  const parts = plain.parts.map(asCondition)
  return plain.list === 'all' ? { all: parts } : { any: parts }
}

test('a condition is as true with "not" at its statements alone as it was before', () => {
  fc.assert(
    fc.property(condition, given, (before, facts) => {
      const after = asCondition(plainCondition(before))
      expect(compileCondition(after, rules)(facts)).toBe(compileCondition(before, rules)(facts))
    }),
  )
})

test('no list holds a single part or a list of its own kind', () => {
  fc.assert(
    fc.property(condition, (before) => {
      const isPlain = (plain: PlainCondition): boolean =>
        'term' in plain ||
        (plain.parts.length > 1 &&
          plain.parts.every((part) => isPlain(part) && !('list' in part && part.list === plain.list)))
      expect(isPlain(plainCondition(before))).toBe(true)
    }),
  )
})
