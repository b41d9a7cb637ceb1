import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Question, Questionnaire } from '../../format/questionnaire'
import { changesSchema } from '../../format/schema/changes-schema'
import { diffQuestionnaires } from './diff-questionnaires'
import { wordDifference } from './word-difference'

const before = smallQuestionnaire()
const lock = questionNamed('lock', before)
const { redLine: _, ...withoutRedLine } = lock

describe('the difference between two versions', () => {
  test('to itself is none', () => {
    const difference = diffQuestionnaires(before, before, null, english)
    expect(difference).toMatchObject({ step: 'none', head: [], questions: [], facts: [], contradictions: [] })
    expect(difference.unchanged).toBe(8)
  })

  test('shows a reworded question from a reweighted one, each part by itself', () => {
    const { questions, step } = diffQuestionnaires(
      before,
      replacing('lock', [{ ...lock, ask: 'How strong?', weight: 2 }]),
      null,
      english,
    )
    expect(step).toBe('major')
    expect(questions).toMatchObject([
      {
        id: 'lock',
        state: 'changed',
        changes: [
          {
            kind: 'reworded',
            part: 'ask',
            before: 'How strong is the lock?',
            after: 'How strong?',
            step: 'patch',
          },
          { kind: 'reweighted', part: 'weight', before: '3', after: '2', step: 'major' },
        ],
      },
    ])
  })

  test('shows a question that moved to another section', () => {
    const [locks, words] = before.sections
    if (!locks || !words) throw new Error('two sections')
    const moved = {
      ...before,
      sections: [
        { ...locks, questions: locks.questions.filter(({ id }) => id !== 'doors') },
        { ...words, questions: [...words.questions, questionNamed('doors', before)] },
      ],
    }
    expect(diffQuestionnaires(before, moved, null, english)).toMatchObject({
      step: 'minor',
      questions: [{ id: 'doors', changes: [{ kind: 'moved', before: 'locks', after: 'words' }] }],
    })
  })

  test('leads from a split question to its parts and back', () => {
    const parts = ['inner-lock', 'outer-lock'].map((id) => ({ ...withoutRedLine, id }))
    const changes = changesSchema.parse({
      from: '1.0.0',
      splits: [{ question: 'lock', into: [{ question: 'inner-lock' }, { question: 'outer-lock' }] }],
    })
    const { questions } = diffQuestionnaires(before, replacing('lock', parts), changes, english)
    expect(questions).toMatchObject([
      { id: 'inner-lock', state: 'new', from: ['lock'], step: 'minor' },
      { id: 'outer-lock', state: 'new', from: ['lock'], step: 'minor' },
      { id: 'lock', state: 'retired', into: ['inner-lock', 'outer-lock'], step: 'major' },
    ])
  })

  test('shows when a clause is served no longer', () => {
    const only = replacing('lock', [{ ...lock, clauses: ['1.10'] }])
    const doors = questionNamed('doors', before)
    const lost = replacing('doors', [{ ...doors, clauses: ['1.10'] }], only)
    expect(diffQuestionnaires(before, only, null, english).head).toEqual([])
    expect(diffQuestionnaires(before, lost, null, english).head).toMatchObject([
      { part: 'clauses no longer served', before: '1.1', step: 'major' },
    ])
  })

  test('shows facts and contradictions that come, go or change', () => {
    const [first] = before.contradictions
    const now = {
      ...before,
      facts: before.facts.slice(1),
      contradictions: [{ ...first, mend: 'Look again.' }],
    } as Questionnaire
    expect(diffQuestionnaires(before, now, null, english)).toMatchObject({
      step: 'minor',
      facts: [{ state: 'retired' }],
      contradictions: [{ state: 'changed', changes: [{ kind: 'reworded', part: 'how to fix it' }] }],
    })
  })
})

test('two texts are compared word by word', () => {
  expect(wordDifference('A shared password.', 'A shared default password.')).toEqual([
    { kind: 'same', text: 'A shared ' },
    { kind: 'come', text: 'default ' },
    { kind: 'same', text: 'password.' },
  ])
})

function replacing(id: string, questions: readonly Question[], base = before): Questionnaire {
  return {
    ...base,
    sections: base.sections.map((section) => ({
      ...section,
      questions: section.questions.flatMap((each) => (each.id === id ? questions : [each])),
    })),
  }
}
