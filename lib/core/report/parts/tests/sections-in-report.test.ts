import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answer, Answers } from '../../../answers/answer'
import type { Questionnaire } from '../../../format/questionnaire'

const answer = (says: Answer['says'], more: Partial<Answer> = {}): Answer => ({
  says,
  evidence: [],
  copied: false,
  ...more,
})
const choice = (option: string, more?: Partial<Answer>) => answer({ kind: 'choice', option }, more)
const facts = { login: 'yes' }
const evidence = [
  { title: 'Photograph', url: 'https://example.org/', kind: 'document', speaksOf: '2026-01-31' },
] as const
const sectionOf = (answers: Answers, index = 0) => {
  const section = smallReport({ facts, answers }).sections[index]
  if (!section) throw new Error('there is no such section')
  return section
}

test('answers are counted by what they say, and withheld ones by being withheld, not by their notes', () => {
  const answers: Answers = {
    'first-word': choice('told', { note: 'For us.', remark: 'For all.' }),
    'second-word': answer({ kind: 'unknown' }),
    'third-word': answer({ kind: 'not-applicable', because: 'No word.' }),
    'fourth-word': choice('told', { withheld: 'Not before May.', copied: true }),
  }
  expect(sectionOf(answers, 1).counts).toEqual({
    applicable: 6,
    answered: 2,
    unknown: 1,
    missing: 2,
    notApplicable: 1,
    withheld: 1,
    examined: 0,
    unconfirmed: 1,
  })
})

test('ticked items are an answer as a choice is', () => {
  const doors = answer({ kind: 'checklist', items: ['front'] })
  expect(sectionOf({ doors }).counts).toMatchObject({ applicable: 2, answered: 1, missing: 1 })
})

test('only verdicts that examined a question count it as examined', () => {
  const verdicts = { lock: { kind: 'confirmed' }, 'first-word': { kind: 'not-examined' } } as const
  const report = smallReport({ facts, answers: { lock: choice('strong') }, verdicts })
  expect(report.sections.map(({ counts }) => counts.examined)).toEqual([1, 0])
})

test('a question without an answer has no evidence, even where none is asked', () => {
  const { answers } = sectionOf({ lock: choice('weak') })
  expect(answers[1]).toMatchObject({ question: { id: 'doors' }, kind: 'missing', evidenced: false })
})

test('the trace separates several ticked items by semicolons', () => {
  const { trace } = sectionOf({ doors: answer({ kind: 'checklist', items: ['front', 'back'] }) })
  expect(trace[1]?.says).toBe('The front door; The back door')
})

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

test('an answer is shown with its reason, remark and evidence, and whether that counts', () => {
  const { answers } = sectionOf({
    lock: choice('weak', { remark: 'Since May.', evidence: [...evidence] }),
    doors: answer({ kind: 'not-applicable', because: 'A tent.' }, { withheld: 'Secret.' }),
  })
  expect(answers).toMatchInlineSnapshot(`
    [
      {
        "because": null,
        "clauses": [
          "1.1",
        ],
        "evidence": [
          {
            "kind": "document",
            "speaksOf": "2026-01-31",
            "title": "Photograph",
            "url": "https://example.org/",
          },
        ],
        "evidenceNote": null,
        "evidenced": true,
        "kind": "choice",
        "question": {
          "ask": "How strong is the lock?",
          "id": "lock",
          "section": "locks",
        },
        "remark": "Since May.",
        "says": [
          "It gives way",
        ],
        "withheld": null,
      },
      {
        "because": "A tent.",
        "clauses": [
          "1.1",
        ],
        "evidence": [],
        "evidenceNote": null,
        "evidenced": true,
        "kind": "not-applicable",
        "question": {
          "ask": "Which doors have a lock?",
          "id": "doors",
          "section": "locks",
        },
        "remark": null,
        "says": [
          "Not applicable",
        ],
        "withheld": "Secret.",
      },
    ]
  `)
})

test('the trace of a section says where its points come from, and adds up to its totals', () => {
  const { trace, totals } = sectionOf({ lock: choice('weak'), doors: answer({ kind: 'unknown' }) })
  expect({ trace, totals }).toMatchInlineSnapshot(`
    {
      "totals": {
        "gained": 300,
        "lost": 450,
        "uncertain": 250,
      },
      "trace": [
        {
          "gained": 300,
          "high": 40,
          "lost": 450,
          "low": 40,
          "question": {
            "ask": "How strong is the lock?",
            "id": "lock",
            "section": "locks",
          },
          "says": "It gives way",
          "share": 750,
          "uncertain": 0,
          "weight": 3,
        },
        {
          "gained": 0,
          "high": 100,
          "lost": 0,
          "low": 0,
          "question": {
            "ask": "Which doors have a lock?",
            "id": "doors",
            "section": "locks",
          },
          "says": "Don’t know yet",
          "share": 250,
          "uncertain": 250,
          "weight": 1,
        },
      ],
    }
  `)
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
