import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { chose, evidence, ticked } from '@/tests/support/build-rules'
import { judgedLamp } from '@/tests/support/judged-lamp'
import { type AnswerVerdict, reviewVerdictsSchema } from '../verdict/verdict-schema'
import { earlierWords } from './earlier-words'
import { onlyWhatChanged, type Resubmitted, type ReviewedBefore } from './only-what-changed'

const confirmed: AnswerVerdict = { kind: 'confirmed', basis: 'shown', opened: [] }
const accepted: AnswerVerdict = { kind: 'accepted', basis: 'shown', opened: [] }
const verdicts = reviewVerdictsSchema.parse({
  answers: {
    lock: confirmed,
    doors: confirmed,
    'third-word': accepted,
    'fourth-word': { kind: 'not-examined' },
  },
})
const judgeable = ['lock', 'doors', 'first-word', 'third-word', 'fourth-word']
const lamp = judgedLamp()

describe('a verdict is taken over', () => {
  test('where nothing changed, and only what has no verdict is to be judged', () => {
    expect(changed()).toEqual({
      takeOver: { lock: confirmed, doors: confirmed, 'third-word': accepted },
      earlier: [],
      toJudge: ['first-word', 'fourth-word'],
    })
  })

  test('whatever became of a note, of the order of ticks and pieces, and of other facts', () => {
    const two = [evidence('document'), evidence('test-report')]
    const before = { answers: { lock: chose('strong', ...two), doors: ticked('front', 'back') } }
    const now = {
      answers: {
        lock: { ...chose('strong', ...two.toReversed()), note: 'New.' },
        doors: ticked('back', 'front'),
      },
      facts: { ...lamp.facts, power: 'mains' },
    }
    expect(changed(now, before).earlier).toEqual([])
  })

  test('though its answer is shown again where the auditor asked about it', () => {
    const { takeOver, toJudge } = changed({ asked: ['doors', 'second-word'] })
    expect(takeOver.doors).toEqual(confirmed)
    expect(toJudge).toEqual(['doors', 'first-word', 'fourth-word'])
  })
})

describe('a verdict only reads as an earlier one', () => {
  test('of another auditor, whatever it says', () => {
    const { takeOver, earlier, toJudge } = changed({ auditorId: 'another' })
    expect(takeOver).toEqual({})
    expect(earlier.map(({ because }) => because)).toEqual(Array(3).fill(['other-auditor']))
    expect(toJudge).toEqual(judgeable)
  })

  const lockNow = (answer: Resubmitted['answers'][string]) => ({ answers: { ...lamp.answers, lock: answer } })
  const document = evidence('document')

  test.each<[string, Partial<Resubmitted>, string[]]>([
    ['another answer', lockNow(chose('weak', document)), ['answer']],
    [
      'an answer that is withheld now',
      lockNow({ ...chose('strong', document), withheld: 'So.' }),
      ['answer'],
    ],
    ['another remark', lockNow({ ...chose('strong', document), remark: 'Checked.' }), ['remark']],
    ['one piece more', lockNow(chose('strong', document, evidence('test-report'))), ['evidence']],
    ['no piece', lockNow(chose('strong')), ['evidence']],
    ['a piece with another end', lockNow(chose('strong', evidence('document', '2027-01-01'))), ['evidence']],
    ['a fact it depends on', { facts: { login: 'not-sure', cloud: 'not-sure' } }, ['facts']],
    ['a fact that implies one it depends on', { facts: { login: 'yes', cloud: 'yes' } }, ['facts']],
    [
      'everything at once',
      { ...lockNow({ ...chose('weak'), remark: 'So.' }) },
      ['answer', 'remark', 'evidence'],
    ],
  ])('after %s', (_, now, because) => {
    const { takeOver, earlier, toJudge } = changed(now)
    expect(earlier).toEqual([{ question: 'lock', verdict: confirmed, because }])
    expect(takeOver.lock).toBeUndefined()
    expect(toJudge).toContain('lock')
  })

  test('in another assessment, such as after a carry-over', () => {
    const { takeOver, earlier, toJudge } = changed({ assessmentId: 'other' })
    expect(takeOver).toEqual({})
    expect(earlier.map(({ because }) => because)).toEqual(Array(3).fill(['other-assessment']))
    expect(toJudge).toEqual(judgeable)
  })

  test('where the question itself changed', () => {
    const questionnaire = {
      ...lamp.questionnaire,
      sections: lamp.questionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.map((each) => (each.id === 'doors' ? { ...each, weight: 2 } : each)),
      })),
    }
    expect(changed({ questionnaire }).earlier).toEqual([
      { question: 'doors', verdict: confirmed, because: ['question'] },
    ])
  })

  test('where a piece of evidence has ended, also one that was added during the review', () => {
    const expiring = {
      answers: { ...lamp.answers, lock: chose('strong', evidence('document', '2026-06-30')) },
    }
    expect(changed({ ...expiring, date: '2026-06-30' }, expiring).earlier).toEqual([])
    expect(changed({ ...expiring, date: '2026-07-01' }, expiring).earlier).toMatchObject([
      { question: 'lock', because: ['not-live'] },
    ])
    const added = { added: { doors: [evidence('test-report', '2026-06-30')] } }
    expect(changed({ date: '2026-07-01' }, added).earlier).toMatchObject([
      { question: 'doors', because: ['not-live'] },
    ])
  })

  test('and not at all where the question no longer applies, is unanswered or out of scope', () => {
    expect(changed({ facts: { login: 'no', cloud: 'no' } }).earlier).toEqual([])
    expect(changed({ scope: ['words'] }).toJudge).toEqual(['first-word', 'fourth-word'])
  })

  test('in these words', () => {
    const of = { release: '3.0', version: '1.1.0' }
    expect(earlierWords({ kind: 'confirmed', ...of }, english)).toBe('Confirmed for 3.0 / 1.1.0')
    expect(earlierWords({ kind: 'rejected', ...of }, english)).toBe(
      'Not applicable, rejected, for 3.0 / 1.1.0',
    )
  })
})

function changed(now: Partial<Resubmitted> = {}, before: Partial<ReviewedBefore> = {}) {
  const same = { assessmentId: 'a', auditorId: 'Noor' }
  return onlyWhatChanged(
    { ...lamp, ...same, verdicts, ...before },
    { ...lamp, ...same, date: '2026-06-15', asked: [], ...now },
  )
}
