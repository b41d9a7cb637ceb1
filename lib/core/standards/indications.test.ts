import { describe, expect, test } from 'vitest'
import { withContent } from '@/tests/support/broken-content'
import { questionnaireIn, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answers, AnswerValue, Facts } from '../answers/answer'
import { readIndications } from './indications'

// In the small questionnaire, `lock` (a choice: none, weak, strong) indicates standard 5.1 whole with
// strong and in part with weak; `doors` (a checklist) whole with front and back, in part with front.
// `lock` applies when people log in, and so does the provision. No question maps 5.10.
const questionnaire = smallQuestionnaire()
const login: Facts = { login: 'yes', cloud: 'no' }

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
const lock = (option: string): AnswerValue => ({ kind: 'choice', option })
const doors = (...items: string[]): AnswerValue => ({ kind: 'checklist', items })
const unknown: AnswerValue = { kind: 'unknown' }
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

describe('a provision read through others', () => {
  const rules = (verified: boolean, own = '') => [
    { file: 'small/1.0.0/questionnaire.yaml', from: 'facts:\n', to: 'frameworks: [rules]\nfacts:\n' },
    {
      file: 'frameworks/rules.yaml',
      to: `id: rules
title: Rules of a place
version: "1"
publisher: Somebody
url: https://example.org/rules
licenceNote: Made up for tests.
provisions:
  - id: "1"
    title: Doors
    strength: mandatory
    group: Doors
    verified: ${verified}
    through: [standard 5.1]
  - id: "2"
    title: Strong doors
    strength: mandatory
    group: Doors
    verified: true
    through: [standard 5.1, standard 5.10]
`,
    },
    ...(own
      ? [
          {
            file: 'small/1.0.0/words.yaml',
            from: 'guidance: Tell people.\n',
            to: `guidance: Tell people.\n    indicates:\n      - provision: rules 1\n        full: told\n`,
          },
        ]
      : []),
  ]
  const strong = { lock: lock('strong'), doors: doors('front', 'back') }

  test.each<[string, string, Record<string, AnswerValue>, string]>([
    ['is indicated where all of them are', '1', strong, 'indicated'],
    ['is partly indicated where one is', '2', strong, 'partly-indicated'],
    [
      'is not asked where one is not asked and the others are not indicated',
      '2',
      { lock: lock('none'), doors: doors('none') },
      'not-asked',
    ],
    ['is unknown before it is not asked', '2', {}, 'unknown'],
    ['is not indicated where none is', '1', { lock: lock('none'), doors: doors('none') }, 'not-indicated'],
  ])('%s', (_, provision, says, status) => {
    withContent(rules(true), (folder) => {
      const answers = Object.fromEntries(
        Object.entries(says).map(([id, each]) => [id, { says: each, evidence: [], copied: false }]),
      )
      const found = readIndications(questionnaireIn(folder), { facts: login, answers }).find(
        (each) => each.framework === 'rules' && each.provision === provision,
      )
      expect(found?.status).toBe(status)
      expect(found?.through[0]).toMatchObject({ framework: 'standard', provision: '5.1' })
    })
  })

  test('does not apply where none of them does', () => {
    withContent(rules(true), (folder) => {
      const [first, second] = readIndications(questionnaireIn(folder), {
        facts: { login: 'no', cloud: 'no' },
        answers: {},
      })
      expect([first?.status, second?.status]).toEqual(['not-applicable', 'not-asked'])
    })
  })

  test('is at most partly indicated where it was not checked against its text', () => {
    withContent(rules(false), (folder) => {
      const answers: Answers = {
        lock: { says: lock('strong'), evidence: [], copied: false },
        doors: { says: doors('front', 'back'), evidence: [], copied: false },
      }
      const [first] = readIndications(questionnaireIn(folder), { facts: login, answers })
      expect(first).toMatchObject({ status: 'partly-indicated', atMost: 'part', checked: false })
    })
  })

  test('also waits for a question of its own, where it asks more', () => {
    withContent(rules(true, 'own'), (folder) => {
      const statusWith = (option: string | null) => {
        const answers: Answers = {
          lock: { says: lock('strong'), evidence: [], copied: false },
          doors: { says: doors('front', 'back'), evidence: [], copied: false },
          ...(option ? { 'first-word': { says: lock(option), evidence: [], copied: false } } : {}),
        }
        return readIndications(questionnaireIn(folder), { facts: login, answers })[0]?.status
      }
      expect([statusWith(null), statusWith('silent'), statusWith('told')]).toEqual([
        'partly-indicated',
        'partly-indicated',
        'indicated',
      ])
    })
  })
})

function indicationOf(provision: string, says: Record<string, AnswerValue>, facts: Facts = login) {
  const answers: Answers = Object.fromEntries(
    Object.entries(says).map(([id, each]) => [id, { says: each, evidence: [], copied: false }]),
  )
  const found = readIndications(questionnaire, { facts, answers }).find(
    (each) => each.provision === provision,
  )
  if (!found) throw new Error(`There is no provision ${provision}.`)
  return found
}

test('each provision says question by question what is indicated, and what would indicate it whole', () => {
  const { basis, atMost } = indicationOf('5.1', { lock: lock('weak'), doors: doors('front') })
  expect(atMost).toBe('whole')
  expect(basis).toEqual([
    {
      question: 'lock',
      indicates: 'part',
      missing: { indicates: 'whole', needs: 'one', choices: ['It holds'] },
    },
    {
      question: 'doors',
      indicates: 'part',
      missing: { indicates: 'whole', needs: 'all', choices: ['The back door'] },
    },
  ])
})

test('what is not said yet misses all that would indicate it', () => {
  const { basis } = indicationOf('5.1', { doors: unknown })
  expect(basis.map(({ indicates }) => indicates)).toEqual(['not-answered', 'not-answered'])
  expect(basis.map(({ missing }) => missing?.choices)).toEqual([
    ['It holds'],
    ['The front door', 'The back door'],
  ])
})

test('nothing is missing of a provision that is indicated, not applicable or not asked', () => {
  const whole = indicationOf('5.1', { lock: lock('strong'), doors: doors('front', 'back') })
  expect(whole).toMatchObject({ status: 'indicated', basis: [{ missing: null }, { missing: null }] })
  const ruledOut = indicationOf('5.1', { doors: doors('none') }, { login: 'no', cloud: 'no' })
  expect(ruledOut).toMatchObject({ status: 'not-applicable', basis: [{ missing: null }, { missing: null }] })
  expect(indicationOf('5.10', {})).toMatchObject({ status: 'not-asked', atMost: 'nothing', basis: [] })
})

test('a question that facts leave out is named, and asks for nothing', () => {
  const edit = { file: 'frameworks/standard.yaml', from: / {4}appliesWhen:\n.*\n/, to: '' }
  withContent([edit], (folder) => {
    const facts: Facts = { login: 'no', cloud: 'no' }
    const [indication] = readIndications(questionnaireIn(folder), { facts, answers: {} })
    expect(indication?.basis[0]).toEqual({ question: 'lock', indicates: 'left-out', missing: null })
  })
})

describe('a provision that answers can indicate in part at most', () => {
  const onlyPart = [
    { file: 'small/1.0.0/locks.yaml', from: '        full: strong\n', to: '' },
    { file: 'small/1.0.0/locks.yaml', from: '        full: [front, back]\n', to: '' },
  ]

  test('says so, and misses a part only while none is there, to be reached by no bad practice', () => {
    withContent(onlyPart, (folder) => {
      const from = questionnaireIn(folder)
      const read = (option: string) =>
        readIndications(from, {
          facts: login,
          answers: { lock: { says: lock(option), evidence: [], copied: false } },
        })[0]
      expect(read('none')).toMatchObject({
        atMost: 'part',
        basis: [
          { missing: { indicates: 'part', needs: 'one', choices: ['It holds'] } },
          { missing: { indicates: 'part', needs: 'one', choices: ['The front door'] } },
        ],
      })
      expect(read('weak')).toMatchObject({
        status: 'partly-indicated',
        basis: [{ missing: null }, { missing: null }],
      })
    })
  })
})
