import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAnswers, arbitraryFacts } from '@/tests/support/arbitrary-answers'
import { arbitraryAssessment, today } from '@/tests/support/arbitrary-questionnaire'
import { compare } from '../compare'
import { type Compared, type Comparison, scoredLenses } from '../comparison'

const arbitrarySides: fc.Arbitrary<[Compared, Compared]> = arbitraryAssessment().chain(
  ({ rules, ...first }) =>
    fc
      .record({
        facts: arbitraryFacts,
        answers: arbitraryAnswers(rules),
        date: fc.constantFrom(today, '2027-06-15'),
      })
      .map((second) => {
        const questionnaire = { ...rules, id: 'q', version: '1.0.0' }
        const common = { questionnaire, verified: null }
        const { facts, answers } = first
        return [
          { ...common, facts, answers, date: today },
          { ...common, ...second },
        ]
      }),
)

describe('a comparison', () => {
  test('of a thing with itself shows nothing', () => {
    fc.assert(
      fc.property(arbitrarySides, ([one]) => {
        const { changes, redLines, stale, lenses, sections } = compare(one, one)
        expect({ changes, redLines, stale }).toEqual({
          changes: [],
          redLines: { gone: [], added: [] },
          stale: [],
        })
        for (const each of [...lenses, ...sections.flatMap(({ lenses }) => lenses)])
          expect(each.after).toEqual(each.before)
      }),
    )
  })

  test('says of each change what it did, and all of a section add up to the difference of its scores', () => {
    fc.assert(
      fc.property(arbitrarySides, ([before, after]) => {
        const { sections, changes } = compare(before, after)
        for (const section of sections)
          for (const { lens, before: from, after: to } of section.lenses) {
            if (!from || !to) continue
            for (const bound of ['low', 'high'] as const) {
              const d = 2 * rawWhole(changes, section.id, lens)
              if (d === 0) continue
              const sum = changes
                .filter((change) => change.section === section.id)
                .reduce((total, { moved }) => total + (moved[lens]?.[bound].n ?? 0), 0)
              const [a, b] = [from[bound], to[bound]]
              expect(sum * a.d * b.d).toBe((b.n * a.d - a.n * b.d) * (d / 2))
            }
          }
      }),
    )
  })

  test('the other way round finds the same, the other way round', () => {
    fc.assert(
      fc.property(arbitrarySides, ([before, after]) => {
        const [there, back] = [compare(before, after), compare(after, before)]
        expect(back.redLines).toEqual({ gone: there.redLines.added, added: there.redLines.gone })
        expect(back.changes.map(swapped)).toEqual(there.changes)
        expect(back.lenses).toEqual(
          there.lenses.map((each) => ({ ...each, before: each.after, after: each.before })),
        )
      }),
    )
  })

  test('never names a question twice, and one of which nothing differs not at all', () => {
    fc.assert(
      fc.property(arbitrarySides, ([before, after]) => {
        const ids = compare(before, after).changes.map(({ question }) => question)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('covers both lenses that are calculated', () => {
    expect(scoredLenses).toEqual(['claimed', 'evidenced'])
  })
})

/** The denominator that all changes of a section share; 0 where nothing of it changed. */
function rawWhole(changes: Comparison['changes'], section: string, lens: 'claimed' | 'evidenced'): number {
  return changes.find((change) => change.section === section && change.moved[lens])?.moved[lens]?.low.d ?? 0
}

const opposite: Partial<Record<string, string>> = {
  'applies-now': 'applies-no-longer',
  'applies-no-longer': 'applies-now',
}

function swapped(change: Comparison['changes'][number]) {
  const negative = ({ n, d }: { n: number; d: number }) => ({ n: 0 - n, d })
  const other = (moved: Comparison['changes'][number]['moved']['claimed']) =>
    moved && { low: negative(moved.low), high: negative(moved.high) }
  return {
    ...change,
    difference: opposite[change.difference] ?? change.difference,
    before: change.after,
    after: change.before,
    moved: { claimed: other(change.moved.claimed), evidenced: other(change.moved.evidenced) },
  }
}
