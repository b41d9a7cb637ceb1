import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, locks, type Refusal } from '../../support/expect-refusal'

const silent = (words: string) => ({
  file: locks,
  from: 'part: weak',
  to: `part: weak\n        silent: ${words}`,
})

const recorded = (words: string) => ({
  file: locks,
  from: 'source: A newspaper',
  to: `source: A newspaper\n      option: ${words}`,
})

describe('mappings and cases', () => {
  const cases: Refusal[] = [
    {
      refuses: 'a silent option that does not exist',
      edits: [silent('nothing')],
      rule: 'reference',
      file: locks,
      at: 'silent: nothing',
      id: 'lock',
      fix: /none, weak, strong/,
    },
    {
      refuses: 'a silent option at part',
      edits: [silent('weak')],
      rule: 'mapping',
      file: locks,
      at: 'silent: weak',
      id: 'lock',
      fix: /below part and full/,
    },
    {
      refuses: 'a silent option above part',
      edits: [silent('[none, strong]')],
      rule: 'mapping',
      file: locks,
      at: 'silent: [none, strong]',
      id: 'lock',
      fix: /below part and full/,
    },
    {
      refuses: 'a silent item of a checklist that says something',
      edits: [{ file: locks, from: 'part: [front]', to: 'part: [front]\n        silent: back' }],
      rule: 'mapping',
      file: locks,
      at: 'silent: back',
      id: 'doors',
      fix: /exclusive item/,
    },
    {
      refuses: 'a case recorded as an option that does not exist',
      edits: [recorded('open')],
      rule: 'harm-option',
      file: locks,
      at: 'option: open',
      id: 'lock',
      fix: /none, weak, strong/,
    },
    {
      refuses: 'a case recorded as good practice',
      edits: [recorded('strong')],
      rule: 'harm-option',
      file: locks,
      at: 'option: strong',
      id: 'lock',
      fix: /below 50/,
    },
    {
      refuses: 'a case recorded as two options at once',
      edits: [recorded('[none, weak]')],
      rule: 'harm-option',
      file: locks,
      at: 'option: [none, weak]',
      id: 'lock',
      fix: /one/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('may name a silent option, the exclusive item of a checklist, and what a case is recorded as', () => {
    const none = { file: locks, from: 'part: [front]', to: 'part: [front]\n        silent: none' }
    expect(findingsAfter(silent('none'), none, recorded('weak'))).toEqual([])
  })
})
