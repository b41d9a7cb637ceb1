import { describe, test } from 'vitest'
import type { Edit } from '../../support/broken-content'
import { expectRefusal, head, locks, type Refusal } from '../../support/expect-refusal'

describe('conditions', () => {
  const appliesWhen = (to: string): Edit => ({ file: locks, from: 'fact: login', to })
  const term = (to: string): Edit => ({ file: head, from: 'answer: doors\n          ticked: none', to })
  const about = { rule: 'condition', file: head, at: '- answer: doors', id: 'locked-and-open' }
  const cases: Refusal[] = [
    {
      refuses: 'a value of a yes-no fact',
      edits: [appliesWhen('fact: login\n      includes: eu')],
      rule: 'condition',
      file: locks,
      at: 'appliesWhen:',
      id: 'lock',
      fix: /\{ fact: login \}/,
    },
    {
      refuses: 'a several-of fact without its value',
      edits: [appliesWhen('fact: markets')],
      rule: 'condition',
      file: locks,
      at: 'appliesWhen:',
      id: 'lock',
      fix: /includes: … \} with one of: eu, uk/,
    },
    {
      refuses: 'a value that a one-of fact does not have',
      edits: [appliesWhen('fact: power\n      is: steam')],
      rule: 'condition',
      file: locks,
      at: 'appliesWhen:',
      id: 'lock',
      fix: /mains, battery/,
    },
    {
      ...about,
      refuses: 'a question that does not exist',
      edits: [term('answer: windows\n          ticked: none')],
      at: '- answer: windows',
      fix: /spelling/,
    },
    {
      ...about,
      refuses: 'an item that does not exist',
      edits: [term('answer: doors\n          ticked: side')],
      fix: /front, back, none/,
    },
    {
      ...about,
      refuses: 'an option of a checklist',
      edits: [term('answer: doors\n          is: none')],
      fix: /ticked/,
    },
    {
      ...about,
      refuses: 'a term that asks two things',
      edits: [term('answer: doors\n          is: none\n          ticked: none')],
      fix: /exactly one/,
    },
    {
      ...about,
      refuses: 'a tick of a choice',
      edits: [term('answer: lock\n          ticked: weak')],
      at: '- answer: lock',
      fix: /is or anyOf/,
    },
    {
      refuses: 'an answer in appliesWhen, which speaks of facts only',
      edits: [appliesWhen('answer: doors\n      ticked: none')],
      rule: 'shape',
      file: locks,
      at: 'answer: doors',
      id: 'lock',
      fix: /remove it/,
    },
    {
      refuses: 'a provision that depends on a fact that does not exist',
      edits: [{ file: 'frameworks/standard.yaml', from: 'fact: login', to: 'fact: logout' }],
      rule: 'condition',
      file: 'frameworks/standard.yaml',
      at: 'appliesWhen:',
      id: '5.1',
      fix: /spelling/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))
})
