import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answers } from '../answer'
import { findInAnswers } from './find-in-answers'

const content = smallQuestionnaire()
const [first, second] = content.sections.flatMap(({ questions }) => questions)
if (!first || !second) throw new Error('the small questionnaire has two questions')
const said = (note: string) => ({
  says: { kind: 'unknown' as const },
  note,
  evidence: [],
  copied: false,
})
const find = (typed: string, answers: Answers = {}) =>
  findInAnswers({ content, answers }, typed).flatMap(({ questions }) => questions)

test('a question is found by its words, its options and the provisions that it speaks of', () => {
  const option = first.kind === 'choice' ? first.options[0]?.text : first.items[0]?.text
  expect(find(first.ask).map(({ id }) => id)).toContain(first.id)
  expect(find(option ?? '').find(({ id }) => id === first.id)?.parts).toContainEqual({
    of: 'option',
    text: option,
  })
  const provision = content.frameworks[0]?.provisions[0]
  expect(find(provision?.title ?? '').flatMap(({ parts }) => parts.map(({ of }) => of))).toContain(
    'provision',
  )
})

test('what was chosen is found as the answer', () => {
  const choice = content.sections.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'choice')
  if (choice?.kind !== 'choice' || !choice.options[0]) throw new Error('there is a choice')
  const { id, text } = choice.options[0]
  const answers = { [choice.id]: { ...said(''), says: { kind: 'choice' as const, option: id } } }
  expect(find(text, answers).find((each) => each.id === choice.id)?.parts).toContainEqual({
    of: 'answer',
    text,
  })
})

test('capitals, accents, width and hidden characters make no difference', () => {
  const answers = { [first.id]: said('Siehe Prüfbericht der Café-Küche, Ｎｒ. 7') }
  for (const typed of ['prufbericht', 'PRÜFBERICHT', 'cafe\u0301', 'nr. 7', 'pr\u00adüf'])
    expect(find(typed, answers), typed).toEqual([
      { id: first.id, ask: first.ask, parts: [{ of: 'note', text: answers[first.id]?.note }] },
    ])
})

test('every word must be somewhere in the question, each perhaps in another part', () => {
  const word = first.ask.split(' ')[0] ?? ''
  const answers = { [first.id]: said('Zebra') }
  expect(find(`${word} zebra`, answers).map(({ id }) => id)).toEqual([first.id])
  expect(find('zebra giraffe', answers)).toEqual([])
})

test('without a word nothing is found, and of a long text the part around the word is shown', () => {
  expect(find('   ')).toEqual([])
  const answers = { [second.id]: said(`${'a '.repeat(400)}zebra${' b'.repeat(400)}`) }
  const [part] = find('zebra', answers)[0]?.parts ?? []
  expect(part?.text).toMatch(/^….*zebra.*…$/)
  expect(part?.text.length).toBeLessThan(200)
})
