import { describe, expect, test } from 'vitest'
import { before, carry, chose, lineOf, withQuestions } from '@/tests/support/small-carry-over'
import { questionNamed } from '@/tests/support/small-questionnaire'
import type { Answer } from '../../../answers/answer'
import type { Question } from '../../../format/questionnaire'

const lock = questionNamed('lock', before)
const word = questionNamed('sixth-word', before)
const doors = questionNamed('doors', before)
if (doors.kind !== 'checklist') throw new Error('doors is a checklist')

describe('an answer is', () => {
  test('carried where only other words stand around it', () => {
    const now = withQuestions({ lock: { ...lock, ask: 'How strong is the lock of the door?' } })
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried',
      after: chose('weak'),
    })
  })

  test('carried, to be confirmed, where its option means something else now, with the authors’ reason', () => {
    const changes = {
      meanings: [{ question: 'lock', options: ['weak'], because: 'Force was left open.' }],
    }
    const now = withQuestions({}, changes)
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'meaning',
      because: 'Force was left open.',
      after: { ...chose('weak'), copied: true },
    })
    expect(lineOf('lock', carry({ lock: chose('strong') }, now))?.state).toBe('carried')
  })

  test('carried, to be confirmed, where its option is worth something else now', () => {
    const now = withQuestions({ lock: withCredit('weak', 30) })
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'credit',
    })
    expect(lineOf('lock', carry({ lock: chose('strong') }, now))?.state).toBe('carried')
  })

  test('dropped where its option is gone, and stays readable', () => {
    const now = withQuestions({ lock: without('weak') })
    const { carried, answers } = carry({ lock: chose('weak') }, now)
    expect(carried.answers).toEqual({})
    expect(answers).toMatchObject([
      { state: 'dropped', question: 'lock', reason: 'option-gone', before: [{ answer: chose('weak') }] },
    ])
  })

  test('carried, to be confirmed, to the option that its authors name in place of the one that is gone', () => {
    const changes = {
      meanings: [{ question: 'lock', suggests: { weak: 'strong' }, because: 'Force is asked elsewhere.' }],
    }
    const now = withQuestions({ lock: without('weak') }, changes)
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'items-gone',
      because: 'Force is asked elsewhere.',
      after: { ...chose('strong'), copied: true },
    })
  })

  test('carried, to be confirmed, with the ticked items that are still asked', () => {
    const ticked = (items: string[]): Answer => ({
      says: { kind: 'checklist', items },
      evidence: [],
      copied: false,
    })
    const now = withQuestions({ doors: { ...doors, items: doors.items.filter(({ id }) => id !== 'back') } })
    expect(lineOf('doors', carry({ doors: ticked(['front', 'back']) }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'items-gone',
      after: { ...ticked(['front']), copied: true },
    })
    expect(lineOf('doors', carry({ doors: ticked(['back']) }, now))).toMatchObject({
      state: 'dropped',
      reason: 'option-gone',
    })
  })

  test('dropped where "not applicable" is no answer any more', () => {
    const because: Answer = {
      says: { kind: 'not-applicable', because: 'No words.' },
      evidence: [],
      copied: false,
    }
    const now = withQuestions({ 'sixth-word': { ...word, notApplicable: false } })
    expect(lineOf('sixth-word', carry({ 'sixth-word': because }, now))).toMatchObject({
      state: 'dropped',
      reason: 'not-applicable-gone',
    })
  })

  test('dropped where its question is asked no more, with the authors’ reason', () => {
    const now = withQuestions({ lock: null }, { retired: [{ question: 'lock', because: 'Doors are gone.' }] })
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'dropped',
      reason: 'retired',
      because: 'Doors are gone.',
    })
  })
})

function withCredit(id: string, credit: number): Question {
  if (lock.kind !== 'choice') throw new Error('lock is a choice')
  return { ...lock, options: lock.options.map((each) => (each.id === id ? { ...each, credit } : each)) }
}

function without(id: string): Question {
  if (lock.kind !== 'choice') throw new Error('lock is a choice')
  return { ...lock, options: lock.options.filter((each) => each.id !== id) }
}
