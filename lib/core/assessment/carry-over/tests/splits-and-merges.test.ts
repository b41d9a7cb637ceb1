import { describe, expect, test } from 'vitest'
import { before, carry, chose, lineOf, withQuestions } from '@/tests/support/small-carry-over'
import { questionNamed } from '@/tests/support/small-questionnaire'
import type { Answer } from '../../../answers/answer'
import { carryThrough } from '../carry-through'

const lock = questionNamed('lock', before)
const word = questionNamed('sixth-word', before)

describe('a split', () => {
  const inner = { ...lock, id: 'inner-lock' }
  const outer = { ...lock, id: 'outer-lock' }
  const now = withQuestions(
    { lock: [inner, outer] },
    {
      splits: [
        {
          question: 'lock',
          into: [
            { question: 'inner-lock', suggests: { weak: 'weak', strong: 'weak' } },
            { question: 'outer-lock', suggests: { strong: 'strong' } },
          ],
        },
      ],
    },
  )

  test('suggests an answer to each part that its authors have mapped, with note, remark and evidence', () => {
    const noted = { ...chose('strong'), note: 'Asked Sam.', remark: 'Measured in May.' }
    const { carried, answers } = carry({ lock: noted }, now)
    expect(carried.answers).toEqual({
      'inner-lock': { ...noted, says: { kind: 'choice', option: 'weak' }, copied: true },
      'outer-lock': { ...noted, copied: true },
    })
    expect(answers.filter(({ state }) => state === 'suggested').map(({ question }) => question)).toEqual([
      'inner-lock',
      'outer-lock',
    ])
  })

  test('leaves a part new where nothing is suggested', () => {
    const { answers } = carry({ lock: chose('weak') }, now)
    expect(answers.find(({ question }) => question === 'outer-lock')?.state).toBe('new')
  })

  test('suggests several items of a checklist where one option said as much', () => {
    const doors = { ...questionNamed('doors', before), id: 'locked-doors' }
    const into = [{ question: 'locked-doors', suggests: { strong: ['front', 'back'], weak: 'front' } }]
    const split = withQuestions({ lock: doors }, { splits: [{ question: 'lock', into }] })
    const ticked = (option: string) =>
      carry({ lock: chose(option) }, split).carried.answers['locked-doors']?.says
    expect(ticked('strong')).toEqual({ kind: 'checklist', items: ['front', 'back'] })
    expect(ticked('weak')).toEqual({ kind: 'checklist', items: ['front'] })
  })

  test('drops an answer that suggests nothing at all', () => {
    expect(lineOf('lock', carry({ lock: chose('none') }, now))).toMatchObject({
      state: 'dropped',
      reason: 'split',
    })
  })

  test('hands on that nobody knows', () => {
    const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }
    expect(carry({ lock: unknown }, now).carried.answers['outer-lock']?.says).toEqual({ kind: 'unknown' })
  })
})

describe('a merge', () => {
  const now = withQuestions(
    { 'fifth-word': null, 'sixth-word': { ...word, id: 'all-words' } },
    {
      merges: [
        {
          into: 'all-words',
          questions: ['fifth-word', 'sixth-word'].map((question) => ({
            question,
            suggests: { silent: 'silent', told: 'told' },
          })),
        },
      ],
    },
  )

  test('suggests the lowest of what was said', () => {
    const { carried } = carry({ 'fifth-word': chose('told'), 'sixth-word': chose('silent') }, now)
    expect(carried.answers['all-words']).toMatchObject({ says: { option: 'silent' }, copied: true })
  })

  test('suggests nothing while one of the questions is unanswered, and lists the answer as dropped', () => {
    const { carried, answers } = carry({ 'fifth-word': chose('told') }, now)
    expect(carried.answers).toEqual({})
    expect(answers).toMatchObject([
      { state: 'new', question: 'all-words' },
      { state: 'dropped', question: 'fifth-word', reason: 'merged' },
    ])
  })
})

test('what was suggested on the way stays a suggestion after the next version', () => {
  const split = withQuestions(
    { lock: [{ ...lock, id: 'inner-lock' }] },
    { splits: [{ question: 'lock', into: [{ question: 'inner-lock', suggests: { weak: 'weak' } }] }] },
  )
  const entries = { facts: {}, answers: { lock: chose('weak') }, explanations: {}, plan: {} }
  const next = { questionnaire: { ...split.questionnaire, version: '2.0.0' }, changes: null }
  const { answers } = carryThrough(entries, before, [split, next])
  expect(answers).toMatchObject([
    { state: 'suggested', question: 'inner-lock', before: [{ question: 'lock' }], reason: 'split' },
  ])
})
