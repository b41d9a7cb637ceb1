// The commands as a person at a terminal meets them: what they print, where, and the exit code.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { smallContent, withContent } from '@/tests/support/broken-content'
import { thingworthy } from '@/tests/support/thingworthy'

const lamp = 'tests/content/small-lamp.yaml'

describe('score', () => {
  test('prints levels, bounds, contradictions, counts and why, in 80 columns', () => {
    const { code, out, err } = thingworthy(
      'score',
      lamp,
      '--questionnaires',
      smallContent,
      '--on',
      '2026-06-30',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toBe(`Self-assessed; nobody else has checked. Draft, not submitted.

Lamp, 2.0
small@1.0.0 (consultation), scored for 2026-06-30.
This version is not published: its meaning may still change.

Overall   Level 1 · Middle
          Held back by Locks: doors

Sections, by the team’s own account
Section                   Level                  Low  High   Could be
Locks                     1 · Middle              75    75
Words                     0 · Low                 20    80   1 · Middle

Sections, counting only what valid evidence supports
Section                   Level                  Low  High   Could be
Locks                     1 · Middle              75    75
Words                     0 · Low                 20    80   1 · Middle

Shown beside the overall level, not deciding it: Words.

Contradictions
  locked-and-open: The lock is strong and no door has one.
    Questions: doors, lock
    Look at both again.

8 questions apply, of which
    2 without an answer: each may be worth anything
    1 answered “don’t know yet”: each may be worth anything
    1 left out as not applicable
    1 copied from another assessment and not yet confirmed

Why: Locks
  Question                            Weight  Share  Credit Gained   Open   Lost
  lock                                     3   75.0     100   75.0    0.0    0.0
  doors                                    1   25.0       0    0.0    0.0   25.0
  Total                                       100.0           75.0    0.0   25.0

Why: Words
  Question                            Weight  Share  Credit Gained   Open   Lost
  first-word                               1   20.0     100   20.0    0.0    0.0
  second-word                              1   20.0   0–100    0.0   20.0    0.0
  fourth-word                              1   20.0       0    0.0    0.0   20.0
  fifth-word                               1   20.0   0–100    0.0   20.0    0.0
  sixth-word                               1   20.0   0–100    0.0   20.0    0.0
  Total                                       100.0           20.0   60.0   20.0
`)
  })

  test('evidence that has expired by the day no longer bears an answer out', () => {
    const { out } = thingworthy('score', lamp, '--questionnaires', smallContent, '--on', '2026-07-01')
    expect(out).toContain(`Sections, counting only what valid evidence supports
Section                   Level                  Low  High   Could be
Locks                     0 · Low                  0    75   1 · Middle`)
  })

  test('names a red line that an answer crosses', () => {
    withContent([], (folder) => {
      const file = `${folder}/small/example/lamp.yaml`
      mkdirSync(`${folder}/small/example`)
      writeFileSync(file, 'questionnaire: small@1.0.0\nproduct: Lamp\nanswers:\n  lock: none\n')
      const { out } = thingworthy('score', file, '--questionnaires', folder)
      expect(out).toContain('Red lines\n  lock (Locks): crossed; sets no level here.\n')
    })
  })

  test('prints first what the law asks where the product is offered, and what is missing next', () => {
    const law = {
      file: 'frameworks/standard.yaml',
      from: 'provisions:',
      to: 'markets: [eu]\nbinding: law\nappliesFrom: 2026-06-30\nprovisions:',
    }
    withContent([law], (folder) => {
      mkdirSync(`${folder}/small/example`)
      const file = `${folder}/small/example/lamp.yaml`
      const said = 'login: yes\n  markets: [eu, uk]'
      writeFileSync(file, readFileSync(lamp, 'utf8').replace('login: yes', said))
      const words = ['standards', file, '--questionnaires', folder, '--on', '2026-06-30']
      const { out } = thingworthy(...words)
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
      expect(out).toContain(`
What the law asks where the product is offered
Offered in: European Union; United Kingdom.
The provisions that apply by the facts are counted; definitions are left
out. Other laws may concern the product, and whether a law is met is for
others to find.

A standard
  standard
  Applies since 30 June 2026: 0 of 2 indicated, 1 in part; 1 not asked here
  Missing next: 5.1 Doors are locked
  Which doors have a lock? (doors)

No law is read for: United Kingdom.
`)
      expect(thingworthy(...words, '--framework', 'standard').out).toContain(
        '\n  Applies since 30 June 2026: 0 of 2 indicated, 1 in part; 1 not asked here\n',
      )
      expect(JSON.parse(thingworthy(...words, '--json').out)).toMatchObject({
        laws: { markets: ['European Union', 'United Kingdom'], required: [{ standard: 'standard' }] },
      })
    })
  })

  test('prints JSON that a program can read, and nothing else', () => {
    const { code, out } = thingworthy('score', lamp, '--questionnaires', smallContent, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      submitted: false,
      questionnaire: { id: 'small', version: '1.0.0', published: false },
      product: { name: 'Lamp', maker: 'Lux' },
      scores: [{ lens: 'claimed', overall: { assessed: true, level: 1 } }, { lens: 'evidenced' }],
      contradictions: [{ id: 'locked-and-open', explanation: null }],
    })
  })

  test('refuses a file with every problem at its place, and scores nothing', () => {
    withContent([], (folder) => {
      const file = `${folder}/small/example/lamp.yaml`
      mkdirSync(`${folder}/small/example`)
      const text = readFileSync(lamp, 'utf8')
        .replace('doors: none', 'doors: [none, front]')
        .replace('first-word', 'frist-word')
      writeFileSync(file, text)
      const { code, out, err } = thingworthy('score', file, '--questionnaires', folder)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toBe(`${file}:17  answers.doors
  “None of these” excludes the other items. Untick it, or untick all others.
${file}:18  answers.frist-word
  The questionnaire has no question frist-word. Did you mean first-word? Check its spelling, or remove it.
2 problems. Nothing was scored.
`)
    })
  })

  test('refuses a file about a questionnaire that is not here', () => {
    const { code, err } = thingworthy('score', lamp)
    expect(code).toBe(1)
    expect(err).toContain(`${lamp}:1  questionnaire\n  There is no small@1.0.0 in questionnaires.`)
  })
})

describe('check', () => {
  test('says that nothing is refused, and what is published', () => {
    const { code, out, err } = thingworthy('check', smallContent)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^small@1\.0\.0 is not published: [0-9a-f]{64}\nNothing refused, 0 warnings\.\n$/)
  })

  test('names file, line, id and fix of every refusal', () => {
    withContent([{ file: 'small/1.0.0/locks.yaml', from: 'credit: 60', to: 'credit: 50' }], (folder) => {
      const { code, err } = thingworthy('check', folder)
      expect(code).toBe(1)
      expect(err).toBe(`${folder}/small/1.0.0/locks.yaml:60  doors
  Refused: The credits of the items add up to 90. (checklist-sum)
  Fix: Make them add up to 100.
1 refusal, 0 warnings.
`)
    })
  })

  test('refuses a folder that is not there', () => {
    const { code, err } = thingworthy('check', 'tests/nowhere')
    expect(code).toBe(1)
    expect(err).toContain('There is no such folder')
  })
})

describe('standards', () => {
  const read = (...words: string[]) =>
    thingworthy('standards', lamp, '--questionnaires', smallContent, '--on', '2026-06-30', ...words)

  test('prints every standard that is shown, in 80 columns', () => {
    const { code, out, err } = read()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`Self-assessed; nobody else has checked. Draft, not submitted.

Lamp, 2.0
small@1.0.0, read on 2026-06-30.
An indication is the team’s own word, never a finding that a law or a
standard is met.

A standard, V1
  standard
  1 partly indicated, 1 not asked, of 2 provisions
`)
  })

  test('prints one standard, provision by provision: what says so and what is missing', () => {
    const { code, out } = read('--framework', 'standard')
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toContain(`5.1 Doors are locked
    Partly indicated (mandatory)
    How strong is the lock? It holds
    Which doors have a lock? None of these
    To indicate it whole, all of: “The front door”; “The back door”

5.10 Doors are strong
    Not asked (recommended)
    No question of this questionnaire asks for it.

https://example.org/standard
Made up for tests.
`)
  })

  test('prints JSON that a program can read, and nothing else', () => {
    const { code, out } = read('--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      submitted: false,
      standards: [{ id: 'standard', rows: [{ id: '5.1', support: 'in part' }, { id: '5.10' }] }],
      leftOut: [],
    })
  })

  test('writes the table as CSV and PDF, and says their SHA-256', () => {
    withContent([], (folder) => {
      const { code, out } = read(
        '--framework',
        'standard',
        '--csv',
        `${folder}/table.csv`,
        '--pdf',
        `${folder}/table.pdf`,
      )
      expect(code).toBe(0)
      expect(out).toMatch(/^[0-9a-f]{64} {2}\S+table\.csv.*\n[0-9a-f]{64} {2}\S+table\.pdf.*\n$/)
      expect(readFileSync(`${folder}/table.csv`, 'utf8')).toContain(
        '\r\nA standard,Version V1,Provision 5.1,Doors are locked,',
      )
      expect(readFileSync(`${folder}/table.pdf`, 'latin1')).toMatch(/^%PDF-1\.7/)
    })
  })

  test('refuses a standard that is not here, with those that are', () => {
    expect(read('--framework', 'nothing')).toEqual({
      code: 1,
      out: '',
      err: 'There is no standard nothing here. There are:\n  standard  A standard\n',
    })
  })

  test('refuses a PDF of no standard in particular, and a file that cannot be written', () => {
    expect(read('--pdf', 'never.pdf')).toMatchObject({ code: 2, err: expect.stringContaining('--framework') })
    const { code, err } = read('--csv', 'tests/nowhere/table.csv')
    expect(code).toBe(1)
    expect(err).toContain('tests/nowhere/table.csv cannot be written')
  })

  test('shows a standard that is named, though the product is not offered where it applies', () => {
    const edit = { file: 'frameworks/standard.yaml', from: 'provisions:', to: 'markets: [eu]\nprovisions:' }
    withContent([edit], (folder) => {
      mkdirSync(`${folder}/small/example`)
      const file = `${folder}/small/example/lamp.yaml`
      writeFileSync(file, readFileSync(lamp, 'utf8').replace('login: yes', 'login: yes\n  markets: [uk]'))
      const words = ['standards', file, '--questionnaires', folder]
      expect(thingworthy(...words).out).toContain('because the product is not offered where it applies')
      expect(thingworthy(...words, '--framework', 'standard').out).toContain('5.1 Doors are locked')
    })
  })
})

describe('report', () => {
  const report = (file: string, ...words: string[]) =>
    thingworthy('report', file, '--questionnaires', smallContent, '--on', '2026-06-30', ...words)

  test('writes PDF and page, and says their SHA-256 and that nothing was submitted', () => {
    withContent([], (folder) => {
      const [pdf, html] = [`${folder}/lamp.pdf`, `${folder}/lamp.html`]
      const { code, out, err } = report(lamp, '--pdf', pdf, '--html', html)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
      expect(out).toBe(`${digest(pdf)}  ${pdf}  (not submitted)\n${digest(html)}  ${html}  (not submitted)\n`)
      expect(readFileSync(pdf, 'latin1')).toMatch(/^%PDF-1\.7/)
      expect(readFileSync(html, 'utf8')).toContain('Self-assessed; nobody else has checked')
    })
  })

  test('never writes over the answers, nor one result over the other', () => {
    withContent([], (folder) => {
      const file = `${folder}/lamp.yaml`
      const answers = readFileSync(lamp, 'utf8')
      writeFileSync(file, answers)
      const both = [`${folder}/lamp.pdf`, `${folder}/../${basename(folder)}/lamp.pdf`] as const
      for (const words of [
        ['--pdf', file],
        ['--pdf', both[0], '--html', both[1]],
      ]) {
        expect(report(file, ...words)).toMatchObject({ code: 2, err: expect.stringContaining('named twice') })
      }
      const standards = thingworthy('standards', file, '--questionnaires', smallContent, '--csv', file)
      expect(standards).toMatchObject({ code: 2, out: '' })
      expect(readFileSync(file, 'utf8')).toBe(answers)
      expect(existsSync(both[0])).toBe(false)
    })
  })
})

test('publish adds a version once, and schema writes what editors read', () => {
  withContent([], (folder) => {
    const published = thingworthy('publish', 'small', '1.0.0', '--questionnaires', folder)
    expect(published).toMatchObject({ code: 0, out: expect.stringContaining('small@1.0.0 is now published') })
    expect(thingworthy('publish', 'small', '1.1.0', '--questionnaires', folder).code).toBe(1)
    expect(thingworthy('schema', `${folder}/schema`).out).toContain(`${folder}/schema/section.schema.json`)
  })
})

test('wrong usage ends with exit code 2 and help with 0', () => {
  const wrong = [[], ['sing'], ['score'], ['score', lamp, '--on', '2026-02-30'], ['check', '--quick']]
  for (const words of wrong) expect(thingworthy(...words)).toMatchObject({ code: 2, out: '' })
  expect(thingworthy('--help')).toMatchObject({ code: 0, err: '' })
})

describe('output that cannot go where it should', () => {
  test('a reader who has seen enough changes neither the exit code nor brings a fault to light', () => {
    const { code, err } = intoPipe('true', 'score', lamp, '--questionnaires', smallContent, '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const refused = intoPipe('true', 'score', 'no-such-file.yaml')
    expect(refused.code).toBe(1)
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is reported in one sentence, exit code 1', () => {
    const { code, err } = intoShell('>/dev/full', 'score', lamp, '--questionnaires', smallContent)
    expect(err).toBe('The results cannot be written (ENOSPC). Write them to a disk with free space.\n')
    expect(code).toBe(1)
  })
})

/** A command whose standard output another program reads, which ends at once. */
function intoPipe(reader: string, ...words: string[]) {
  return intoShell(`| ${reader}; exit "\${PIPESTATUS[0]}"`, ...words)
}

function intoShell(rest: string, ...words: string[]) {
  const run = spawnSync('bash', ['-c', `node cli/start.js "$@" ${rest}`, 'bash', ...words], {
    encoding: 'utf8',
  })
  return { code: run.status, err: run.stderr }
}
