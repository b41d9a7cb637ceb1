import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lawOf, provisionOf } from '@/tests/support/lawful-questionnaire'
import { inEurope, lawsOf, onlyLaw, reportOf, says } from '@/tests/support/lawful-report'
import type { Answers } from '../../answers/answer'
import type { Framework } from '../../format/questionnaire'
import { forReaders } from '../readers/for-readers'

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
