import { describe, test } from 'vitest'
import { expectRefusal, head, locks, type Refusal, words } from '../../support/expect-refusal'

describe('red lines, levels and weights', () => {
  const cases: Refusal[] = [
    {
      refuses: 'a red line that no answer can cross',
      edits: [
        {
          file: locks,
          from: 'credit: 0\n        text: There is none',
          to: 'credit: 39\n        text: There is none',
        },
        { file: locks, from: 'below: 40', to: 'below: 39' },
      ],
      rule: 'red-line-uncrossable',
      file: locks,
      at: 'below: 39',
      id: 'lock',
      fix: /higher than 39/,
    },
    {
      refuses: 'a red line that caps at the highest level',
      edits: [{ file: locks, from: 'capsAt: 0', to: 'capsAt: 2' }],
      rule: 'red-line-cap',
      file: locks,
      at: 'capsAt: 2',
      id: 'lock',
      fix: /highest level, 2/,
    },
    {
      refuses: '"not applicable" on a question with a red line',
      edits: [{ file: locks, from: 'notApplicable: false', to: 'notApplicable:\n      ask: Why not?' }],
      rule: 'red-line-not-applicable',
      file: locks,
      at: 'notApplicable:',
      id: 'lock',
      fix: /notApplicable: false/,
    },
    {
      refuses: 'a weight of 3 without its reason',
      edits: [{ file: locks, from: / {4}weightBecause: .*\n/, to: '' }],
      rule: 'weight-reason',
      file: locks,
      at: 'weight: 3',
      id: 'lock',
      fix: /weightBecause/,
    },
    {
      refuses: 'a weight of 3 without a real case',
      edits: [{ file: locks, from: / {4}harm:\n( {6}.*\n)+/, to: '' }],
      rule: 'weight-reason',
      file: locks,
      at: 'weight: 3',
      id: 'lock',
      fix: /harm/,
    },
    {
      refuses: 'fewer than 8 essentials',
      edits: [{ file: locks, from: '    essential: true\n', to: '' }],
      rule: 'essentials',
      file: head,
      at: 'sections:',
      id: 'small',
      fix: /8 to 15/,
    },
    {
      refuses: 'more than 15 essentials',
      edits: [
        {
          file: words,
          from: /( {2}- id: first-word[\s\S]*?)(?=\n {2}- id: second-word)/,
          to: repeatFirstWord(),
        },
      ],
      rule: 'essentials',
      file: head,
      at: 'sections:',
      id: 'small',
      fix: /8 to 15/,
    },
    {
      refuses: 'levels that do not rise',
      edits: [{ file: head, from: 'from: 90', to: 'from: 50' }],
      rule: 'levels',
      file: head,
      at: 'from: 50',
      id: 'High',
      fix: /Order the levels/,
    },
    {
      refuses: 'a lowest level above 0',
      edits: [{ file: head, from: 'from: 0', to: 'from: 1' }],
      rule: 'levels',
      file: head,
      at: 'from: 1',
      id: 'Low',
      fix: /first from 0/,
    },
    {
      refuses: 'a version in which no section decides',
      edits: [{ file: locks, from: 'decides: true', to: 'decides: false' }],
      rule: 'decides',
      file: head,
      at: 'sections:',
      id: 'small',
      fix: /decides: true/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))
})

function repeatFirstWord() {
  return Array.from({ length: 9 }, () => '$1').join('\n')
}
