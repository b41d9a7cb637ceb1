import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, head, type Refusal } from '../../support/expect-refusal'

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
