import { describe, test } from 'vitest'
import { expectRefusal, head, type Refusal } from '../../support/expect-refusal'

const standard = 'frameworks/standard.yaml'

const through = (words: string, provision = 'group: Doors\n    verified: true\n$') => ({
  file: standard,
  from: new RegExp(provision),
  to: `group: Doors\n    verified: true\n    through: ${words}\n`,
})

describe('provisions read through others', () => {
  const listed = { file: head, from: 'facts:\n', to: 'frameworks: [standard]\nfacts:\n' }
  const cases: Refusal[] = [
    {
      refuses: 'a provision read through one that does not exist',
      edits: [through('[standard 9]')],
      rule: 'reference',
      file: standard,
      at: 'through: [standard 9]',
      id: '5.10',
      fix: /frameworks/,
    },
    {
      refuses: 'a provision read through itself',
      edits: [through('[standard 5.10]')],
      rule: 'through',
      file: standard,
      at: 'through: [standard 5.10]',
      id: '5.10',
      fix: /circle/,
    },
    {
      refuses: 'provisions read through each other in a circle',
      edits: [
        through('[standard 5.1]'),
        {
          file: standard,
          from: 'verified: true\n    appliesWhen',
          to: 'verified: true\n    through: [standard 5.10]\n    appliesWhen',
        },
      ],
      rule: 'through',
      file: standard,
      at: 'through: [standard 5.10]',
      id: '5.1',
      fix: /circle/,
    },
    {
      refuses: 'a provision read through another twice',
      edits: [through('[standard 5.1, standard 5.1]')],
      rule: 'through',
      file: standard,
      at: 'through: [standard 5.1, standard 5.1]',
      id: '5.10',
      fix: /once/,
    },
    {
      refuses: 'a listed framework that does not exist',
      edits: [{ ...listed, to: 'frameworks: [standards]\nfacts:\n' }],
      rule: 'reference',
      file: head,
      at: 'frameworks: [standards]',
      id: 'standards',
      fix: /frameworks/,
    },
    {
      refuses: 'a listed framework of which nothing is read through others',
      edits: [listed],
      rule: 'reference',
      file: head,
      at: 'frameworks: [standard]',
      id: 'standard',
      fix: /Remove it/,
    },
    {
      refuses: 'a framework listed twice',
      edits: [through('[standard 5.1]'), { ...listed, to: 'frameworks: [standard, standard]\nfacts:\n' }],
      rule: 'reference',
      file: head,
      at: 'frameworks: [standard, standard]',
      id: 'standard',
      fix: /once/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))
})
