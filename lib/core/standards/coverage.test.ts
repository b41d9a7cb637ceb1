import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { coverageMatrix, coverageOf } from './coverage'

const rows = coverageMatrix(smallQuestionnaire())

test('has one row for each clause, in the order of the text', () => {
  expect(rows.map(({ clause }) => clause.id)).toEqual(['1.1', '1.10', '2'])
})

test('says which questions serve a clause and which provisions they speak for', () => {
  expect(rows[0]?.questions).toEqual([
    {
      id: 'lock',
      section: 'locks',
      ask: 'How strong is the lock?',
      provisions: [{ framework: 'standard', provision: '5.1' }],
    },
    {
      id: 'doors',
      section: 'locks',
      ask: 'Which doors have a lock?',
      provisions: [{ framework: 'standard', provision: '5.1' }],
    },
  ])
})

test('a clause is covered only by a question of its own section', () => {
  expect(rows.map(({ covered }) => covered)).toEqual([true, true, false])
  const { source, sections } = smallQuestionnaire()
  const moved = { ...source, clauses: source.clauses.map((clause) => ({ ...clause, section: 'words' })) }
  expect(coverageMatrix({ source: moved, sections }).map(({ covered }) => covered)).toEqual([
    false,
    true,
    false,
  ])
})

test('counts the clauses that can be asked about, and those that some question serves', () => {
  const { source, sections } = smallQuestionnaire()
  const assessable = source.clauses.filter((clause) => clause.assessable).length
  expect(coverageOf({ source, sections })).toEqual({ asked: assessable, assessable })
  const [first] = sections
  expect(coverageOf({ source, sections: first ? [{ ...first, questions: [] }] : [] }).asked).toBe(0)
})
