import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { smallContent } from '@/tests/support/broken-content'
import { thingworthy } from '@/tests/support/thingworthy'

const lamp = 'tests/content/small-lamp.yaml'
const verdicts = 'tests/content/small-lamp-verdicts.yaml'
const words = ['--questionnaires', smallContent, '--on', '2026-06-30']

describe('score with a verdict file', () => {
  test('shows a level where everything was judged, and counts elsewhere, in 80 columns', () => {
    const { code, out, err } = thingworthy('score', lamp, '--verdicts', verdicts, ...words)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toMatch(
      /^Judged by a verdict file; who wrote it is not known here\. Draft, not submitted\.\n/,
    )
    expect(out).toContain(`Sections, as judged
Locks                     2 · High, 90 to 90 points
  2 of 2 examined: 1 confirmed, 1 adjusted
Words                     no level: not everything was judged
  1 of 6 examined: 1 accepted as not applicable
Overall, as judged        Level 2 · High
  3 of 8 examined: 1 confirmed, 1 adjusted, 1 accepted as not applicable
`)
  })

  test('prints the same as JSON, and nothing of it without such a file', () => {
    const { out } = thingworthy('score', lamp, '--verdicts', verdicts, '--json', ...words)
    expect(JSON.parse(out)).toMatchObject({
      verified: {
        score: { lens: 'verified' },
        total: { applying: 8, examined: 3 },
        showsLevel: true,
        disputed: [],
      },
    })
    expect(JSON.parse(thingworthy('score', lamp, '--json', ...words).out)).not.toHaveProperty('verified')
  })

  test('names disputed facts', () => {
    const file = written((text) =>
      text.replace('login: confirmed', 'login: { verdict: disputed, why: Nobody signs in. }'),
    )
    const { out } = thingworthy('score', lamp, '--verdicts', file, ...words)
    expect(out).toContain('\nFacts that are disputed, and not sure here: login\n')
  })

  test.each<[string, (text: string) => string, string]>([
    [
      'an option that is not there',
      (text) => text.replace('to: front', 'to: side'),
      ':10  answers.doors.to\n  There is no item side.',
    ],
    [
      'a question without an answer',
      (text) => text.replace('first-word', 'sixth-word'),
      ':13  answers.sixth-word\n  The team gave no answer',
    ],
    [
      'a verdict for other answers',
      (text) => text.replace('accepted', 'confirmed'),
      ':15  answers.third-word.verdict\n  The answer is “not applicable”.',
    ],
    [
      'a missing basis',
      (text) => text.replace('    basis: shown\n', ''),
      ':8  answers.doors.basis\n  The key basis is',
    ],
    [
      'a word that is no verdict',
      (text) => text.replace('verdict: accepted', 'verdict: fine'),
      ':15  answers.third-word',
    ],
    [
      'a day that has not come',
      (text) => text.replace('2026-06-14', '2026-07-01'),
      ':7  answers.lock.opened\n  This day has not come yet.',
    ],
    [
      'a section that is not there',
      (text) => text.replace('scope: everything', 'scope: [lokcs]'),
      ':2  scope.0\n  The questionnaire has no section lokcs.',
    ],
    [
      'another version',
      (text) => text.replace('small@1.0.0', 'small@1.0.1'),
      ':1  questionnaire\n  The file is about small@1.0.1, not small@1.0.0.',
    ],
    [
      'a key that is not known',
      (text) => `${text}colour: red\n`,
      '  colour\n  The key colour is not known here.',
    ],
    [
      'a fact that is not stated',
      (text) => text.replace('login: confirmed', 'power: confirmed'),
      ':18  facts.power\n  The team did not state this fact',
    ],
  ])('refuses %s at its line, and scores nothing', (_, edit, expected) => {
    const file = written(edit)
    const { code, out, err } = thingworthy('score', lamp, '--verdicts', file, ...words)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`${file}${expected.startsWith(':') ? '' : ':19'}${expected}`)
    expect(err).toContain('Nothing was scored.')
  })

  test('is about one assessment file, and another file than it', () => {
    const other = written(() => readFileSync(lamp, 'utf8'))
    expect(thingworthy('score', lamp, other, '--verdicts', verdicts, ...words)).toMatchObject({
      code: 2,
      out: '',
    })
    expect(thingworthy('score', lamp, '--verdicts', lamp, ...words)).toMatchObject({ code: 2, out: '' })
  })
})

describe('review', () => {
  test('shows what an auditor would look at first, with every reason, in 80 columns', () => {
    const { code, out, err } = thingworthy('review', lamp, ...words)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toBe(`Lamp, 2.0
small@1.0.0, looked at on 2026-06-30.

To look at first: 2 of 8 questions that apply
    1 red line
    1 evidence that ends within 90 days
    1 weight 3
    1 answered “not applicable”

Locks
  lock: red line, evidence that ends within 90 days, weight 3

Words
  third-word: answered “not applicable”
`)
  })

  test('prints the same as JSON, and refuses a file as score does', () => {
    const { out } = thingworthy('review', lamp, '--json', ...words)
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      date: '2026-06-30',
      applying: 8,
      counts: { 'red-line': 1, 'evidence-expiring': 1 },
      looks: [
        { question: 'lock' },
        { section: 'words', question: 'third-word', filters: ['not-applicable'] },
      ],
    })
    expect(thingworthy('review', 'no-such-file.yaml', ...words)).toMatchObject({ code: 1, out: '' })
  })
})

/** The verdict file with an edit. */
function written(edit: (text: string) => string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-verdicts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'verdicts.yaml')
  writeFileSync(file, edit(readFileSync(verdicts, 'utf8')))
  return file
}
