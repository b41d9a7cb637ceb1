import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../support/broken-content'
import { expectRefusal, head, type Refusal, words } from '../../support/expect-refusal'

describe('wording', () => {
  const missing = (key: string): Refusal => ({
    refuses: `a question without ${key}`,
    edits: [{ file: words, from: new RegExp(`    ${key}: .*\n`), to: '' }],
    rule: 'shape',
    file: words,
    at: '- id: first-word',
    id: 'first-word',
    fix: /Add a text/,
  })
  const cases: Refusal[] = [
    missing('ask'),
    missing('why'),
    missing('guidance'),
    {
      refuses: 'a question without a good example',
      edits: [{ file: words, from: 'goodExamples:\n        - A letter', to: 'goodExamples: []' }],
      rule: 'shape',
      file: words,
      at: 'goodExamples: []',
      id: 'first-word',
      fix: /at least 1/,
    },
    {
      refuses: 'an ask of more than 25 words',
      edits: [{ file: words, from: 'ask: Are people told', to: `ask: ${'Are people told '.repeat(8)}` }],
      rule: 'ask-length',
      file: words,
      at: `ask: ${'Are people told '.repeat(8)} the first word?`,
      id: 'first-word',
      fix: /25 words/,
    },
    ...['de', 'zh-Hant', 'English', 'EN', 'en_GB'].map((language) => ({
      refuses: `the language ${language}, which reports do not speak`,
      edits: [{ file: head, from: 'language: en', to: `language: ${language}` }],
      rule: 'language',
      file: head,
      at: `language: ${language}`,
      id: 'small',
      fix: /Write language: en/,
    })),
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('warns of texts above the tenth school year, and refuses nothing', () => {
    const heavy =
      'Organisational accountability necessitates comprehensive documentation of institutional responsibilities.'
    const edits = [{ file: words, from: 'why: People want to know.', to: `why: ${heavy}` }]
    const findings = findingsAfter(...edits)
    expect(findings.map(({ rule, severity, id }) => ({ rule, severity, id }))).toEqual([
      { rule: 'reading-level', severity: 'warning', id: 'first-word' },
    ])
  })
})
