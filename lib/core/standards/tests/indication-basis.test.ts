import { describe, expect, test } from 'vitest'
import { withContent } from '@/tests/support/broken-content'
import { doors, lock, login, questionnaire, unknown } from '@/tests/support/small-indications'
import { questionnaireIn } from '@/tests/support/small-questionnaire'
import type { Answers, AnswerValue, Facts } from '../../answers/answer'
import { readIndications } from '../indications'

function indicationOf(provision: string, says: Record<string, AnswerValue>, facts: Facts = login) {
  const answers: Answers = Object.fromEntries(
    Object.entries(says).map(([id, each]) => [id, { says: each, evidence: [], copied: false }]),
  )
  const found = readIndications(questionnaire, { facts, answers }).find(
    (each) => each.provision === provision,
  )
  if (!found) throw new Error(`There is no provision ${provision}.`)
  return found
}

test('each provision says question by question what is indicated, and what would indicate it whole', () => {
  const { basis, atMost } = indicationOf('5.1', { lock: lock('weak'), doors: doors('front') })
  expect(atMost).toBe('whole')
  expect(basis).toEqual([
    {
      question: 'lock',
      indicates: 'part',
      missing: { indicates: 'whole', needs: 'one', choices: ['It holds'] },
    },
    {
      question: 'doors',
      indicates: 'part',
      missing: { indicates: 'whole', needs: 'all', choices: ['The back door'] },
    },
  ])
})

test('what is not said yet misses all that would indicate it', () => {
  const { basis } = indicationOf('5.1', { doors: unknown })
  expect(basis.map(({ indicates }) => indicates)).toEqual(['not-answered', 'not-answered'])
  expect(basis.map(({ missing }) => missing?.choices)).toEqual([
    ['It holds'],
    ['The front door', 'The back door'],
  ])
})

test('nothing is missing of a provision that is indicated, not applicable or not asked', () => {
  const whole = indicationOf('5.1', { lock: lock('strong'), doors: doors('front', 'back') })
  expect(whole).toMatchObject({ status: 'indicated', basis: [{ missing: null }, { missing: null }] })
  const ruledOut = indicationOf('5.1', { doors: doors('none') }, { login: 'no', cloud: 'no' })
  expect(ruledOut).toMatchObject({ status: 'not-applicable', basis: [{ missing: null }, { missing: null }] })
  expect(indicationOf('5.10', {})).toMatchObject({ status: 'not-asked', atMost: 'nothing', basis: [] })
})

test('a question that facts leave out is named, and asks for nothing', () => {
  const edit = { file: 'frameworks/standard.yaml', from: / {4}appliesWhen:\n.*\n/, to: '' }
  withContent([edit], (folder) => {
    const facts: Facts = { login: 'no', cloud: 'no' }
    const [indication] = readIndications(questionnaireIn(folder), { facts, answers: {} })
    expect(indication?.basis[0]).toEqual({ question: 'lock', indicates: 'left-out', missing: null })
  })
})

describe('a provision that answers can indicate in part at most', () => {
  const onlyPart = [
    { file: 'small/1.0.0/locks.yaml', from: '        full: strong\n', to: '' },
    { file: 'small/1.0.0/locks.yaml', from: '        full: [front, back]\n', to: '' },
  ]

  test('says so, and misses a part only while none is there, to be reached by no bad practice', () => {
    withContent(onlyPart, (folder) => {
      const from = questionnaireIn(folder)
      const read = (option: string) =>
        readIndications(from, {
          facts: login,
          answers: { lock: { says: lock(option), evidence: [], copied: false } },
        })[0]
      expect(read('none')).toMatchObject({
        atMost: 'part',
        basis: [
          { missing: { indicates: 'part', needs: 'one', choices: ['It holds'] } },
          { missing: { indicates: 'part', needs: 'one', choices: ['The front door'] } },
        ],
      })
      expect(read('weak')).toMatchObject({
        status: 'partly-indicated',
        basis: [{ missing: null }, { missing: null }],
      })
    })
  })
})
