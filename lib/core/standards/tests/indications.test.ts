import { describe, expect, test } from 'vitest'
import { withContent } from '@/tests/support/broken-content'
import { doors, lock, login, questionnaire, unknown } from '@/tests/support/small-indications'
import { questionnaireIn } from '@/tests/support/small-questionnaire'
import type { Answers, AnswerValue, Facts } from '../../answers/answer'
import { readIndications } from '../indications'

function statusOf(
  provision: string,
  says: Record<string, AnswerValue>,
  facts: Facts = login,
  from = questionnaire,
) {
  const answers: Answers = Object.fromEntries(
    Object.entries(says).map(([id, each]) => [id, { says: each, evidence: [], copied: false }]),
  )
  return readIndications(from, { facts, answers }).find((each) => each.provision === provision)?.status
}

const notApplicable: AnswerValue = { kind: 'not-applicable', because: 'It has no doors.' }

test('a provision that no question maps is not asked, whatever the facts', () => {
  expect(statusOf('5.10', { lock: lock('strong') })).toBe('not-asked')
  expect(statusOf('5.10', {}, {})).toBe('not-asked')
})

test('a provision whose own condition is definitely false is not applicable', () => {
  expect(statusOf('5.1', { doors: doors('front', 'back') }, { login: 'no', cloud: 'no' })).toBe(
    'not-applicable',
  )
})

test('a provision stays where facts cannot decide its condition', () => {
  const both = { lock: lock('strong'), doors: doors('front', 'back') }
  expect(statusOf('5.1', both, {})).toBe('indicated')
  expect(statusOf('5.1', both, { login: 'no' })).toBe('indicated')
})

test('a provision that does not apply is so even where no question maps it', () => {
  const edits = [
    { file: 'frameworks/standard.yaml', from: / {4}appliesWhen:\n.*\n/, to: '' },
    {
      file: 'frameworks/standard.yaml',
      from: /verified: true\n$/,
      to: 'verified: true\n    appliesWhen: { fact: login }\n',
    },
  ]
  withContent(edits, (folder) => {
    const from = questionnaireIn(folder)
    expect(statusOf('5.10', {}, { login: 'no', cloud: 'no' }, from)).toBe('not-applicable')
  })
})

describe('what answers indicate', () => {
  test.each<[string, Record<string, AnswerValue>, string]>([
    ['whole, by every question', { lock: lock('strong'), doors: doors('front', 'back') }, 'indicated'],
    ['half of it, while the other question is open', { lock: lock('strong') }, 'partly-indicated'],
    [
      'half of it, while the other is not known yet',
      { lock: lock('strong'), doors: unknown },
      'partly-indicated',
    ],
    [
      'half of it, while the other is answered “not applicable”',
      { lock: lock('strong'), doors: notApplicable },
      'partly-indicated',
    ],
    [
      'whole, with another answered short of it',
      { lock: lock('strong'), doors: doors('none') },
      'partly-indicated',
    ],
    ['in part, by an option', { lock: lock('weak') }, 'partly-indicated'],
    ['in part, by one item', { doors: doors('front') }, 'partly-indicated'],
    [
      'nothing, by an item that is not named in part',
      { lock: lock('none'), doors: doors('back') },
      'not-indicated',
    ],
    ['nothing, with all questions answered', { lock: lock('none'), doors: doors('none') }, 'not-indicated'],
    ['nothing, with a question open', { lock: lock('none') }, 'unknown'],
    ['nothing, with a question not known yet', { lock: lock('none'), doors: unknown }, 'unknown'],
    ['nothing, with a question not applicable', { lock: lock('none'), doors: notApplicable }, 'unknown'],
    ['nothing at all', {}, 'unknown'],
  ])('%s', (_, says, status) => {
    expect(statusOf('5.1', says)).toBe(status)
  })
})

test('a half that facts hide is not missed, and an answer to it indicates nothing', () => {
  const edit = { file: 'frameworks/standard.yaml', from: / {4}appliesWhen:\n.*\n/, to: '' }
  withContent([edit], (folder) => {
    const says = { lock: lock('strong'), doors: doors('none') }
    expect(statusOf('5.1', says, login, questionnaireIn(folder))).toBe('partly-indicated')
    const hidden: Facts = { login: 'no', cloud: 'no' }
    expect(statusOf('5.1', says, hidden, questionnaireIn(folder))).toBe('not-indicated')
    const other = { lock: lock('none'), doors: doors('front', 'back') }
    expect(statusOf('5.1', other, login, questionnaireIn(folder))).toBe('partly-indicated')
    expect(statusOf('5.1', other, hidden, questionnaireIn(folder))).toBe('indicated')
  })
})

describe('an answer that says nothing of a provision either way', () => {
  const silent = [
    { file: 'small/1.0.0/locks.yaml', from: 'part: weak', to: 'part: weak\n        silent: none' },
    { file: 'small/1.0.0/locks.yaml', from: 'part: [front]', to: 'part: [front]\n        silent: none' },
  ]
  test.each<[string, Record<string, AnswerValue>, string]>([
    [
      'leaves it unknown, where no other speaks of it',
      { lock: lock('none'), doors: doors('none') },
      'unknown',
    ],
    [
      'leaves it not indicated, where another does',
      { lock: lock('none'), doors: doors('back') },
      'not-indicated',
    ],
    [
      'takes nothing from what another indicates',
      { lock: lock('weak'), doors: doors('none') },
      'partly-indicated',
    ],
    ['is no full half', { lock: lock('strong'), doors: doors('none') }, 'partly-indicated'],
  ])('%s', (_, says, status) => {
    withContent(silent, (folder) => {
      expect(statusOf('5.1', says, login, questionnaireIn(folder))).toBe(status)
    })
  })
})

test('a provision all of whose questions are hidden is unknown', () => {
  const edits = [
    { file: 'frameworks/standard.yaml', from: / {4}appliesWhen:\n.*\n/, to: '' },
    {
      file: 'small/1.0.0/locks.yaml',
      from: /( {4}indicates:\n {6}- provision: standard 5.1\n {8}full: \[front.*\n.*\n)/,
      to: '',
    },
  ]
  withContent(edits, (folder) => {
    const hidden: Facts = { login: 'no', cloud: 'no' }
    expect(statusOf('5.1', { lock: lock('strong') }, hidden, questionnaireIn(folder))).toBe('unknown')
  })
})
