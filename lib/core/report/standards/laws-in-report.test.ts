import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lawfulQuestionnaire, lawOf, provisionOf } from '@/tests/support/lawful-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answer, Answers } from '../../answers/answer'
import type { Framework } from '../../format/questionnaire'
import type { ReportInput } from '../build-report'
import { forReaders } from '../readers/for-readers'
import type { LawsInReport } from '../report'
import { otherStandards } from '../words/law-words'

const says = (option: string, more: Partial<Answer> = {}): Answer => ({
  says: { kind: 'choice', option },
  evidence: [],
  copied: false,
  ...more,
})
const inEurope = { markets: ['eu'] }

function reportOf(
  frameworks: readonly Framework[],
  given: Partial<ReportInput> = {},
  asks: Record<string, string> = {},
) {
  return smallReport({ facts: inEurope, ...given }, lawfulQuestionnaire(frameworks, asks))
}

function lawsOf(...given: Parameters<typeof reportOf>): LawsInReport {
  const { laws } = reportOf(...given)
  if (!laws) throw new Error('The report names no laws.')
  return laws
}

function onlyLaw(...given: Parameters<typeof reportOf>) {
  const { required } = lawsOf(...given)
  const [law] = required
  if (!law || required.length > 1) throw new Error(`${required.length} parts of laws are required.`)
  return law
}

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

describe('how much of a law is indicated', () => {
  const provisions = [
    provisionOf('1'),
    provisionOf('2'),
    provisionOf('3', { appliesWhen: { fact: 'cloud' } }),
    provisionOf('4', { strength: 'informative' }),
    provisionOf('5'),
  ]
  const asks = {
    'first-word': 'law 1',
    'second-word': 'law 2',
    'third-word': 'law 3',
    'fourth-word': 'law 4',
  }

  test('counts what applies by the facts, and neither definitions nor what facts rule out', () => {
    const facts = { ...inEurope, cloud: 'no' }
    const law = onlyLaw(
      [lawOf({ id: 'law', provisions })],
      { facts, answers: { 'first-word': says('told') } },
      asks,
    )
    expect(law.indicated).toBe('1 of 3 indicated; 1 not asked here')
  })

  test('says what is indicated in part apart from it', () => {
    const law = onlyLaw(
      [
        lawOf({
          id: 'law',
          provisions: [
            provisionOf('1', { through: [{ framework: 'law', provision: '2' }], verified: false }),
            provisionOf('2'),
          ],
        }),
      ],
      { answers: { 'first-word': says('told') } },
      { 'first-word': 'law 2' },
    )
    expect(law.indicated).toBe('1 of 2 indicated, 1 in part')
  })

  test('is left out where the law was not checked against its text', () => {
    const law = onlyLaw([lawOf({ id: 'law', provisions: [provisionOf('1', { verified: false })] })])
    expect(law.checked).toBe(false)
    expect(law.indicated).toBe('Not checked against the text, so nothing is counted')
  })

  test('comes with what all of it depends on', () => {
    const depends = (...appliesIf: string[]) => provisionOf(appliesIf.join(), { appliesIf })
    const law = onlyLaw([lawOf({ id: 'law', provisions: [depends('a', 'b'), depends('b')] })])
    expect(law.about).toBe('Depends on: b')
    expect(onlyLaw([lawOf({ id: 'law' })]).about).toBeNull()
    const reports = { from: '2021-05-01', title: 'Reports', provisions: ['b'] }
    const staged = lawsOf([lawOf({ id: 'law', stages: [reports], provisions: [depends('b')] })])
    expect(staged.required[0]?.about).toBe('Reports. Depends on: b')
  })
})

describe('what is missing next', () => {
  const next = (provisions: Framework['provisions'], answers: Answers, asks: Record<string, string>) =>
    onlyLaw([lawOf({ id: 'law', provisions })], { answers }, asks).next

  test('is what is mandatory before what is not, whatever their order', () => {
    const provisions = [provisionOf('1', { strength: 'conditional' }), provisionOf('2')]
    const asks = { 'first-word': 'law 1', 'second-word': 'law 2' }
    expect(next(provisions, { 'first-word': says('silent') }, asks)).toEqual({
      id: '2',
      title: 'Duty 2',
      question: { id: 'second-word', section: 'words', ask: 'Are people told the second word?' },
      missing: {
        indicates: 'whole',
        needs: 'one',
        choices: ['All are told'],
        words: 'To indicate it whole: “All are told”',
      },
    })
  })

  test('is what is not indicated before what is unknown, and that before what is indicated in part', () => {
    const behind = [
      { framework: 'law', provision: '9' },
      { framework: 'law', provision: '2' },
    ]
    const provisions = [
      provisionOf('1', { through: behind }),
      provisionOf('9'),
      provisionOf('2'),
      provisionOf('3'),
    ]
    const asks = { 'first-word': 'law 9', 'second-word': 'law 2', 'third-word': 'law 3' }
    const first = { 'first-word': says('told') }
    expect(next(provisions, { ...first, 'third-word': says('silent') }, asks)?.id).toBe('3')
    expect(next(provisions, { ...first, 'third-word': says('told') }, asks)?.id).toBe('2')
  })

  test('is asked by a question of those it is read through', () => {
    const provisions = [provisionOf('1', { through: [{ framework: 'standard', provision: '7' }] })]
    const standard = lawOf({ id: 'standard', binding: 'standard', provisions: [provisionOf('7')] })
    const law = onlyLaw([lawOf({ id: 'law', provisions }), standard], {}, { 'first-word': 'standard 7' })
    expect(law.next).toMatchObject({ id: '1', question: { id: 'first-word' } })
  })

  test('is nothing where all is indicated, and where no answer can indicate more', () => {
    const asks = { 'first-word': 'law 1' }
    const all = onlyLaw([lawOf({ id: 'law' })], { answers: { 'first-word': says('told') } }, asks)
    expect(all.nextWords).toBe('Nothing is missing.')
    expect(onlyLaw([lawOf({ id: 'law' })]).nextWords).toBe('No answer can indicate more of it.')
    expect(onlyLaw([lawOf({ id: 'law' })], {}, asks).nextWords).toBe('Missing next: 1 Duty 1')
  })

  test('names neither question nor choices to readers from whom the answer is withheld', () => {
    const report = reportOf(
      [lawOf({ id: 'law' })],
      { answers: { 'first-word': says('silent', { withheld: 'Not before May.' }) } },
      { 'first-word': 'law 1' },
    )
    expect(report.laws?.required[0]?.next?.question?.id).toBe('first-word')
    expect(forReaders(report, reportWords('en')).laws?.required[0]?.next).toEqual({
      id: '1',
      title: 'Duty 1',
      question: null,
      missing: null,
    })
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
