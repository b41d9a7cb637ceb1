import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, type Refusal } from '../../support/expect-refusal'

const kind = 'kinds/lamp.yaml'

const lamp = (facts: string) => ({
  file: kind,
  to: `id: lamp\norder: 1\ntitle: Lamp\ninWords: a lamp\nfacts:\n  ${facts}\n`,
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
