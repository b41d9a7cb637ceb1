import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import { answer, choice, evidence, facts, sectionOf } from '@/tests/support/small-report-sections'
import type { Answer } from '../../../answers/answer'
import type { Questionnaire } from '../../../format/questionnaire'

test('a section in which no question applies has no level, and says so', () => {
  const small = smallQuestionnaire()
  const lockAlone = small.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => id !== 'doors'),
  }))
  const report = smallReport(
    { facts: { login: 'no', cloud: 'no' }, answers: { 'first-word': choice('told') } },
    { ...small, sections: lockAlone },
  )
  expect(report.sections[0]).toMatchObject({
    lenses: [],
    trace: [],
    totals: null,
    answers: [],
    notAssessed: 'Not assessed: no question in it counts',
  })
})

test('a section has a reading for each lens that has content, the claimed one first', () => {
  const { lenses } = sectionOf({
    lock: choice('strong', { evidence: [...evidence] }),
    doors: answer({ kind: 'unknown' }),
  })
  expect(lenses).toMatchInlineSnapshot(`
    [
      {
        "couldBe": {
          "level": 2,
          "name": "High",
        },
        "held": null,
        "heldBy": null,
        "heldFrom": null,
        "high": 100,
        "lens": "claimed",
        "level": {
          "level": 1,
          "name": "Middle",
        },
        "low": 75,
        "reach": "Could be 2 · High",
      },
      {
        "couldBe": {
          "level": 2,
          "name": "High",
        },
        "held": null,
        "heldBy": null,
        "heldFrom": null,
        "high": 100,
        "lens": "evidenced",
        "level": {
          "level": 1,
          "name": "Middle",
        },
        "low": 75,
        "reach": "Could be 2 · High",
      },
    ]
  `)
})

test('a section held by a red line says whether it is crossed or only open', () => {
  const small = smallQuestionnaire()
  // With more weight on the doors and an easier middle level, the red line alone holds the section at level 0.
  const questionnaire: Questionnaire = {
    ...small,
    levels: small.levels.map((level) => ({ ...level, from: Math.min(level.from, 40) })),
    sections: small.sections.map((section) => ({
      ...section,
      questions: section.questions.map((each) => (each.id === 'doors' ? { ...each, weight: 2 } : each)),
    })),
  }
  const held = (says: Answer['says']) => {
    const answers = { lock: answer(says), doors: answer({ kind: 'checklist', items: ['front', 'back'] }) }
    const [locks] = smallReport({ facts, answers }, questionnaire).sections
    return [locks?.lenses[0]?.heldBy, locks?.lenses[0]?.held]
  }
  expect(held({ kind: 'choice', option: 'none' })).toEqual(['crossed', 'Held at 0 by a crossed red line'])
  expect(held({ kind: 'unknown' })).toEqual([
    'open',
    'Held at 0 by an open red line, not yet shown to be kept',
  ])
  expect(held({ kind: 'choice', option: 'strong' })).toEqual([null, null])
})

test('a section held by one crossed and one open red line is held by a crossed one', () => {
  const small = smallQuestionnaire()
  const redLine = { below: 40, capsAt: 0, because: 'Anybody can enter.' }
  const sections = small.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) =>
      each.id === 'first-word' || each.id === 'second-word' ? { ...each, redLine } : each,
    ),
  }))
  const others = ['third-word', 'fourth-word', 'fifth-word', 'sixth-word']
  const answers = {
    ...Object.fromEntries(others.map((id) => [id, choice('told')])),
    'first-word': choice('silent'),
  }
  const report = smallReport({ facts, answers }, { ...small, sections })
  expect(report.redLines.map(({ state }) => state).toSorted()).toEqual(['crossed', 'open', 'open'])
  expect(report.sections[1]?.lenses[0]?.heldBy).toBe('crossed')
})
