import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, head, locks, type Refusal } from '../../support/expect-refusal'

const inHead = (lines: string) => ({ file: head, from: 'facts:\n', to: `${lines}\nfacts:\n` })
const floors = (...lines: string[]) => inHead(`floors:\n${lines.map((line) => `  ${line}`).join('\n')}`)
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
const standard = 'frameworks/standard.yaml'
const through = (words: string, provision = 'group: Doors\n    verified: true\n$') => ({
  file: standard,
  from: new RegExp(provision),
  to: `group: Doors\n    verified: true\n    through: ${words}\n`,
})
const kind = 'kinds/lamp.yaml'
const lamp = (facts: string) => ({
  file: kind,
  to: `id: lamp\norder: 1\ntitle: Lamp\ninWords: a lamp\nfacts:\n  ${facts}\n`,
})

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

describe('what facts imply', () => {
  const implies = (lines: string) => ({
    file: head,
    from: 'sections:',
    to: `implies:\n  ${lines}\nsections:`,
  })
  const cases: Refusal[] = [
    {
      refuses: 'a fact that implies one which does not exist',
      edits: [implies('cloud: [logins]')],
      rule: 'implies',
      file: head,
      at: 'cloud: [logins]',
      id: 'cloud',
      fix: /spelling/,
    },
    {
      refuses: 'a fact that does not exist and implies another',
      edits: [implies('clouds: [login]')],
      rule: 'implies',
      file: head,
      at: 'clouds: [login]',
      id: 'clouds',
      fix: /spelling/,
    },
    {
      refuses: 'an implied fact that is not yes or no',
      edits: [implies('cloud: [power]')],
      rule: 'implies',
      file: head,
      at: 'cloud: [power]',
      id: 'cloud',
      fix: /yes-no/,
    },
    {
      refuses: 'a fact that implies itself',
      edits: [implies('cloud: [cloud]')],
      rule: 'implies',
      file: head,
      at: 'cloud: [cloud]',
      id: 'cloud',
      fix: /circle/,
    },
    {
      refuses: 'facts that imply each other in a circle',
      edits: [implies('cloud: [login]\n  login: [cloud]')],
      rule: 'implies',
      file: head,
      at: 'login: [cloud]',
      id: 'login',
      fix: /circle/,
    },
    {
      refuses: 'an implied fact named twice',
      edits: [implies('cloud: [login, login]')],
      rule: 'implies',
      file: head,
      at: 'cloud: [login, login]',
      id: 'cloud',
      fix: /once/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('may be said by a version', () => {
    expect(findingsAfter(implies('cloud: [login]'))).toEqual([])
  })
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

describe('kinds of product', () => {
  const cases: Refusal[] = [
    {
      refuses: 'a kind that names a fact which does not exist',
      edits: [lamp('logins: yes')],
      rule: 'kind',
      file: kind,
      at: 'logins: yes',
      id: 'lamp',
      fix: /spelling/,
    },
    {
      refuses: 'a kind with a value that its fact cannot have',
      edits: [lamp('login: maybe')],
      rule: 'kind',
      file: kind,
      at: 'login: maybe',
      id: 'lamp',
      fix: /yes, no/,
    },
    {
      refuses: 'a kind with one value of a fact that has several',
      edits: [lamp('markets: eu')],
      rule: 'kind',
      file: kind,
      at: 'markets: eu',
      id: 'lamp',
      fix: /a list of some of: eu, uk/,
    },
    {
      refuses: 'a kind in a file of another name',
      edits: [{ ...lamp('login: yes'), file: 'kinds/light.yaml' }],
      rule: 'file-name',
      file: 'kinds/light.yaml',
      at: 'id: lamp',
      id: 'lamp',
      fix: /lamp.yaml/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('name the facts they usually have', () => {
    expect(findingsAfter(lamp('login: no\n  power: mains\n  markets: [eu]'))).toEqual([])
  })
})
