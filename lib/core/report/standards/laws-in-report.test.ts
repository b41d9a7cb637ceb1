import { describe, expect, test } from 'vitest'
import { lawfulQuestionnaire, lawOf, provisionOf } from '@/tests/support/lawful-questionnaire'
import { inEurope, lawsOf, onlyLaw, reportOf } from '@/tests/support/lawful-report'
import { smallReport } from '@/tests/support/small-report'
import { otherStandards } from '../words/law-words'

describe('the laws that a report names', () => {
  test('come in the order of the days from which they apply, a law in stages more than once', () => {
    const reports = { from: '2021-05-01', title: 'Reports', provisions: ['2'] }
    const laws = lawsOf([
      lawOf({
        id: 'late',
        appliesFrom: '2027-12-11',
        stages: [reports],
        provisions: [provisionOf('1'), provisionOf('2')],
      }),
      lawOf({ id: 'early', appliesFrom: '2018-05-25' }),
    ])
    expect(laws.required.map(({ standard, part, from }) => [standard, part, from])).toEqual([
      ['early', null, '2018-05-25'],
      ['late', 'Reports', '2021-05-01'],
      ['late', 'Everything else', '2027-12-11'],
    ])
  })

  test('apply since or from their day as seen on the day of the report', () => {
    const applies = (date: string) =>
      onlyLaw([lawOf({ id: 'law', appliesFrom: '2026-06-30' })], { date }).applies
    expect(applies('2026-06-29')).toBe('Applies from 30 June 2026')
    expect(applies('2026-06-30')).toBe('Applies since 30 June 2026')
    expect(applies('2026-07-01')).toBe('Applies since 30 June 2026')
  })

  test('are those of the markets where the product is offered', () => {
    const all = [lawOf({ id: 'european' }), lawOf({ id: 'british', markets: ['uk'] })]
    const named = (markets: string[]) =>
      lawsOf(all, { facts: { markets } }).required.map(({ standard }) => standard)
    expect(named(['eu'])).toEqual(['european'])
    expect(named(['uk', 'eu'])).toEqual(['european', 'british'])
    expect(named([])).toEqual([])
    expect(lawsOf(all, { facts: { markets: ['uk'] } }).offered).toBe('Offered in: United Kingdom.')
  })

  test.each([
    ['not given', {}],
    ['not sure', { markets: 'not-sure' }],
  ])('cannot be named while the markets are %s', (_, facts) => {
    const report = reportOf([lawOf({ id: 'european' })], { facts })
    expect(report.laws).toMatchObject({ fact: 'markets', markets: null, required: [] })
    expect(report.laws?.offered).toBe(
      'No law can be named, because it is not known yet where the product is offered.',
    )
    expect(otherStandards(report.standards, report.laws).map(({ id }) => id)).toEqual(['european'])
  })

  test('cannot be named where the questionnaire does not ask where the product is offered', () => {
    const asking = lawfulQuestionnaire([lawOf({ id: 'european' })])
    const facts = asking.facts.filter(({ id }) => id !== 'markets')
    const { laws } = smallReport({ facts: {} }, { ...asking, facts })
    expect(laws).toMatchObject({ fact: null, markets: null, required: [] })
    expect(laws?.offered).toContain('does not ask where the product is offered')
  })

  test('are left out of a report about a questionnaire that reads none', () => {
    expect(smallReport({ facts: inEurope })).not.toHaveProperty('laws')
  })

  test('do not hide that the team has left one out, that one does not concern it, or that a market has none', () => {
    const frameworks = [
      lawOf({ id: 'hidden' }),
      lawOf({ id: 'idle', provisions: [provisionOf('1', { appliesWhen: { fact: 'cloud' } })] }),
      lawOf({ id: 'about-clouds', appliesWhen: { fact: 'cloud' } }),
    ]
    const laws = lawsOf(frameworks, {
      facts: { cloud: 'no', markets: ['eu', 'uk'] },
      frameworkChoices: { hidden: 'never' },
    })
    expect(laws.required).toEqual([])
    expect(laws.further).toEqual([
      'Nothing applies by the facts: Law idle; Law about-clouds.',
      'Left out by the team: Law hidden.',
      'No law is read for: United Kingdom.',
    ])
  })

  test('include one that facts could still rule out', () => {
    const about = [lawOf({ id: 'about-clouds', appliesWhen: { fact: 'cloud' } })]
    expect(onlyLaw(about).standard).toBe('about-clouds')
    expect(onlyLaw(about, { facts: { ...inEurope, cloud: 'not-sure' } }).standard).toBe('about-clouds')
  })

  test('leave out one that the team has shown though the product is not offered there', () => {
    const british = [lawOf({ id: 'british', markets: ['uk'] })]
    const report = reportOf(british, { frameworkChoices: { british: 'always' } })
    expect(report.standards.map(({ id }) => id)).toEqual(['british'])
    expect(report.laws?.required).toEqual([])
  })
})

test('standards come in one order: what the law asks by its days, then other laws, standards and guidance', () => {
  const report = reportOf(
    [
      lawOf({ id: 'advice', binding: 'guidance', markets: undefined }),
      lawOf({ id: 'unsaid', binding: undefined, markets: undefined }),
      lawOf({ id: 'elsewhere', markets: ['uk'] }),
      lawOf({ id: 'late', appliesFrom: '2027-01-01' }),
      lawOf({ id: 'rules', binding: 'standard', markets: undefined }),
      lawOf({ id: 'early' }),
    ],
    { frameworkChoices: { elsewhere: 'always' } },
  )
  expect(report.standards.map(({ id }) => id)).toEqual([
    'early',
    'late',
    'elsewhere',
    'unsaid',
    'rules',
    'advice',
  ])
  expect(otherStandards(report.standards, report.laws).map(({ id }) => id)).toEqual([
    'elsewhere',
    'unsaid',
    'rules',
    'advice',
  ])
})
