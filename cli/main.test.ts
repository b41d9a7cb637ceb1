// The commands as a person at a terminal meets them: what they print, where, and the exit code.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { smallContent, withContent } from '@/tests/support/broken-content'

const lamp = 'tests/content/small-lamp.yaml'

function thingworthy(...words: string[]) {
  const run = spawnSync('node', ['cli/start.js', ...words], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('score', { timeout: 60_000 }, () => {
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
    expect(out).toBe(`Self-assessed; nobody else has checked. Not submitted.

Lamp, 2.0
small@1.0.0 (consultation), scored for 2026-06-30.
This version is not published: its meaning may still change.

Overall   Level 1 · Middle
          Held back by Locks: doors

Sections, by the team’s own account
Section                   Level                  Low  High   Could be
Locks                     1 · Middle              75    75
Words                     0 · Low                 20    80   1 · Middle

Sections, counting only what live evidence bears out
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
    1 answered "don’t know yet": each may be worth anything
    1 left out as not applicable
    1 copied from another assessment and not yet confirmed

Why: Locks
  Question                            Weight  Share  Credit Gained   Open   Lost
  lock                                     3   75.0     100   75.0    0.0    0.0
  doors                                    1   25.0       0    0.0    0.0   25.0
  Together                                                    75.0    0.0   25.0

Why: Words
  Question                            Weight  Share  Credit Gained   Open   Lost
  first-word                               1   20.0     100   20.0    0.0    0.0
  second-word                              1   20.0   0–100    0.0   20.0    0.0
  fourth-word                              1   20.0       0    0.0    0.0   20.0
  fifth-word                               1   20.0   0–100    0.0   20.0    0.0
  sixth-word                               1   20.0   0–100    0.0   20.0    0.0
  Together                                                    20.0   60.0   20.0
`)
  })

  test('evidence that has expired by the day no longer bears an answer out', () => {
    const { out } = thingworthy('score', lamp, '--questionnaires', smallContent, '--on', '2026-07-01')
    expect(out).toContain(`Sections, counting only what live evidence bears out
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
      expect(err).toBe(`${file}:17  answers.doors.says.items
  "None of these" excludes the other items. Untick it, or untick all others.
${file}:18  answers.frist-word
  The questionnaire has no question frist-word. Check its spelling, or remove it.
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

describe('check', { timeout: 60_000 }, () => {
  test('says that nothing is refused, and what is published', () => {
    const { code, out, err } = thingworthy('check', smallContent)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^small@1\.0\.0 is not published: [0-9a-f]{64}\nNothing refused, 0 warnings\.\n$/)
  })

  test('names file, line, id and mend of every refusal', () => {
    withContent([{ file: 'small/1.0.0/locks.yaml', from: 'credit: 60', to: 'credit: 50' }], (folder) => {
      const { code, err } = thingworthy('check', folder)
      expect(code).toBe(1)
      expect(err).toBe(`${folder}/small/1.0.0/locks.yaml:60  doors
  Refused: The credits of the items add up to 90. (checklist-sum)
  Mend: Make them add up to 100.
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

test('publish adds a version once, and schema writes what editors read', { timeout: 60_000 }, () => {
  withContent([], (folder) => {
    const published = thingworthy('publish', 'small', '1.0.0', '--questionnaires', folder)
    expect(published).toMatchObject({ code: 0, out: expect.stringContaining('small@1.0.0 is now published') })
    expect(thingworthy('publish', 'small', '1.1.0', '--questionnaires', folder).code).toBe(1)
    expect(thingworthy('schema', `${folder}/schema`).out).toContain(`${folder}/schema/section.schema.json`)
  })
})

test('a changed source is packed anew, and without a packed program the sources are loaded', {
  timeout: 60_000,
}, () => {
  const kept = 'node_modules/.cache/thingworthy/cli.json'
  expect(thingworthy('--help').code).toBe(0)
  const before = readFileSync(kept, 'utf8')
  utimesSync('cli/wrap.ts', new Date(), new Date())
  expect(thingworthy('--help').code).toBe(0)
  expect(readFileSync(kept, 'utf8')).not.toBe(before)
  rmSync(kept)
  mkdirSync(kept)
  expect(thingworthy('check', smallContent).code).toBe(0)
  rmdirSync(kept)
})

test('wrong usage ends with exit code 2 and help with 0', { timeout: 60_000 }, () => {
  const wrong = [[], ['sing'], ['score'], ['score', lamp, '--on', '2026-02-30'], ['check', '--quick']]
  for (const words of wrong) expect(thingworthy(...words)).toMatchObject({ code: 2, out: '' })
  expect(thingworthy('--help')).toMatchObject({ code: 0, err: '' })
})
