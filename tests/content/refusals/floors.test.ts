import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, head, locks, type Refusal } from '../../support/expect-refusal'

const inHead = (lines: string) => ({ file: head, from: 'facts:\n', to: `${lines}\nfacts:\n` })
const floors = (...lines: string[]) => inHead(`floors:\n${lines.map((line) => `  ${line}`).join('\n')}`)

describe('floors', () => {
  const cases: Refusal[] = [
    {
      refuses: 'floors out of order',
      edits: [floors('- level: 2', '  weight3: 40', '- level: 1', '  weight3: 40')],
      rule: 'floors',
      file: head,
      at: '- level: 1',
      id: 'small',
      fix: /rising order/,
    },
    {
      refuses: 'two floors of one level',
      edits: [floors('- level: 1', '  weight3: 40', '- level: 1', '  weight3: 50')],
      rule: 'floors',
      file: head,
      at: '- level: 1',
      id: 'small',
      fix: /once/,
    },
    {
      refuses: 'a floor of a level that does not exist',
      edits: [floors('- level: 3', '  weight3: 40')],
      rule: 'floors',
      file: head,
      at: '- level: 3',
      id: 'small',
      fix: /1 to 2/,
    },
    {
      refuses: 'a floor above 100',
      edits: [floors('- level: 1', '  weight3: 101')],
      rule: 'shape',
      file: head,
      at: 'weight3: 101',
      id: 'small',
      fix: /between 1 and 100/,
    },
    {
      refuses: 'a floor of the lowest level, which holds nothing',
      edits: [floors('- level: 0', '  weight3: 20')],
      rule: 'shape',
      file: head,
      at: '- level: 0',
      id: 'small',
      fix: /between 1 and 9/,
    },
    {
      refuses: 'a floor that asks nothing',
      edits: [floors('- level: 1')],
      rule: 'floors',
      file: head,
      at: '- level: 1',
      id: 'small',
      fix: /weight3/,
    },
    {
      refuses: 'a floor lower than that of a lower level',
      edits: [floors('- level: 1', '  weight3: 40', '- level: 2', '  weight3: 30')],
      rule: 'floors',
      file: head,
      at: 'weight3: 30',
      id: 'small',
      fix: /weight3: 40 or more/,
    },
    {
      refuses: 'a floor that a higher level leaves out',
      edits: [floors('- level: 1', '  weight3: 40', '  weight2: 20', '- level: 2', '  weight3: 50')],
      rule: 'floors',
      file: head,
      at: '- level: 2',
      id: 'small',
      fix: /weight2: 20 or more/,
    },
    {
      refuses: 'a floor lower than that of a lighter question',
      edits: [floors('- level: 1', '  weight3: 20', '  weight2: 30')],
      rule: 'floors',
      file: head,
      at: 'weight3: 20',
      id: 'small',
      fix: /weight3: 30 or more/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('may ask more by weight and by level', () => {
    const rising = floors('- level: 1', '  weight3: 20', '- level: 2', '  weight3: 75', '  weight2: 20')
    expect(findingsAfter(rising)).toEqual([])
  })
})

describe('sections that decide', () => {
  const cases: Refusal[] = [
    {
      refuses: 'sections that decide from no question on',
      edits: [inHead('decidesFrom: 0')],
      rule: 'shape',
      file: head,
      at: 'decidesFrom: 0',
      id: 'small',
      fix: /between 1 and 99/,
    },
    {
      refuses: 'a marked section with too few questions to decide',
      edits: [inHead('decidesFrom: 3')],
      rule: 'decides',
      file: locks,
      at: 'decides: true',
      id: 'locks',
      fix: /decides: false/,
    },
    {
      refuses: 'a marked section whose questions never apply together in sufficient number',
      edits: [
        inHead('decidesFrom: 2'),
        { file: locks, from: 'weight: 1\n', to: 'weight: 1\n    appliesWhen:\n      not: { fact: login }\n' },
      ],
      rule: 'decides',
      file: locks,
      at: 'decides: true',
      id: 'locks',
      fix: /appliesWhen/,
    },
    {
      refuses: 'a marked section that could never decide because of what facts imply',
      edits: [
        inHead('decidesFrom: 2'),
        { file: head, from: 'sections:', to: 'implies:\n  login: [cloud]\nsections:' },
        { file: locks, from: 'weight: 1\n', to: 'weight: 1\n    appliesWhen:\n      not: { fact: cloud }\n' },
      ],
      rule: 'decides',
      file: locks,
      at: 'decides: true',
      id: 'locks',
      fix: /appliesWhen/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('need not decide for every product', () => {
    expect(findingsAfter(inHead('decidesFrom: 2'))).toEqual([])
  })
})
