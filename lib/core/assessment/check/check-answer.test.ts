import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withMessages } from '@/lib/words/with-messages'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { AnswerValue } from '../../answers/answer'
import { checkAnswer } from './check-answer'

const questionnaire = smallQuestionnaire()
const [lock, doors, word] = ['lock', 'doors', 'second-word'].map((id) => questionNamed(id, questionnaire))
const check = (question: typeof lock, says: AnswerValue) =>
  question ? withMessages(checkAnswer(question, { says })) : null
const ticks = (...items: string[]): AnswerValue => ({ kind: 'checklist', items })

test('accepts every option of a choice, and names the options where one does not exist', () => {
  expect(check(lock, { kind: 'choice', option: 'weak' })).toEqual([])
  expect(check(lock, { kind: 'choice', option: 'toString' })).toMatchObject([
    { field: 'says.option', message: 'There is no option toString. Choose one of: none, weak, strong.' },
  ])
})

test('accepts any items of a checklist together, in any order', () => {
  expect(check(doors, ticks('back', 'front'))).toEqual([])
})

test('refuses the exclusive item together with another', () => {
  expect(check(doors, ticks('none'))).toEqual([])
  expect(check(doors, ticks('front', 'none'))).toMatchObject([
    {
      field: 'says.items',
      message: '“None of these” excludes the other items. Untick it, or untick all others.',
    },
  ])
})

test('refuses an item that does not exist, and one that is ticked twice', () => {
  expect(check(doors, ticks('side'))?.map(({ field }) => field)).toEqual(['says.items.0'])
  expect(check(doors, ticks('front', 'back', 'front'))?.map(({ field }) => field)).toEqual(['says.items.2'])
})

test('refuses an answer of the other kind', () => {
  expect(check(doors, { kind: 'choice', option: 'front' })?.map(({ field }) => field)).toEqual(['says'])
  expect(check(lock, ticks('strong'))?.map(({ field }) => field)).toEqual(['says'])
})

test('accepts "not applicable" only where the question asks for the reason', () => {
  const notApplicable: AnswerValue = { kind: 'not-applicable', because: '' }
  expect(check(word, notApplicable)).toEqual([])
  expect(check(lock, notApplicable)?.map(({ field }) => field)).toEqual(['says'])
})

test('accepts "don’t know yet" everywhere', () => {
  for (const { questions } of questionnaire.sections) {
    for (const question of questions) expect(checkAnswer(question, { says: { kind: 'unknown' } })).toEqual([])
  }
})

test('accepts exactly the checklists that tick known items once and keep the exclusive one alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('front', 'back', 'none', 'side'), { minLength: 1, maxLength: 4 }),
      (items) => {
        const isKnown = !items.includes('side')
        const isOnce = new Set(items).size === items.length
        const isAlone = !items.includes('none') || items.every((id) => id === 'none')
        expect(check(doors, ticks(...items))?.length === 0).toBe(isKnown && isOnce && isAlone)
      },
    ),
  )
})
