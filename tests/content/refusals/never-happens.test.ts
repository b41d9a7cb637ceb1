import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, head, locks, type Refusal, words } from '../../support/expect-refusal'

describe('what can never happen', () => {
  const when = /when:\n[\s\S]*ticked: none\n/
  const cases: Refusal[] = [
    {
      refuses: 'a question that no facts reach',
      edits: [
        {
          file: locks,
          from: 'appliesWhen:\n      fact: login',
          to: 'appliesWhen:\n      all:\n        - fact: cloud\n        - not:\n            fact: login',
        },
      ],
      rule: 'question-unreachable',
      file: locks,
      at: 'appliesWhen:',
      id: 'lock',
      fix: /Correct appliesWhen/,
    },
    {
      refuses: 'a section that "not applicable" alone could empty',
      edits: [{ file: words, from: 'notApplicable: false', to: 'notApplicable:\n      ask: Why not?' }],
      rule: 'section-emptied',
      file: words,
      at: 'questions:',
      id: 'words',
      fix: /notApplicable: false/,
    },
    {
      refuses: 'a section that "not applicable" could empty for some facts only',
      edits: [
        {
          file: words,
          from: '    notApplicable: false',
          to: '    appliesWhen:\n      fact: markets\n      includes: eu\n    notApplicable: false',
        },
      ],
      rule: 'section-emptied',
      file: words,
      at: 'questions:',
      id: 'words',
      fix: /always applies/,
    },
    {
      refuses: 'a contradiction between two options of one choice',
      edits: [
        { file: head, from: 'answer: doors\n          ticked: none', to: 'answer: lock\n          is: weak' },
      ],
      rule: 'contradiction-unreachable',
      file: head,
      at: 'when:',
      id: 'locked-and-open',
      fix: /Correct the condition/,
    },
    {
      refuses: 'a contradiction that needs an exclusive item together with another',
      edits: [
        {
          file: head,
          from: 'answer: lock\n          is: strong',
          to: 'answer: doors\n          ticked: front',
        },
      ],
      rule: 'contradiction-unreachable',
      file: head,
      at: 'when:',
      id: 'locked-and-open',
      fix: /Correct the condition/,
    },
    {
      refuses: 'a contradiction with the answer of a question that its facts hide',
      edits: [
        { file: head, from: 'answer: doors\n          ticked: none', to: 'not:\n            fact: login' },
      ],
      rule: 'contradiction-unreachable',
      file: head,
      at: 'when:',
      id: 'locked-and-open',
      fix: /hidden questions/,
    },
    {
      refuses: 'a contradiction of more than six terms',
      edits: [{ file: head, from: when, to: `when:\n      any:\n${'        - fact: login\n'.repeat(7)}` }],
      rule: 'contradiction-terms',
      file: head,
      at: 'when:',
      id: 'locked-and-open',
      fix: /at most 6/,
    },
    {
      refuses: 'an assessable clause that no question of its own section serves',
      edits: [{ file: words, from: /clauses: \["1\.10"\]/g, to: 'clauses: ["1.1"]' }],
      rule: 'coverage',
      file: 'sources/principles.yaml',
      at: '- id: "1.10"',
      id: '1.10',
      fix: /coverage: partial/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('accepts the uncovered clause where coverage is partial', () => {
    const uncovered = { file: words, from: /clauses: \["1\.10"\]/g, to: 'clauses: ["1.1"]' }
    expect(
      findingsAfter(uncovered, { file: head, from: 'coverage: complete', to: 'coverage: partial' }),
    ).toEqual([])
  })
})
