import { describe, expect, test } from 'vitest'
import { type Edit, findingsAfter } from '../../support/broken-content'
import { expectRefusal, head, locks, type Refusal, words } from '../../support/expect-refusal'

describe('files', () => {
  const fact = 'facts/power.yaml'
  const yaml = { rule: 'yaml', file: fact, id: null }
  const edit = (from: string, to: string): Edit[] => [{ file: fact, from, to }]
  const cases: Refusal[] = [
    {
      ...yaml,
      refuses: 'an anchor',
      edits: edit('ask: What', 'ask: &what What'),
      at: 'ask: &what What powers the product?',
      fix: /quotes/,
    },
    {
      ...yaml,
      refuses: 'an alias',
      edits: edit('ask: What powers the product?', 'ask: *what'),
      at: 'ask: *what',
      fix: /quotes/,
    },
    {
      ...yaml,
      refuses: 'a tag',
      edits: edit('ask: What', 'ask: !!str What'),
      at: 'ask: !!str What powers the product?',
      fix: /quotes/,
    },
    {
      ...yaml,
      refuses: 'a key written twice',
      edits: edit('order: 4', 'order: 4\norder: 5'),
      at: 'order: 5',
      fix: /Keep one/,
    },
    {
      ...yaml,
      refuses: 'a key with nothing after it',
      edits: edit('order: 4', 'order:'),
      at: 'order:',
      fix: /value/,
    },
    {
      ...yaml,
      refuses: 'an empty key',
      edits: edit('order: 4', 'order: 4\n: 5'),
      at: ': 5',
      fix: /word before/,
    },
    {
      ...yaml,
      refuses: 'a text in braces that a comma ends',
      edits: edit('  - id: battery\n    text: A battery', '  - { id: battery, text: A battery, or two }'),
      at: '- { id: battery, text: A battery, or two }',
      fix: /comma/,
    },
    {
      ...yaml,
      refuses: 'a second document',
      edits: edit('values:', '---\nvalues:'),
      at: '---',
      fix: /one document/,
    },
    {
      ...yaml,
      refuses: 'broken indentation',
      edits: edit('order: 4', '   order: 4'),
      at: 'group: device',
      fix: /indentation/,
    },
    {
      ...yaml,
      refuses: 'a list nested too deeply',
      edits: edit('order: 4', `order: ${'['.repeat(70)}`),
      at: `order: ${'['.repeat(70)}`,
      fix: /flatter/,
    },
    {
      ...yaml,
      refuses: 'a control character',
      edits: edit('What powers', 'What\u0007powers'),
      at: 'ask: What\u0007powers the product?',
      fix: /Remove/,
    },
    {
      ...yaml,
      refuses: 'an empty file',
      edits: [{ file: fact, to: '# nothing\n' }],
      at: '# nothing',
      fix: /Write the content/,
    },
    {
      rule: 'shape',
      file: fact,
      id: 'power',
      refuses: 'a key that is not known',
      edits: edit('order: 4', 'order: 4\ncolour: red'),
      at: 'colour: red',
      fix: /spelling/,
    },
    {
      rule: 'shape',
      file: fact,
      id: 'power',
      refuses: 'a number that is none',
      edits: edit('order: 4', 'order: four'),
      at: 'order: four',
      fix: /whole number/,
    },
    {
      rule: 'shape',
      file: fact,
      id: 'power',
      refuses: 'a word that is not among those allowed',
      edits: edit('group: device', 'group: devices'),
      at: 'group: devices',
      fix: /people, data, device, market/,
    },
    {
      rule: 'file',
      file: fact,
      id: null,
      refuses: 'a file over the limit',
      edits: [{ file: fact, to: `# ${'x'.repeat(1_000_001)}\n` }],
      at: `# ${'x'.repeat(1_000_001)}`,
      fix: /Shorten/,
    },
    {
      rule: 'file',
      file: fact,
      id: null,
      refuses: 'a file that is not UTF-8',
      edits: [{ file: fact, to: Buffer.from([0x61, 0x3a, 0x20, 0xff]) }],
      at: 'a: \ufffd',
      fix: /UTF-8/,
    },
    {
      rule: 'unknown-file',
      file: 'facts/power.yml',
      id: null,
      refuses: 'a file with another ending',
      edits: [{ file: 'facts/power.yml', to: 'id: x' }],
      at: 'id: x',
      fix: /name/,
    },
    {
      rule: 'section-file',
      file: words,
      id: 'words',
      refuses: 'a section that the version does not list',
      edits: [{ file: head, from: '  - words\n', to: '' }],
      at: 'id: words',
      fix: /List it/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))

  test('a section that cannot be read hides no finding about another', () => {
    const findings = findingsAfter(
      { file: words, from: 'title: Words', to: 'title: &t Words' },
      { file: locks, from: 'credit: 60', to: 'credit: 50' },
    )
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `checklist-sum ${locks}`,
      `yaml ${words}`,
    ])
  })

  test('everything wrong comes at once', () => {
    const findings = findingsAfter(
      { file: locks, from: 'credit: 60', to: 'credit: 50' },
      { file: locks, from: 'full: strong', to: 'full: stronger' },
      { file: words, from: 'id: silent', to: 'id: unknown' },
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['reference', 'checklist-sum', 'reserved-id'])
  })
})
