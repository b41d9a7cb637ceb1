// Properties of the verified lens, for any questionnaire, answers, verdicts and disputed facts.

import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, arbitraryAssessment, today } from '@/tests/support/arbitrary-questionnaire'
import { assessed, questionsOf } from '@/tests/support/generated-scores'
import { compileApplicability } from '../../answers/applicability'
import { compileFactCondition } from '../../answers/condition'
import { compile } from '../compile'
import { interpretAnswer } from '../credit/interpret-answer'
import type { Fraction, Lens, Score, Verdict, Verdicts } from '../score'
import { score } from '../score-assessment'

type Judged = Assessment & { disputed: string[] }

const factIds = ['camera', 'login', 'personal-data', 'sensitive-data', 'audience', 'markets']
const judged: fc.Arbitrary<Judged> = fc
  .record({ assessment: arbitraryAssessment(), disputed: fc.subarray(factIds) })
  .map(({ assessment, disputed }) => ({ ...assessment, disputed }))

describe('disputed facts', () => {
  test('are not sure in the verified lens, whatever implies them', () => {
    fc.assert(
      fc.property(judged, ({ rules, facts, disputed }) => {
        const seen = compile(rules).withDisputed(facts, disputed)
        for (const fact of disputed.filter((id) => !['audience', 'markets'].includes(id)))
          expect(compileFactCondition({ fact }, rules)(seen)).toBe('undecided')
      }),
    )
  })

  test('take away no question that applied', () => {
    fc.assert(
      fc.property(judged, ({ rules, facts, disputed }) => {
        const applies = compileApplicability(rules)
        const seen = applies(compile(rules).withDisputed(facts, disputed))
        expect([...applies(facts)].filter((id) => !seen.has(id))).toEqual([])
      }),
    )
  })

  test('bring questions without an answer, whatever the draft held', () => {
    fc.assert(
      fc.property(judged, (given) => {
        const applies = compileApplicability(given.rules)(given.facts)
        const lines = assessed(scoreOf(given, 'verified')).flatMap(({ trace }) => trace)
        for (const { question, low, high } of lines)
          if (!applies.has(question)) expect([low, high]).toEqual([0, 100])
      }),
    )
  })

  test('count in no other lens, and verdicts neither', () => {
    fc.assert(
      fc.property(judged, fc.constantFrom<Lens>('claimed', 'evidenced'), (given, lens) => {
        const { verdicts: _, disputed: __, ...alone } = given
        expect(canonicalize(scoreOf(given, lens))).toBe(canonicalize(scoreOf(alone, lens)))
      }),
    )
  })
})

describe('2. An auditor who raises no credit and judges every "not applicable"', () => {
  test('never shows a higher low bound or level than the team claims, also with disputed facts', () => {
    fc.assert(
      fc.property(judged, (given) => {
        const verified = scoreOf({ ...given, verdicts: raisingNothing(given) }, 'verified')
        const claimed = scoreOf(given, 'claimed')
        for (const section of assessed(claimed)) {
          const seen = assessed(verified).find((each) => each.section === section.section)
          if (!seen) continue
          expect(difference(seen.low, section.low)).toBeLessThanOrEqual(0)
          expect(seen.level).toBeLessThanOrEqual(section.level)
        }
        if (claimed.overall.assessed && verified.overall.assessed)
          expect(verified.overall.level).toBeLessThanOrEqual(claimed.overall.level)
      }),
    )
  })

  test('who confirms and accepts everything shows exactly what the team claims', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (given) => {
        const verdicts = forEach(given, (reading) => ({
          kind: reading === 'not-applicable' ? 'accepted' : 'confirmed',
        }))
        const { lens: _, ...verified } = scoreOf({ ...given, verdicts }, 'verified')
        const { lens: __, ...claimed } = scoreOf(given, 'claimed')
        expect(verified).toEqual(claimed)
      }),
    )
  })
})

describe('3. One more answer confirmed', () => {
  test('never lowers a low bound or a level', () => {
    fc.assert(
      fc.property(judged, fc.nat(), (given, drawn) => {
        const chosen = answeredByOptions(given)
        const id = chosen[drawn % Math.max(1, chosen.length)]
        if (id === undefined) return
        const { [id]: _, ...others } = given.verdicts
        const before = scoreOf({ ...given, verdicts: others }, 'verified')
        const after = scoreOf({ ...given, verdicts: { ...others, [id]: { kind: 'confirmed' } } }, 'verified')
        for (const [index, was] of assessed(before).entries()) {
          const is = assessed(after)[index]
          expect(is && difference(is.low, was.low)).toBeGreaterThanOrEqual(0)
          expect(is?.level).toBeGreaterThanOrEqual(was.level)
        }
      }),
    )
  })
})

describe('verdicts change nothing', () => {
  test('5. on a question that does not apply, or that has no answer', () => {
    fc.assert(
      fc.property(judged, (given) => {
        const applies = compileApplicability(given.rules)(
          compile(given.rules).withDisputed(given.facts, given.disputed),
        )
        const readings = readingsOf(given)
        const withoutAnswer = (id: string) => ['missing', 'unknown'].includes(String(readings.get(id)))
        const verdicts = Object.fromEntries(
          Object.entries(given.verdicts).filter(([id]) => applies.has(id) && !withoutAnswer(id)),
        )
        expect(scoreOf({ ...given, verdicts }, 'verified')).toEqual(scoreOf(given, 'verified'))
      }),
    )
  })

  test('4. by their order, nor disputed facts by theirs', () => {
    fc.assert(
      fc.property(judged, (given) => {
        const turned = {
          ...given,
          verdicts: Object.fromEntries(Object.entries(given.verdicts).toReversed()),
          disputed: [...given.disputed, ...given.disputed].toReversed(),
        }
        expect(canonicalize(scoreOf(turned, 'verified'))).toBe(canonicalize(scoreOf(given, 'verified')))
      }),
    )
  })

  test('12. in which sections decide', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), (given) => {
        const decides = (lens: Lens) => scoreOf(given, lens).sections.map((section) => section.decides)
        expect(decides('verified')).toEqual(decides('claimed'))
      }),
    )
  })
})

function scoreOf(
  { rules, ...given }: Omit<Judged, 'verdicts' | 'disputed'> & Partial<Judged>,
  lens: Lens,
): Score {
  return score(compile(rules), { ...given, lens, date: today })
}

/** What each answer says, by question. */
function readingsOf({ rules, answers }: Assessment) {
  const questions = compile(rules).sections.flatMap((section) => section.questions)
  return new Map(questions.map((each) => [each.id, interpretAnswer(each, answers[each.id]?.says)]))
}

function answeredByOptions(given: Assessment): string[] {
  return [...readingsOf(given)].filter(([, reading]) => typeof reading === 'number').map(([id]) => id)
}

function forEach(given: Assessment, verdictOn: (reading: unknown, id: string) => Verdict): Verdicts {
  const readings = readingsOf(given)
  return Object.fromEntries(questionsOf(given.rules).map(({ id }) => [id, verdictOn(readings.get(id), id)]))
}

/** The drawn verdicts, with adjustments at most as good as the answer and each "not applicable" judged. */
function raisingNothing(given: Assessment): Verdicts {
  return forEach(given, (reading, id) => {
    const verdict = given.verdicts[id]
    if (reading === 'not-applicable') return verdict?.kind === 'accepted' ? verdict : { kind: 'rejected' }
    if (verdict?.kind !== 'adjusted') return verdict ?? { kind: 'not-examined' }
    return { kind: 'adjusted', credit: Math.min(verdict.credit, typeof reading === 'number' ? reading : 0) }
  })
}

function difference(a: Fraction, b: Fraction): number {
  return a.n * b.d - b.n * a.d
}
