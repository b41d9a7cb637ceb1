import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import { compile } from '../../scoring/compile'
import { findingGrades } from '../lifecycle/finding-grades'
import { findingStates } from '../lifecycle/finding-lifecycle'
import { type AnswerVerdict, reviewVerdictsSchema } from '../verdict/verdict-schema'
import { mayConclude, type ToConclude } from './may-conclude'
import { type Outcome, outcomes } from './outcomes'

const shown = { basis: 'shown' } as const
const opened: [] = []
const confirmed: AnswerVerdict = { kind: 'confirmed', ...shown, opened }
const accepted: AnswerVerdict = { kind: 'accepted', ...shown, opened }
const rejected: AnswerVerdict = { kind: 'rejected', ...shown, opened, why: 'It has one.' }
const adjusted: AnswerVerdict = {
  kind: 'adjusted',
  to: { kind: 'choice', option: 'c0' },
  ...shown,
  opened,
  why: 'Seen.',
}
const compiled = compile(
  rulesOf(
    {
      one: [
        choice('line', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('excused', [0, 100]),
        choice('plain', [0, 100]),
        choice('hidden', [0, 100], { appliesWhen: { fact: 'radio' }, redLine: { below: 50, capsAt: 1 } }),
      ],
      two: [
        choice('other', [0, 100]),
        choice('second-line', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
      ],
    },
    { facts: [yesNo('radio')] },
  ),
)
const answers = {
  line: chose('c100'),
  excused: notApplicable('It has none.'),
  plain: chose('c100'),
  hidden: notApplicable('Hidden.'),
  other: notApplicable('None.'),
  'second-line': unknown(),
}

describe('every conclusion', () => {
  test.each(outcomes)('%s needs each “not applicable” in scope to be judged', (outcome) => {
    const given = toConclude({ line: confirmed })
    expect(problems(outcome, given)).toContain('answers.excused: not-applicable')
    for (const verdict of [confirmed, { kind: 'not-examined' } as const])
      expect(problems(outcome, toConclude({ line: confirmed, excused: verdict }))).toContain(
        'answers.excused: not-applicable',
      )
    for (const verdict of [accepted, rejected, adjusted])
      expect(problems('not-confirmed', toConclude({ line: confirmed, excused: verdict }))).toEqual([])
    expect(problems('not-confirmed', { ...toConclude({ excused: accepted }), scope: 'everything' })).toEqual([
      'answers.other: not-applicable',
    ])
  })

  test('needs a verdict on each question of the sample, be it that it was not examined', () => {
    const sample = { seed: '', always: ['line'], drawn: ['plain'] }
    const given = { ...toConclude({ excused: accepted }), sample }
    expect(problems('not-confirmed', given)).toEqual(['answers.line: sample', 'answers.plain: sample'])
    const judged = toConclude({ excused: accepted, line: confirmed, plain: { kind: 'not-examined' } })
    expect(problems('not-confirmed', { ...judged, sample })).toEqual([])
  })
})

describe('confirmed, and with reservations', () => {
  test.each(['confirmed', 'with-reservations'] as const)('%s needs one answer that was judged', (outcome) => {
    const given = toConclude({ plain: { kind: 'not-examined' }, constructor: confirmed }, { answers: {} })
    expect(problems(outcome, given)).toContain('verdicts: nothing')
    const other = toConclude({ plain: accepted }, { answers: { plain: chose('c100') } })
    expect(problems(outcome, other)).toContain('verdicts: nothing')
    expect(problems('not-confirmed', given)).toEqual([])
  })
})

describe('confirmed', () => {
  const complete = { line: confirmed, excused: accepted }

  test('is given where nothing is in the way', () => {
    expect(problems('confirmed', toConclude(complete))).toEqual([])
  })

  test.each(findingStates)(
    'is not given with a major finding, unless it is closed or withdrawn: %s',
    (state) => {
      const major = { id: 'f1', grade: 'major', state } as const
      const isOver = state === 'closed' || state === 'withdrawn'
      const given = toConclude(complete, { findings: [major] })
      expect(problems('confirmed', given)).toEqual(isOver ? [] : ['findings.f1: major'])
      expect(problems('with-reservations', given)).toEqual([])
    },
  )

  test('is given with open findings of other grades', () => {
    const others = findingGrades.filter((grade) => grade !== 'major')
    const findings = others.map((grade) => ({ id: grade, grade, state: 'open' as const }))
    expect(problems('confirmed', toConclude(complete, { findings }))).toEqual([])
  })

  test('is not given with a disputed fact', () => {
    const given = toConclude(complete)
    const facts = { radio: { kind: 'disputed', why: 'Heard.' }, other: { kind: 'confirmed' } } as const
    const disputed = { ...given, verdicts: { ...given.verdicts, facts } }
    expect(problems('confirmed', disputed)).toEqual(['facts.radio: disputed'])
    expect(problems('with-reservations', disputed)).toEqual([])
  })

  test('is not given with a rejected “not applicable”', () => {
    const given = toConclude({ ...complete, excused: rejected })
    expect(problems('confirmed', given)).toEqual(['answers.excused: rejected'])
    expect(problems('with-reservations', given)).toEqual([])
  })

  test.each<[string, AnswerVerdict | undefined]>([
    ['no verdict', undefined],
    ['an adjusted answer', adjusted],
    ['insufficient evidence', { kind: 'insufficient', ...shown, opened }],
    ['no examination', { kind: 'not-examined' }],
  ])('is not given with %s at a red line in scope', (_, verdict) => {
    const given = toConclude({ plain: confirmed, excused: accepted, ...(verdict ? { line: verdict } : {}) })
    expect(problems('confirmed', given)).toEqual(['answers.line: red-line'])
    expect(problems('with-reservations', given)).toEqual([])
  })

  test('is not given with a red line in scope that the team left at “don’t know yet”', () => {
    const given = { ...toConclude({ ...complete, other: accepted }), scope: 'everything' as const }
    expect(problems('confirmed', given)).toEqual(['answers.second-line: red-line'])
  })
})

test('who may conclude something better may conclude everything less', () => {
  const verdict = fc.option(fc.constantFrom(confirmed, accepted, rejected, adjusted), { nil: undefined })
  const drawn = fc.record({ line: verdict, excused: verdict, plain: verdict, other: verdict })
  const finding = fc.record({
    id: fc.constant('f'),
    grade: fc.constantFrom(...findingGrades),
    state: fc.constantFrom(...findingStates),
  })
  fc.assert(
    fc.property(
      drawn,
      fc.array(finding),
      fc.constantFrom('everything' as const, ['one']),
      (verdicts, findings, scope) => {
        const given = { ...toConclude(withoutUndefined(verdicts), { findings }), scope }
        const [best, middle, least] = outcomes.map((outcome) => problems(outcome, given))
        expect(best?.slice(0, middle?.length)).toEqual(middle)
        expect(middle?.slice(0, least?.length)).toEqual(least)
      },
    ),
  )
})

function withoutUndefined(
  verdicts: Record<string, AnswerVerdict | undefined>,
): Record<string, AnswerVerdict> {
  return Object.fromEntries(
    Object.entries(verdicts).flatMap(([id, verdict]) => (verdict ? [[id, verdict]] : [])),
  )
}

function toConclude(verdicts: Record<string, AnswerVerdict>, changes: Partial<ToConclude> = {}): ToConclude {
  return {
    facts: { radio: 'no' },
    answers,
    verdicts: { ...reviewVerdictsSchema.parse({}), answers: verdicts },
    scope: ['one'],
    sample: null,
    findings: [],
    ...changes,
  }
}

function problems(outcome: Outcome, given: ToConclude): string[] {
  return mayConclude(outcome, compiled, given).map(
    ({ field, code }) => `${field}: ${code.replace('review-problem.conclude.', '')}`,
  )
}
