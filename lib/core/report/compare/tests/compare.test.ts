import { describe, expect, test } from 'vitest'
import { choice, chose, evidence, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import { compare } from '../compare'
import type { Compared } from '../comparison'

const sections = {
  one: [choice('a', [0, 50, 100]), choice('b', [0, 100], { redLine: { below: 100, capsAt: 0 } })],
  two: [choice('c', [0, 100], { appliesWhen: { fact: 'camera' } })],
}
const rules = rulesOf(sections, { facts: [yesNo('camera')] })

function side(answers: Compared['answers'], changes: Partial<Compared> = {}): Compared {
  const questionnaire = { ...rules, id: 'q', version: '1.0.0' }
  const given = { facts: { camera: 'no' }, date: '2026-06-15', verified: null }
  return { questionnaire, answers, ...given, ...changes }
}

describe('what a comparison says of a question', () => {
  test('is how many points a better answer brought, at least and at most', () => {
    const { changes } = compare(
      side({ a: chose('c0'), b: chose('c100') }),
      side({ a: chose('c50'), b: chose('c100') }),
    )
    expect(changes).toMatchObject([{ question: 'a', difference: 'answer', section: 'one' }])
    const { low, high } = changes[0]?.moved.claimed ?? { low: { n: 0, d: 1 }, high: { n: 0, d: 1 } }
    expect([low.n / low.d, high.n / high.d]).toEqual([25, 25])
  })

  test('is that what was not known yet narrows the range from both ends', () => {
    const { changes } = compare(side({ a: unknown() }), side({ a: chose('c50') }))
    const { low, high } = changes[0]?.moved.claimed ?? { low: { n: 0, d: 1 }, high: { n: 0, d: 1 } }
    expect([low.n / low.d, high.n / high.d]).toEqual([25, -25])
  })

  test('is that it applies now, and no points where its section had no score before', () => {
    const { changes } = compare(side({}), side({ c: chose('c100') }, { facts: { camera: 'yes' } }))
    expect(changes).toMatchObject([
      { question: 'c', difference: 'applies-now', before: null, moved: { claimed: null } },
    ])
  })

  test('is that other evidence is given, which moves the evidenced lens alone', () => {
    const { changes } = compare(side({ a: chose('c100') }), side({ a: chose('c100', evidence('document')) }))
    expect(changes).toMatchObject([{ question: 'a', difference: 'evidence' }])
  })
})

describe('red lines', () => {
  test('that are crossed on one side alone are gone or new', () => {
    const [crossed, kept] = [side({ b: chose('c0') }), side({ b: chose('c100') })]
    expect(compare(crossed, kept).redLines).toEqual({ gone: ['b'], added: [] })
    expect(compare(kept, crossed).redLines).toEqual({ gone: [], added: ['b'] })
  })
})

describe('evidence', () => {
  const piece = { ...evidence('document'), speaksOf: '2026-01-01', expires: '2026-12-31' }

  test('that ran out between the two days, and is still named, has gone stale', () => {
    const answers = { a: chose('c100', piece) }
    const { stale } = compare(side(answers), side(answers, { date: '2027-01-01' }))
    expect(stale).toEqual([{ question: 'a', title: piece.title, expires: '2026-12-31' }])
    expect(compare(side(answers), side({ a: chose('c100') }, { date: '2027-01-01' })).stale).toEqual([])
  })
})

describe('different questionnaires', () => {
  const other = (id: string, version: string) => {
    const questionnaire = { ...rulesOf({ one: [choice('a', [0, 100]), choice('d', [0, 100])] }), id, version }
    return side({ a: chose('c100') }, { questionnaire })
  }

  test('have in common what has the same id, and no section', () => {
    const { across, questions, sections } = compare(side({}), other('r', '1.0.0'))
    expect(across).toBe('questionnaires')
    expect(questions).toEqual({ both: 1, onlyBefore: ['b', 'c'], onlyAfter: ['d'] })
    expect(sections).toEqual([])
  })

  test('that are versions of one are compared section by section', () => {
    const { across, sections, changes } = compare(side({ a: chose('c100') }), other('q', '2.0.0'))
    expect(across).toBe('versions')
    expect(sections.map(({ id }) => id)).toEqual(['one'])
    expect(changes.map(({ question, difference }) => [question, difference])).toEqual([
      ['d', 'new-question'],
      ['b', 'gone-question'],
    ])
  })
})
