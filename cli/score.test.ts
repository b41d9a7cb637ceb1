import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
