import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { withContent } from '@/tests/support/broken-content'
import { questionnaireIn, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answers } from '../../answers/answer'
import { missingOf, saidWords, standardTable } from './standard-table'

// In the small questionnaire `lock` (none, weak, strong) and `doors` (front, back, none) speak for
// provision 5.1, and nothing for 5.10. 5.1 and `lock` apply where people log in.
const rowOf = (answers: Answers, facts = { login: 'yes', cloud: 'no' }, from = smallQuestionnaire()) => {
  const [row] =
    standardTable(smallReport({ answers, facts }, from), 'standard', reportWords('en'))?.rows ?? []
  if (!row) throw new Error('The standard is not in the report.')
  return row
}
const lock = (option: string): Answers => ({
  lock: { says: { kind: 'choice', option }, evidence: [], copied: false },
})
const doors = (...items: string[]): Answers => ({
  doors: { says: { kind: 'checklist', items }, evidence: [], copied: false },
})

describe('the column "support indicated", worked by hand', () => {
  test.each<[string, Answers, string]>([
    ['indicated', { ...lock('strong'), ...doors('front', 'back') }, 'indicated'],
    [
      'indicated whole by one question and short of it by another',
      { ...lock('strong'), ...doors('none') },
      'in part',
    ],
    ['indicated in part', { ...lock('weak'), ...doors('none') }, 'in part'],
    ['answered, and nothing indicates it', { ...lock('none'), ...doors('none') }, 'no'],
    ['not answered whole', lock('none'), 'unknown'],
  ])('%s', (_, answers, support) => {
    expect(rowOf(answers).support).toBe(support)
  })

  test('facts rule it out', () => {
    expect(rowOf(doors('front', 'back'), { login: 'no', cloud: 'no' }).support).toBe('n/a')
  })

  test('no question asks for it', () => {
    const rows = standardTable(smallReport({ answers: lock('strong') }), 'standard', reportWords('en'))?.rows
    expect(rows?.[1]).toMatchObject({
      id: '5.10',
      support: 'not asked',
      limit: 'No question of this questionnaire asks for it.',
    })
  })
})

test('a row says what was said, why and with which remark, question by question', () => {
  const said = { ...lock('weak'), ...doors('front') }
  const row = rowOf({
    ...said,
    lock: {
      says: { kind: 'choice', option: 'weak' },
      remark: 'Since\n2019',
      note: 'Ask Sam.',
      evidence: [],
      copied: false,
    },
  })
  expect(row.basis.map(({ question }) => question.ask)).toEqual([
    'How strong is the lock?',
    'Which doors have a lock?',
  ])
  expect(row.basis.map((row) => saidWords(row, reportWords('en')))).toEqual([
    'It gives way · Remark: Since 2019',
    'The front door',
  ])
  expect(missingOf(row)).toEqual([
    'To indicate it whole: “It holds”',
    'To indicate it whole: “The back door”',
  ])
})

test('an answer that is withheld from the public gives its reason, not what was said', () => {
  const row = rowOf({
    lock: {
      says: { kind: 'choice', option: 'weak' },
      note: 'Old',
      remark: 'Older',
      withheld: 'Thieves read too',
      evidence: [],
      copied: false,
    },
  })
  expect(row.basis.map((row) => saidWords(row, reportWords('en')))[0]).toBe(
    'Withheld from the public, because: Thieves read too',
  )
})

test('a question that facts leave out is named as such, and nothing is missing that could be said', () => {
  const edit = { file: 'frameworks/standard.yaml', from: / {4}appliesWhen:\n.*\n/, to: '' }
  withContent([edit], (folder) => {
    const row = rowOf({}, { login: 'no', cloud: 'no' }, questionnaireIn(folder))
    expect(row.basis.map((row) => saidWords(row, reportWords('en')))).toEqual([
      'Left out: the facts say that it does not apply.',
      'Not answered',
    ])
    expect(missingOf(row)).toEqual(['To indicate it whole, all of: “The front door”; “The back door”'])
  })
})

test('a standard’s own codes stand as its status, and our word where it has none', () => {
  expect(rowOf({}).strength).toBe('mandatory')
  expect(standardTable(smallReport({}), 'standard', reportWords('en'))?.hasCodes).toBe(false)
  const edit = {
    file: 'frameworks/standard.yaml',
    from: 'strength: mandatory',
    to: 'strength: mandatory\n    status: M C (1)',
  }
  withContent([edit], (folder) => {
    expect(rowOf({}, undefined, questionnaireIn(folder)).strength).toBe('M C (1)')
  })
})

test('a standard that the report does not show has no table', () => {
  expect(standardTable(smallReport({}), 'another', reportWords('en'))).toBeNull()
  expect(
    standardTable(smallReport({ frameworkChoices: { standard: 'never' } }), 'standard', reportWords('en')),
  ).toBeNull()
})

test('a report says which standards were left out, and why', () => {
  const chosen = smallReport({ frameworkChoices: { standard: 'never' } })
  expect(chosen.standardsLeftOut).toEqual([
    {
      id: 'standard',
      title: 'A standard',
      version: 'V1',
      because: 'chosen',
      words: 'not shown, because the team has left it out.',
    },
  ])
  const edit = { file: 'frameworks/standard.yaml', from: 'provisions:', to: 'markets: [eu]\nprovisions:' }
  withContent([edit], (folder) => {
    const elsewhere = smallReport({ facts: { markets: ['uk'] } }, questionnaireIn(folder))
    expect(elsewhere).toMatchObject({
      standards: [],
      standardsLeftOut: [{ id: 'standard', because: 'other-markets' }],
    })
  })
})
