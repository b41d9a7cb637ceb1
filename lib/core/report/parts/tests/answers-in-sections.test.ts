import { expect, test } from 'vitest'
import { smallReport } from '@/tests/support/small-report'
import { answer, choice, evidence, facts, sectionOf } from '@/tests/support/small-report-sections'
import type { Answers } from '../../../answers/answer'

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

test('the trace separates several ticked items by semicolons', () => {
  const { trace } = sectionOf({ doors: answer({ kind: 'checklist', items: ['front', 'back'] }) })
  expect(trace[1]?.says).toBe('The front door; The back door')
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
