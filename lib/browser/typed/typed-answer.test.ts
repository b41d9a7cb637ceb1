import { describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import {
  answerFrom,
  fieldName,
  readTyped,
  sameTyped,
  savableFrom,
  type TypedAnswer,
  typedFrom,
} from './typed-answer'

const choice = { kind: 'choice' } as const
const checklist = { kind: 'checklist' } as const
const link = {
  title: 'Test report',
  url: 'https://example.org/t',
  kind: 'test-report',
  speaksOf: '2026-03-01',
} as const
const answer: Answer = {
  says: { kind: 'choice', option: 'unique' },
  note: 'See page 3',
  remark: 'Measured in May',
  evidence: [link],
  copied: false,
}

describe('the fields of one question', () => {
  test.each<[string, Answer]>([
    ['an option with note and evidence', answer],
    ['ticked items', { says: { kind: 'checklist', items: ['a', 'b'] }, evidence: [], copied: false }],
    [
      'don’t know yet',
      { says: { kind: 'unknown' }, withheld: 'A contract forbids it', evidence: [], copied: false },
    ],
    [
      'not applicable',
      { says: { kind: 'not-applicable', because: 'It has no screen' }, evidence: [], copied: false },
    ],
  ])('gives back %s as it was saved', (_, saved) => {
    const kind = saved.says.kind === 'checklist' ? checklist : choice
    expect(answerFrom(kind, typedFrom(saved)).answer).toEqual(saved)
  })

  test('is no answer where nothing is said', () => {
    expect(answerFrom(choice, typedFrom(null))).toEqual({ answer: null, problems: [] })
  })

  test('is confirmed by being sent: an answer that was copied is no longer marked as copied', () => {
    expect(answerFrom(choice, typedFrom({ ...answer, copied: true })).answer?.copied).toBe(false)
  })

  test('asks for an answer to go with a note', () => {
    expect(answerFrom(choice, { ...typedFrom(null), note: 'See page 3' }).problems).toMatchObject([
      { field: 'says' },
    ])
  })

  test('does not take “don’t know yet” beside a tick', () => {
    const torn = { ...typedFrom(null), chosen: ['a', '_unknown'] }
    expect(answerFrom(checklist, torn).problems).toMatchObject([{ field: 'says' }])
  })

  test('asks for what a piece of evidence still lacks, at that piece', () => {
    const typed = {
      ...typedFrom(answer),
      evidence: [...typedFrom(answer).evidence, { ...emptyRow, row: 1, title: 'A draft' }],
    }
    expect(answerFrom(choice, typed).problems).toEqual([
      { field: 'evidence.1.url', code: 'typed-problem.evidence.url', values: { number: 2 } },
      { field: 'evidence.1.kind', code: 'typed-problem.evidence.kind', values: { number: 2 } },
      { field: 'evidence.1.speaksOf', code: 'typed-problem.evidence.speaksOf', values: { number: 2 } },
    ])
  })

  test('can be saved without new evidence that is still being written', () => {
    const typed = {
      ...typedFrom(answer),
      evidence: [...typedFrom(answer).evidence, { ...emptyRow, row: 1, title: 'A draft' }],
    }
    expect(answerFrom(choice, savableFrom(typed, typedFrom(answer))).answer).toEqual(answer)
  })
})

describe('a posted form', () => {
  test('says the same as the fields it was made of, whatever line ends the browser sends', () => {
    const typed: TypedAnswer = { ...typedFrom(answer), note: 'one\ntwo' }
    const form = formOf('default-passwords', { ...typed, note: 'one\r\ntwo' })
    expect(readTyped(form, 'default-passwords')).toEqual(typed)
  })

  test('says nothing in a row of evidence that is empty and new', () => {
    const typed = { ...typedFrom(answer), evidence: [emptyRow] }
    const read = readTyped(formOf('default-passwords', typed), 'default-passwords')
    expect(answerFrom(choice, read).answer?.evidence).toEqual([])
  })

  test('of one question does not read the fields of another whose id begins alike', () => {
    const form = formOf('updates', typedFrom(answer))
    form.append(fieldName('updates-signed', 'says'), 'other')
    expect(readTyped(form, 'updates').chosen).toEqual(['unique'])
  })
})

test('the order of ticks makes no difference', () => {
  const typed = { ...typedFrom(null), chosen: ['a', 'b'] }
  expect(sameTyped(typed, { ...typed, chosen: ['b', 'a'] })).toBe(true)
  expect(sameTyped(typed, { ...typed, chosen: ['b'] })).toBe(false)
})

const emptyRow = { title: '', url: '', kind: '', speaksOf: '', expires: '', row: 0, stored: false }

function formOf(questionId: string, typed: TypedAnswer): FormData {
  const form = new FormData()
  for (const id of typed.chosen) form.append(fieldName(questionId, 'says'), id)
  form.append(fieldName(questionId, 'note'), typed.note)
  form.append(fieldName(questionId, 'remark'), typed.remark)
  for (const { row, stored, ...fields } of typed.evidence) {
    for (const [field, value] of Object.entries({ ...fields, stored: stored ? 'yes' : '' }))
      form.append(fieldName(questionId, `evidence.${row}.${field}`), value)
  }
  return form
}
