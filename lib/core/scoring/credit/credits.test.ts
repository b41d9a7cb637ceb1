import { describe, expect, test } from 'vitest'
import {
  checklist,
  choice,
  chose,
  evidence,
  notApplicable,
  rulesOf,
  ticked,
  unknown,
} from '@/tests/support/build-rules'
import type { Answer } from '../../answers/answer'
import type { QuestionRule } from '../../answers/rules'
import { compile } from '../compile'
import type { Credits, Lens, Verdict } from '../score'
import { creditsOf } from './credits'

const asksNothing = choice('asks-nothing', [0, 60, 100])
const asksReport = choice('asks-report', [0, 60, 100], { atLeast: 'test-report' })
const list = checklist('list', { mail: 40, phone: 60 })
const reasoned = notApplicable('It has no such part.')

describe('missing and "don\'t know"', () => {
  test.each<Lens>(['claimed', 'evidenced', 'verified'])(
    'may be worth anything under %s, and get no verdict',
    (lens) => {
      const verdict: Verdict = { kind: 'adjusted', credit: 50 }
      expect(creditsUnder(lens, asksNothing, undefined, verdict)).toEqual({ low: 0, high: 100 })
      expect(creditsUnder(lens, asksNothing, unknown(), verdict)).toEqual({ low: 0, high: 100 })
    },
  )
})

describe('an answer that does not fit its question', () => {
  test.each<[string, QuestionRule, Answer]>([
    ['an option it does not have', asksNothing, chose('c61')],
    ['ticks on a choice', asksNothing, ticked('c60')],
    ['an option on a checklist', list, chose('mail')],
    ['no tick at all', list, ticked()],
    ['an item it does not have', list, ticked('mail', 'pigeon')],
    ['"none" beside another tick', list, ticked('none', 'mail')],
    ['"none" after another tick', list, ticked('mail', 'none')],
    ['"not applicable" without a reason', asksNothing, notApplicable('  ')],
  ])('counts as missing: %s', (_, question, answer) => {
    expect(creditsUnder('claimed', question, answer)).toEqual({ low: 0, high: 100 })
  })
})

describe('claimed', () => {
  test.each<[QuestionRule, Answer, number]>([
    [asksReport, chose('c60'), 60],
    [asksReport, chose('c0'), 0],
    [list, ticked('mail'), 40],
    [list, ticked('phone', 'mail'), 100],
    [list, ticked('mail', 'mail'), 40],
    [list, ticked('none'), 0],
    [list, ticked('none', 'none'), 0],
  ])('believes the team: %#', (question, answer, credit) => {
    expect(creditsUnder('claimed', question, answer)).toEqual({ low: credit, high: credit })
  })

  test('leaves out a reasoned "not applicable"', () => {
    expect(creditsUnder('claimed', asksNothing, reasoned)).toBe('left-out')
  })

  test('does not heed verdicts', () => {
    const verdict: Verdict = { kind: 'adjusted', credit: 10 }
    expect(creditsUnder('claimed', asksNothing, chose('c60'), verdict)).toEqual({ low: 60, high: 60 })
    expect(creditsUnder('evidenced', asksNothing, chose('c60'), verdict)).toEqual({ low: 60, high: 60 })
  })
})

describe('evidenced', () => {
  const shown = { low: 60, high: 60 }
  const open = { low: 0, high: 60 }

  test.each<[string, Answer, Credits]>([
    ['no evidence', chose('c60'), open],
    ['weaker evidence', chose('c60', evidence('document')), open],
    ['the asked kind', chose('c60', evidence('test-report')), shown],
    ['a stronger kind', chose('c60', evidence('independent-test')), shown],
    ['evidence that expired the day before', chose('c60', evidence('test-report', '2026-06-14')), open],
    ['evidence on its last day', chose('c60', evidence('test-report', '2026-06-15')), shown],
    ['evidence that lives on', chose('c60', evidence('test-report', '2026-06-16')), shown],
    [
      'evidence that speaks of the day itself',
      chose('c60', evidence('test-report', undefined, '2026-06-15')),
      shown,
    ],
    [
      'evidence that speaks of the day after',
      chose('c60', evidence('test-report', undefined, '2026-06-16')),
      open,
    ],
    [
      'one live piece among expired ones',
      chose('c60', evidence('test-report', '2020-01-01'), evidence('test-report')),
      shown,
    ],
    [
      'the asked kind expired and a weaker one live',
      chose('c60', evidence('test-report', '2020-01-01'), evidence('document')),
      open,
    ],
  ])('%s', (_, answer, credits) => {
    expect(creditsUnder('evidenced', asksReport, answer)).toEqual(credits)
  })

  test('a document is enough where a document is asked, an independent test alone where that is', () => {
    const asksDocument = choice('a', [0, 60, 100], { atLeast: 'document' })
    const asksIndependent = choice('a', [0, 60, 100], { atLeast: 'independent-test' })
    expect(creditsUnder('evidenced', asksDocument, chose('c60', evidence('document')))).toEqual(shown)
    expect(creditsUnder('evidenced', asksDocument, chose('c60'))).toEqual(open)
    expect(creditsUnder('evidenced', asksIndependent, chose('c60', evidence('test-report')))).toEqual(open)
    expect(creditsUnder('evidenced', asksIndependent, chose('c60', evidence('independent-test')))).toEqual(
      shown,
    )
  })

  test('believes the team where no evidence is asked', () => {
    expect(creditsUnder('evidenced', asksNothing, chose('c60'))).toEqual(shown)
  })

  test('leaves out a reasoned "not applicable"', () => {
    expect(creditsUnder('evidenced', asksReport, reasoned)).toBe('left-out')
  })
})

describe('verified', () => {
  test.each<[Verdict | undefined, Credits]>([
    [{ kind: 'confirmed' }, { low: 60, high: 60 }],
    [
      { kind: 'adjusted', credit: 25 },
      { low: 25, high: 25 },
    ],
    [
      { kind: 'adjusted', credit: 100 },
      { low: 100, high: 100 },
    ],
    [{ kind: 'insufficient' }, { low: 0, high: 60 }],
    [{ kind: 'not-examined' }, { low: 0, high: 60 }],
    [{ kind: 'accepted' }, { low: 0, high: 60 }],
    [{ kind: 'rejected' }, { low: 0, high: 60 }],
    [undefined, { low: 0, high: 60 }],
  ])('an answer worth 60 with %j', (verdict, credits) => {
    expect(creditsUnder('verified', asksNothing, chose('c60'), verdict)).toEqual(credits)
  })

  test.each<[Verdict | undefined, Credits | 'left-out']>([
    [{ kind: 'accepted' }, 'left-out'],
    [{ kind: 'rejected' }, { low: 0, high: 0 }],
    [
      { kind: 'adjusted', credit: 60 },
      { low: 60, high: 60 },
    ],
    [{ kind: 'confirmed' }, { low: 0, high: 100 }],
    [{ kind: 'insufficient' }, { low: 0, high: 100 }],
    [{ kind: 'not-examined' }, { low: 0, high: 100 }],
    [undefined, { low: 0, high: 100 }],
  ])('a reasoned "not applicable" with %j', (verdict, credits) => {
    expect(creditsUnder('verified', asksNothing, reasoned, verdict)).toEqual(credits)
  })

  test('works without any verdicts', () => {
    const [question] = compile(rulesOf({ one: [asksNothing] })).sections[0]?.questions ?? []
    const credits = question && creditsOf(question, chose('c60'), { lens: 'verified', date: '2026-06-15' })
    expect(credits).toEqual({ low: 0, high: 60 })
  })

  test('takes no verdict from what every object carries', () => {
    const odd = choice('constructor', [0, 60, 100])
    expect(creditsUnder('verified', odd, chose('c60'))).toEqual({ low: 0, high: 60 })
  })
})

function creditsUnder(lens: Lens, question: QuestionRule, answer: Answer | undefined, verdict?: Verdict) {
  const compiled = compile(rulesOf({ one: [question] })).sections[0]?.questions[0]
  const verdicts = verdict ? { [question.id]: verdict } : {}
  return compiled && creditsOf(compiled, answer, { lens, date: '2026-06-15', verdicts })
}
