import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lawfulQuestionnaire, lawOf, provisionOf } from '@/tests/support/lawful-questionnaire'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answers, Facts } from '../../answers/answer'
import type { Framework, Questionnaire } from '../../format/questionnaire'
import type { FrameworkChoices } from '../../products/product'
import { standardsInReport } from './standards-in-report'

type Given = { facts?: Facts; answers?: Answers; frameworkChoices?: FrameworkChoices }

function read(questionnaire: Questionnaire, { facts = {}, answers = {}, frameworkChoices = {} }: Given = {}) {
  return standardsInReport(
    questionnaire,
    { facts, answers, frameworkChoices, date: '2026-06-30' },
    reportWords('en'),
  )
}

const weakLock: Answers = {
  lock: { says: { kind: 'choice', option: 'weak' }, evidence: [], copied: false },
}
const firstWord: Answers = {
  'first-word': { says: { kind: 'choice', option: 'told' }, evidence: [], copied: false },
}
const standardOf = (id: string, given: Partial<Framework> = {}) =>
  lawOf({ id, title: `Standard ${id}`, markets: undefined, binding: 'standard', ...given })

test('a standard is shown with its source, how many provisions have each status, and every provision', () => {
  expect(read(smallQuestionnaire(), { facts: { login: 'yes' }, answers: weakLock })).toEqual({
    standardsLeftOut: [],
    standards: [
      {
        id: 'standard',
        title: 'A standard',
        version: 'V1',
        publisher: 'Somebody',
        url: 'https://example.org/standard',
        licenceNote: 'Made up for tests.',
        counts: {
          indicated: 0,
          'partly-indicated': 1,
          'not-indicated': 0,
          unknown: 0,
          'not-applicable': 0,
          'not-asked': 1,
        },
        summary: '1 partly indicated, 1 not asked, of 2 provisions',
        provisions: [
          {
            id: '5.1',
            title: 'Doors are locked',
            strength: 'mandatory',
            code: null,
            group: 'Doors',
            appliesIf: [],
            status: 'partly-indicated',
            atMost: 'whole',
            basis: [
              {
                question: 'lock',
                indicates: 'part',
                missing: {
                  indicates: 'whole',
                  needs: 'one',
                  choices: ['It holds'],
                  words: 'To indicate it whole: “It holds”',
                },
              },
              {
                question: 'doors',
                indicates: 'not-answered',
                missing: {
                  indicates: 'whole',
                  needs: 'all',
                  choices: ['The front door', 'The back door'],
                  words: 'To indicate it whole, all of: “The front door”; “The back door”',
                },
              },
            ],
            limit: null,
          },
          {
            id: '5.10',
            title: 'Doors are strong',
            strength: 'recommended',
            code: null,
            group: 'Doors',
            appliesIf: [],
            status: 'not-asked',
            atMost: 'nothing',
            basis: [],
            limit: 'No question of this questionnaire asks for it.',
          },
        ],
      },
    ],
  })
})

test('a provision has the standard’s own status code and what it depends on', () => {
  const provision = provisionOf('1', { status: 'M C (1)', appliesIf: ['a radio is used'] })
  const { standards } = read(lawfulQuestionnaire([standardOf('rules', { provisions: [provision] })]))
  expect(standards[0]?.provisions).toMatchObject([{ code: 'M C (1)', appliesIf: ['a radio is used'] }])
})

describe('a provision that was not checked against the text', () => {
  const provisions = [provisionOf('1', { verified: false }), provisionOf('2')]
  const [standard] = read(
    lawfulQuestionnaire([standardOf('rules', { provisions })], { 'first-word': 'rules 1' }),
    { answers: firstWord },
  ).standards

  test('is marked, and no other is', () => {
    expect(standard?.provisions.map(({ unchecked }) => unchecked)).toEqual([true, undefined])
    expect(standard?.provisions.map((each) => 'unchecked' in each)).toEqual([true, false])
  })

  test('is counted in the summary', () => {
    expect(standard?.summary).toBe(
      '1 partly indicated, 1 not asked, of 2 provisions, 1 of them not checked against the text',
    )
  })
})

describe('a provision that is read through another', () => {
  const rules = standardOf('rules', {
    version: '2',
    provisions: [
      provisionOf('1', {
        through: [
          { framework: 'base', provision: '7' },
          { framework: 'rules', provision: '2' },
        ],
      }),
      provisionOf('2'),
    ],
  })
  const base = standardOf('base', { version: '1.1', provisions: [provisionOf('7')] })

  test('names its standard with the version, since two editions share a title', () => {
    const { standards } = read(lawfulQuestionnaire([rules, base], { 'first-word': 'base 7' }), {
      answers: firstWord,
    })
    const [derived, plain] = standards[0]?.provisions ?? []
    expect(derived?.through).toEqual([
      { standard: 'Standard base, 1.1', provision: '7', status: 'indicated' },
      { standard: 'Standard rules, 2', provision: '2', status: 'not-asked' },
    ])
    expect(derived?.limit).toContain('Read through Standard base, 1.1: 7 (indicated)')
    expect(plain).not.toHaveProperty('through')
  })
})

describe('which standards are shown', () => {
  const frameworks = [
    standardOf('everywhere'),
    standardOf('british', { markets: ['uk'], version: '3' }),
    standardOf('european', { markets: ['eu'], binding: 'guidance' }),
  ]
  const questionnaire = lawfulQuestionnaire(frameworks)
  const inEurope = { markets: ['eu'] }

  test('follows from where the product is offered, and the others are named with the reason', () => {
    const { standards, standardsLeftOut } = read(questionnaire, { facts: inEurope })
    expect(standards.map(({ id, binding }) => [id, binding])).toEqual([
      ['everywhere', 'standard'],
      ['european', 'guidance'],
    ])
    expect(standardsLeftOut).toEqual([
      {
        id: 'british',
        title: 'Standard british',
        version: '3',
        because: 'other-markets',
        words: 'not shown, because the product is not offered where it applies.',
      },
    ])
  })

  test('is all of them while it is not known where', () => {
    const { standards, standardsLeftOut } = read(questionnaire)
    expect(standards.map(({ id }) => id)).toEqual(['everywhere', 'british', 'european'])
    expect(standardsLeftOut).toEqual([])
  })

  test('is what the team has chosen, before anything else', () => {
    const frameworkChoices = { everywhere: 'never', british: 'always' } as const
    const { standards, standardsLeftOut } = read(questionnaire, { facts: inEurope, frameworkChoices })
    expect(standards.map(({ id }) => id)).toEqual(['british', 'european'])
    expect(standardsLeftOut).toMatchObject([{ id: 'everywhere', because: 'chosen' }])
  })
})

describe('laws', () => {
  test('are required where they are shown, and come before standards', () => {
    const law = lawOf({ id: 'law' })
    const { laws, standards } = read(lawfulQuestionnaire([standardOf('rules'), law]), {
      facts: { markets: ['eu'] },
    })
    expect(laws?.required).toMatchObject([{ standard: 'law', applies: 'Applies since 1 January 2020' }])
    expect(standards.map(({ id }) => id)).toEqual(['law', 'rules'])
  })

  test('are left out by the team, not required, where it does not show them', () => {
    const { laws } = read(lawfulQuestionnaire([lawOf({ id: 'law' })]), {
      facts: { markets: ['eu'] },
      frameworkChoices: { law: 'never' },
    })
    expect(laws).toMatchObject({ required: [], leftOut: [{ id: 'law', title: 'Law law' }] })
  })

  test('are not mentioned where the questionnaire reads none', () => {
    expect(read(lawfulQuestionnaire([standardOf('rules')]))).not.toHaveProperty('laws')
  })

  test('are not said to bind where that was not recorded', () => {
    const { standards } = read(lawfulQuestionnaire([standardOf('rules', { binding: undefined })]))
    expect(standards[0]).not.toHaveProperty('binding')
  })
})
