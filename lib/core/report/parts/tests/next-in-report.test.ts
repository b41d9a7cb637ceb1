import { expect, test } from 'vitest'
import { smallReport } from '@/tests/support/small-report'
import type { Answer } from '../../../answers/answer'

const facts = { login: 'yes' }
const answer = (says: Answer['says']): Answer => ({ says, evidence: [], copied: false })

test('what is not known is asked of those who know, with how much it would settle', () => {
  const answers = {
    lock: answer({ kind: 'unknown' }),
    doors: answer({ kind: 'choice', option: 'front' }),
    'first-word': answer({ kind: 'unknown' }),
  }
  expect(smallReport({ facts, answers }).next.findOut).toMatchInlineSnapshot(`
    [
      {
        "knows": "engineering",
        "questions": [
          {
            "narrows": 750,
            "question": {
              "ask": "How strong is the lock?",
              "id": "lock",
              "section": "locks",
            },
          },
          {
            "narrows": 250,
            "question": {
              "ask": "Which doors have a lock?",
              "id": "doors",
              "section": "locks",
            },
          },
        ],
      },
      {
        "knows": "legal",
        "questions": [
          {
            "narrows": 166,
            "question": {
              "ask": "Are people told the fifth word?",
              "id": "fifth-word",
              "section": "words",
            },
          },
          {
            "narrows": 166,
            "question": {
              "ask": "Are people told the first word?",
              "id": "first-word",
              "section": "words",
            },
          },
          {
            "narrows": 166,
            "question": {
              "ask": "Are people told the fourth word?",
              "id": "fourth-word",
              "section": "words",
            },
          },
          {
            "narrows": 166,
            "question": {
              "ask": "Are people told the second word?",
              "id": "second-word",
              "section": "words",
            },
          },
          {
            "narrows": 166,
            "question": {
              "ask": "Are people told the sixth word?",
              "id": "sixth-word",
              "section": "words",
            },
          },
          {
            "narrows": 166,
            "question": {
              "ask": "Are people told the third word?",
              "id": "third-word",
              "section": "words",
            },
          },
        ],
      },
    ]
  `)
})

test('the path names each step from today’s answer to one that is enough', () => {
  const answers = {
    lock: answer({ kind: 'choice', option: 'weak' }),
    doors: answer({ kind: 'checklist', items: ['front'] }),
  }
  const plan = { doors: { to: 100, owner: 'Sam' } }
  expect(smallReport({ facts, answers, plan }).next.path).toMatchInlineSnapshot(`
    {
      "effort": 40,
      "evidenceMissing": [
        {
          "ask": "How strong is the lock?",
          "id": "lock",
          "section": "locks",
        },
      ],
      "steps": [
        {
          "effort": 40,
          "findOutFirst": false,
          "from": "The front door",
          "newItems": [
            "The back door",
          ],
          "plan": {
            "due": null,
            "effort": null,
            "owner": "Sam",
            "words": "Planned: Sam",
          },
          "question": {
            "ask": "Which doors have a lock?",
            "id": "doors",
            "section": "locks",
          },
          "to": "The back door",
        },
      ],
      "target": {
        "level": 1,
        "name": "Middle",
      },
      "words": "The least effort that leads to Level 1 · Middle: 0.40 units, where 1 is one small piece of work from nothing to full credit, 3 a medium and 8 a large one.",
    }
  `)
})

test('there is no path where nothing is left to do', () => {
  const answers = {
    lock: answer({ kind: 'choice', option: 'strong' }),
    doors: answer({ kind: 'checklist', items: ['front', 'back'] }),
  }
  expect(smallReport({ facts, answers }).next.path).toBeNull()
})

test('questions that facts leave out are listed by section, and the others are asked', () => {
  const report = smallReport({
    facts: { login: 'no', cloud: 'no' },
    answers: { doors: answer({ kind: 'unknown' }) },
  })
  expect(report.leftOut).toEqual([
    { section: 'locks', questions: [{ id: 'lock', section: 'locks', ask: 'How strong is the lock?' }] },
  ])
  expect(report.sections[0]?.answers.map(({ question }) => question.id)).toEqual(['doors'])
})

test('the level is shown with what holds it back and with the other lenses', () => {
  const evidence = [
    { title: 'Photograph', url: 'https://example.org/', kind: 'document', speaksOf: '2026-01-31' } as const,
  ]
  const answers = {
    lock: { ...answer({ kind: 'choice', option: 'weak' }), evidence },
    doors: answer({ kind: 'unknown' }),
  }
  expect(smallReport({ facts, answers }).overall).toMatchInlineSnapshot(`
    {
      "assessed": true,
      "couldBe": {
        "level": 1,
        "name": "Middle",
      },
      "heldBackBy": [
        {
          "question": {
            "ask": "How strong is the lock?",
            "id": "lock",
            "section": "locks",
          },
          "section": "locks",
          "sectionTitle": "Locks",
        },
      ],
      "lenses": [
        {
          "couldBe": {
            "level": 1,
            "name": "Middle",
          },
          "lens": "evidenced",
          "level": {
            "level": 0,
            "name": "Low",
          },
        },
      ],
      "level": {
        "level": 0,
        "name": "Low",
      },
      "notDecidingWords": null,
    }
  `)
})
