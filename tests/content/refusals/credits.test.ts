import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, locks, type Refusal, words } from '../../support/expect-refusal'

describe('credits', () => {
  const cases: Refusal[] = [
    {
      refuses: 'options out of order',
      edits: [
        {
          file: locks,
          from: 'credit: 40\n        text: It gives',
          to: 'credit: 100\n        text: It gives',
        },
        {
          file: locks,
          from: 'credit: 100\n        text: It holds',
          to: 'credit: 40\n        text: It holds',
        },
      ],
      rule: 'option-order',
      file: locks,
      at: 'credit: 40',
      id: 'lock',
      fix: /order of credit/,
    },
    {
      refuses: 'two options with the same credit between 0 and 100',
      edits: [
        {
          file: locks,
          from: '      - id: strong',
          to: '      - id: weaker\n        credit: 40\n        text: It bends\n      - id: strong',
        },
      ],
      rule: 'option-order',
      file: locks,
      at: 'credit: 40',
      id: 'lock',
      fix: /only 0 and 100 may repeat/,
    },
    {
      refuses: 'a choice without an option worth 0',
      edits: [{ file: words, from: 'credit: 0', to: 'credit: 10' }],
      rule: 'option-ends',
      file: words,
      at: 'options:',
      id: 'first-word',
      fix: /credit 0/,
    },
    {
      refuses: 'a choice without an option worth 100',
      edits: [{ file: words, from: 'credit: 100', to: 'credit: 90' }],
      rule: 'option-ends',
      file: words,
      at: 'options:',
      id: 'first-word',
      fix: /credit 100/,
    },
    {
      refuses: 'a checklist whose credits do not add up to 100',
      edits: [{ file: locks, from: 'credit: 60', to: 'credit: 50' }],
      rule: 'checklist-sum',
      file: locks,
      at: 'items:',
      id: 'doors',
      fix: /100/,
    },
    {
      refuses: 'a checklist without an exclusive item',
      edits: [{ file: locks, from: '        exclusive: true\n', to: '' }],
      rule: 'checklist-exclusive',
      file: locks,
      at: 'items:',
      id: 'doors',
      fix: /exclusive: true/,
    },
    {
      refuses: 'an exclusive item that carries credit',
      edits: [
        { file: locks, from: 'credit: 60', to: 'credit: 50' },
        {
          file: locks,
          from: 'credit: 0\n        text: None of these',
          to: 'credit: 10\n        text: None of these',
        },
      ],
      rule: 'checklist-exclusive',
      file: locks,
      at: 'items:',
      id: 'doors',
      fix: /credit 0/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('accepts options that repeat 0 or 100', () => {
    const again = '      - id: shouted\n        credit: 100\n        text: All are told twice\n'
    expect(
      findingsAfter({
        file: words,
        from: '    notApplicable: false',
        to: `${again}    notApplicable: false`,
      }),
    ).toEqual([])
  })
})
