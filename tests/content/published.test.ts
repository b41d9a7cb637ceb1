// What authors publish is sane: the check of the command line, as a test, and what only numbers can show.

import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { coverageMatrix } from '@/lib/core/standards/coverage'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { publicationOf } from '@/lib/files/publish/published'

const reading = readQuestionnaires('questionnaires')
const every: Questionnaire[] = reading.read ? [...reading.questionnaires, ...reading.drafts] : []

test('no file of questionnaires is refused', () => {
  expect(reading.read ? [] : reading.findings).toEqual([])
  expect(every.length).toBeGreaterThan(0)
})

test('every published version has the hash and the files under which it was published', () => {
  const published = reading.read ? reading.published : {}
  const chosen = reading.read ? reading.questionnaires : []
  expect(Object.keys(published).length).toBe(chosen.length)
  for (const each of chosen) {
    const name = `${each.id}@${each.version}`
    const { hash, files } = publicationOf(each, (reading.read && reading.changes.get(name)) || null)
    expect(published[name]).toMatchObject({ hash, files })
  }
})

describe.each(every.map((each) => [`${each.id}@${each.version}`, each] as const))(
  '%s',
  (_, questionnaire) => {
    const matrix = coverageMatrix(questionnaire)

    test('serves every assessable clause in its own section, if it promises so', () => {
      const uncovered = matrix.filter(({ clause, covered }) => clause.assessable && !covered)
      expect(questionnaire.coverage === 'complete' ? uncovered : []).toEqual([])
    })

    test('gives the reason for every clause that it does not ask about', () => {
      expect(matrix.filter(({ clause }) => !clause.assessable && !clause.whyNot)).toEqual([])
    })

    test('leads from clauses over questions to every framework that is not read through others alone', () => {
      const provisions = matrix.flatMap((row) => row.questions.flatMap((question) => question.provisions))
      const named = new Set(provisions.map(({ framework }) => framework))
      const unnamed = questionnaire.frameworks.filter(({ id }) => !named.has(id))
      expect(unnamed.filter((each) => !each.provisions.some(({ through }) => through))).toEqual([])
    })
  },
)

describe('iot-good-practice', () => {
  const own = every.filter(({ id }) => id === 'iot-good-practice')

  test('is based on 86 assessable clauses and 40 others', () => {
    const counts = own.map(({ source: { clauses } }) => {
      const assessable = clauses.filter((clause) => clause.assessable).length
      return [assessable, clauses.length - assessable]
    })
    expect(counts.length).toBeGreaterThan(0)
    for (const each of counts) expect(each).toEqual([86, 40])
  })

  test('can be answered in a day: 50 to 64 questions, in six sections', () => {
    for (const { sections } of own) {
      const questions = sections.flatMap((section) => section.questions)
      expect(sections.length).toBe(6)
      expect(questions.length).toBeGreaterThanOrEqual(50)
      expect(questions.length).toBeLessThanOrEqual(64)
    }
  })

  test('knows at least ten contradictions', () => {
    for (const { contradictions } of own) expect(contradictions.length).toBeGreaterThanOrEqual(10)
  })
})

describe('iot-deployment', () => {
  const own = every.filter(({ id }) => id === 'iot-deployment')

  test('serves every clause that binds first of all the operator, in its own section', () => {
    expect(own.length).toBeGreaterThan(0)
    for (const each of own) {
      const operators = coverageMatrix(each).filter(
        ({ clause }) => clause.assessable && clause.holder === 'operator',
      )
      expect(operators.map(({ clause }) => clause.id)).toEqual(['2.C.8', '2.D.4', '2.D.7', '3.12', '3.14'])
      expect(operators.filter(({ covered }) => !covered)).toEqual([])
    }
  })

  test('can be answered in an afternoon: 20 to 25 questions', () => {
    for (const { sections } of own) {
      const questions = sections.flatMap((section) => section.questions)
      expect(questions.length).toBeGreaterThanOrEqual(20)
      expect(questions.length).toBeLessThanOrEqual(25)
    }
  })
})
