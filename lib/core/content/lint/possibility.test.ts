import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answers, AnswerValue, Facts } from '../../answers/answer'
import { compileCondition } from '../../answers/condition'
import type { Fact } from '../../format/questionnaire'
import type { Condition } from '../../format/schema/schema'
import { judgePossibility } from './possibility'

const { facts, sections } = smallQuestionnaire()

const yesNoFact: Fact = {
  id: 'any',
  ask: 'Is it so?',
  explanation: 'Made up.',
  example: 'None.',
  group: 'device',
  order: 1,
  type: 'yes-no',
}
const yesNo = ['yes', 'no', 'not-sure']
const locks: (AnswerValue | null)[] = [
  null,
  ...['none', 'weak', 'strong'].map((option) => ({ kind: 'choice' as const, option })),
]
const doors: (AnswerValue | null)[] = [
  null,
  ...[['front'], ['back'], ['front', 'back'], ['none']].map((items) => ({
    kind: 'checklist' as const,
    items,
  })),
]

/** Everything that can be said about the facts and answers that the conditions below speak of. */
const everything: { facts: Facts; answers: Answers }[] = yesNo.flatMap((login) =>
  yesNo.flatMap((cloud) =>
    [[], ['eu'], ['uk'], ['eu', 'uk'], 'not-sure'].flatMap((markets) =>
      locks.flatMap((lock) =>
        doors.map((door) => ({
          facts: { login, cloud, markets },
          answers: Object.fromEntries(
            Object.entries({ lock, doors: door }).flatMap(([id, says]) =>
              says ? [[id, { says, evidence: [], copied: false }]] : [],
            ),
          ),
        })),
      ),
    ),
  ),
)

const term: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { fact: 'login' },
  { fact: 'cloud' },
  { fact: 'markets', includes: 'eu' },
  { fact: 'markets', includes: 'uk' },
  { answer: 'lock', is: 'weak' },
  { answer: 'lock', anyOf: ['weak', 'strong'] },
  { answer: 'doors', ticked: 'front' },
  { answer: 'doors', ticked: 'none' },
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    term,
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

test('a condition is possible exactly if one of all facts and answers makes it definitely true', () => {
  const verdicts = new Set<string>()
  fc.assert(
    fc.property(condition, (when) => {
      const isTrue = compileCondition(when, { facts, sections })
      const expected = everything.some((given) => isTrue(given.facts, given.answers) === true)
      const verdict = judgePossibility(when, { facts, sections }, 'given-or-not-sure')
      verdicts.add(verdict)
      expect(verdict).toBe(expected ? 'possible' : 'impossible')
    }),
    { numRuns: 300, examples: [[{ all: [{ fact: 'cloud' }, { not: { fact: 'login' } }] }]] },
  )
  expect([...verdicts].toSorted()).toEqual(['impossible', 'possible'])
})

test('a condition with far too many cases is given up, not waited for', () => {
  const many = Array.from({ length: 24 }, (_, index) => ({ ...yesNoFact, id: `fact-${index}` }))
  const either = many.map(({ id }) => ({ any: [{ fact: id }, { not: { fact: id } }] }))
  const never = { all: [{ fact: 'fact-23' }, { not: { fact: 'fact-23' } }] }
  const judge = (condition: Condition) => judgePossibility(condition, { facts: many, sections: [] }, 'given')
  expect(judge({ all: [...either, never] })).toBe('too-many')
  expect(judge({ all: either })).toBe('possible')
})
