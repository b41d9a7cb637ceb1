import { describe, expect, test } from 'vitest'
import {
  checklist,
  choice,
  chose,
  evidence,
  notApplicable,
  rulesOf,
  ticked,
  unknown,
  yesNo,
} from '@/tests/support/build-rules'
import type { Answers, Facts } from '../answers/answer'
import type { Rules } from '../answers/rules'
import { compile } from './compile'
import type { Lens, Verdicts } from './score'
import { score } from './score-assessment'

// A questionnaire small enough to score by hand.
//
//   security (decides)     weight   options or items            red line
//   passwords              3        0, 25, 60, 100              below 25 caps at 1
//   updates                2        0, 50, 100                  below 50 caps at 2
//   channels (checklist)   1        mail 40, phone 60
//   microphone             2        0, 100, only with a microphone
//
//   privacy (decides)
//   deletion               1        0, 100
//   export                 1        0, 33, 100
//   sharing                1        0, 100
//
//   awareness (beside)
//   guests                 1        0, 100
const rules = rulesOf(
  {
    security: [
      choice('passwords', [0, 25, 60, 100], {
        weight: 3,
        redLine: { below: 25, capsAt: 1 },
        atLeast: 'test-report',
      }),
      choice('updates', [0, 50, 100], { weight: 2, redLine: { below: 50, capsAt: 2 } }),
      checklist('channels', { mail: 40, phone: 60 }),
      choice('microphone', [0, 100], { weight: 2, appliesWhen: { fact: 'microphone' } }),
    ],
    privacy: [choice('deletion', [0, 100]), choice('export', [0, 33, 100]), choice('sharing', [0, 100])],
    awareness: [choice('guests', [0, 100])],
  },
  { facts: [yesNo('microphone')], beside: ['awareness'] },
)

const facts: Facts = { microphone: 'no' }
const answers: Answers = {
  passwords: chose('c60', evidence('document')),
  updates: chose('c100'),
  channels: ticked('mail'),
  deletion: chose('c100'),
  export: chose('c33'),
  sharing: unknown(),
}

describe('a questionnaire worked by hand', () => {
  test('reads the same as on paper', () => {
    // security: weights 3 + 2 + 1 = 6, the microphone does not apply
    //   low = high = (3·60 + 2·100 + 1·40) / 6 = 420 / 6 = 70 → level 2, no red line
    //   tenths gained: 180/6 = 30.0, 200/6 = 33.33…, 40/6 = 6.66…; cut 300 + 333 + 66 = 699 of 700,
    //   the largest remainder is that of channels: 66 → 67
    //   tenths lost: 120/6 = 20.0, 0, 60/6 = 10.0; together 300
    // privacy: weights 1 + 1 + 1 = 3
    //   low = (100 + 33 + 0) / 3 = 133 / 3 = 44.33 → level 1; high = (100 + 33 + 100) / 3 = 233 / 3 = 77.66 → 3
    //   gained: 33.33…, 11, 0; cut 333 + 110 + 0 = 443 = shown low 44.3
    //   uncertain: only sharing, 33.33… → 333, but 77.6 − 44.3 = 33.3, so 333
    //   lost: 0, 67/3 = 22.33…, 0; 100.0 − 77.6 = 22.4, so export shows 22.4
    // awareness: nothing said: 0 to 100
    // overall: the lower of 2 and 1, held back by privacy, where sharing keeps back 100/3, export 67/3
    expect(scored('claimed')).toEqual({
      lens: 'claimed',
      date: '2026-06-15',
      overall: {
        assessed: true,
        level: 1,
        couldBe: 2,
        heldBackBy: [{ section: 'privacy', question: 'sharing', by: 'points' }],
      },
      sections: [
        {
          section: 'security',
          decides: true,
          assessed: true,
          low: { n: 420, d: 6 },
          high: { n: 420, d: 6 },
          level: 2,
          couldBe: 2,
          uncapped: 2,
          redLines: [],
          trace: [
            line('passwords', 3, [60, 60], 6, [180, 0, 120], [300, 0, 200]),
            line('updates', 2, [100, 100], 6, [200, 0, 0], [333, 0, 0]),
            line('channels', 1, [40, 40], 6, [40, 0, 60], [67, 0, 100]),
          ],
        },
        {
          section: 'privacy',
          decides: true,
          assessed: true,
          low: { n: 133, d: 3 },
          high: { n: 233, d: 3 },
          level: 1,
          couldBe: 3,
          uncapped: 1,
          redLines: [],
          trace: [
            line('deletion', 1, [100, 100], 3, [100, 0, 0], [333, 0, 0]),
            line('export', 1, [33, 33], 3, [33, 0, 67], [110, 0, 224]),
            line('sharing', 1, [0, 100], 3, [0, 100, 0], [0, 333, 0]),
          ],
        },
        {
          section: 'awareness',
          decides: false,
          assessed: true,
          low: { n: 0, d: 1 },
          high: { n: 100, d: 1 },
          level: 0,
          couldBe: 4,
          uncapped: 0,
          redLines: [],
          trace: [line('guests', 1, [0, 100], 1, [0, 100, 0], [0, 1000, 0])],
        },
      ],
    })
  })

  test('believes under evidenced only what the asked evidence shows', () => {
    // passwords asks for a test report and has a document: 0 to 60. (3·0 + 200 + 40) / 6 = 240 / 6 = 40 → 1;
    // (180 + 200 + 40) / 6 = 70 → 2, and the red line below 25 is open, since the low credit is 0.
    expect(sectionOf('security', 'evidenced')).toMatchObject({
      low: { n: 240, d: 6 },
      high: { n: 420, d: 6 },
      level: 1,
      couldBe: 2,
      uncapped: 1,
      redLines: [{ question: 'passwords', below: 25, capsAt: 1, state: 'open', from: 1, binding: false }],
    })
  })

  test('believes under verified only what an auditor confirmed or adjusted', () => {
    // passwords adjusted to 25, updates confirmed at 100, channels not examined: 0 to 40.
    // low = (75 + 200 + 0) / 6 = 275 / 6 = 45.83 → 1; high = (75 + 200 + 40) / 6 = 315 / 6 = 52.5 → 2
    const verdicts: Verdicts = { passwords: { kind: 'adjusted', credit: 25 }, updates: { kind: 'confirmed' } }
    expect(sectionOf('security', 'verified', { verdicts })).toMatchObject({
      low: { n: 275, d: 6 },
      high: { n: 315, d: 6 },
      level: 1,
      couldBe: 2,
      redLines: [],
    })
  })

  test('asks about the microphone unless the product definitely has none', () => {
    // not sure: weights 6 + 2 = 8; low = 420 / 8 = 52.5, high = 620 / 8 = 77.5. All weights 3, 2, 1, 2.
    const unsure = sectionOf('security', 'claimed', { facts: { microphone: 'not-sure' } })
    expect(unsure).toMatchObject({ low: { n: 420, d: 8 }, high: { n: 620, d: 8 }, level: 2, couldBe: 3 })
  })
})

describe('red lines', () => {
  const lineAt = (option: string) =>
    sectionOf('security', 'claimed', {
      answers: { passwords: chose(option), updates: chose('c100'), channels: ticked('mail', 'phone') },
    })

  test('crossed: the answer itself is beyond the line', () => {
    // (0 + 200 + 100) / 6 = 50 → 2, held at 1, and it could not be more.
    expect(lineAt('c0')).toMatchObject({
      level: 1,
      couldBe: 1,
      uncapped: 2,
      redLines: [{ question: 'passwords', below: 25, capsAt: 1, state: 'crossed', from: 2, binding: true }],
    })
  })

  test('kept: an answer exactly on the line does not cross it', () => {
    expect(lineAt('c25')).toMatchObject({ level: 2, redLines: [] })
  })

  test('open: what is not known caps the level, but not what it could be', () => {
    // (0 + 200 + 100) / 6 = 50 → 2, held at 1; at best 600 / 6 = 100 → 4
    const open = sectionOf('security', 'claimed', {
      answers: { updates: chose('c100'), channels: ticked('mail', 'phone') },
    })
    expect(open).toMatchObject({
      level: 1,
      couldBe: 4,
      uncapped: 2,
      redLines: [{ question: 'passwords', state: 'open', binding: true }],
    })
  })

  test('a high bound exactly on the line leaves it open', () => {
    const verdicts: Verdicts = {}
    const onTheLine = { answers: { ...answers, passwords: chose('c25') }, verdicts }
    expect(sectionOf('security', 'verified', onTheLine)).toMatchObject({
      redLines: [
        { question: 'passwords', state: 'open' },
        { question: 'updates', state: 'open' },
      ],
    })
  })

  test('are sorted by the level they cap at, then by id; only those that set the level bind', () => {
    const many = rulesOf({
      one: [
        choice('d', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('c', [0, 100], { redLine: { below: 50, capsAt: 0 } }),
        choice('b', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('a', [0, 100], { redLine: { below: 50, capsAt: 3 } }),
        choice('z', [0, 100], { weight: 30 }),
      ],
    })
    const given = { a: chose('c0'), b: chose('c0'), d: chose('c0'), z: chose('c100') }
    const lines = (c: string) => {
      const [section] = scored('claimed', { rules: many, answers: { ...given, c: chose(c) } }).sections
      return section?.assessed
        ? section.redLines.map((line) => [line.question, line.capsAt, line.binding])
        : []
    }
    expect(lines('c100')).toEqual([
      ['b', 1, true],
      ['d', 1, true],
      ['a', 3, false],
    ])
    expect(lines('c0')).toEqual([
      ['c', 0, true],
      ['b', 1, false],
      ['d', 1, false],
      ['a', 3, false],
    ])
  })

  test('a line that caps at the level already reached is reported, but does not bind', () => {
    // 100 / 4 = 25 → level 1, and the line caps at 1.
    const rules = rulesOf({
      one: [choice('a', [0, 100], { weight: 3, redLine: { below: 1, capsAt: 1 } }), choice('b', [0, 100])],
    })
    const [section] = scored('claimed', { rules, answers: { a: chose('c0'), b: chose('c100') } }).sections
    expect(section).toMatchObject({
      level: 1,
      uncapped: 1,
      redLines: [{ question: 'a', from: 1, binding: false }],
    })
  })
})

describe('what is left out', () => {
  test('a reasoned "not applicable" counts nowhere', () => {
    const given = { answers: { ...answers, updates: notApplicable('It has no software.') } }
    // (3·60 + 40) / 4 = 55
    expect(sectionOf('security', 'claimed', given)).toMatchObject({ low: { n: 220, d: 4 }, redLines: [] })
    expect(sectionOf('security', 'claimed', given)).not.toHaveProperty('trace.2')
  })

  test('"not applicable" without its reason counts as missing', () => {
    const given = { answers: { ...answers, updates: notApplicable(' ') } }
    // low = 220 / 6, high = 420 / 6
    expect(sectionOf('security', 'claimed', given)).toMatchObject({
      low: { n: 220, d: 6 },
      high: { n: 420, d: 6 },
    })
  })

  test('a section with nothing that counts is not assessed', () => {
    const rules = rulesOf(
      {
        empty: [choice('a', [0, 100])],
        hidden: [choice('b', [0, 100], { appliesWhen: { fact: 'microphone' } })],
      },
      { facts: [yesNo('microphone')] },
    )
    const result = scored('claimed', {
      rules,
      answers: { a: notApplicable('No such part.'), b: chose('c100') },
    })
    expect(result.sections).toEqual([
      { section: 'empty', decides: true, assessed: false },
      { section: 'hidden', decides: true, assessed: false },
    ])
    expect(result.overall).toEqual({ assessed: false })
  })
})

describe('the overall level', () => {
  const twoSections = rulesOf({
    first: [
      choice('a', [0, 60, 80, 100], { redLine: { below: 1, capsAt: 0 } }),
      choice('b', [0, 60, 80, 100]),
    ],
    second: [choice('c', [0, 60, 80, 100]), choice('d', [0, 60, 80, 100])],
  })
  const overall = (a: string, b: string, c: string, d: string, beside: string[] = []) => {
    const sections = twoSections.sections.map((each) => ({ ...each, decides: !beside.includes(each.id) }))
    const answers = { a: chose(a), b: chose(b), c: chose(c), d: chose(d) }
    return scored('claimed', { rules: { ...twoSections, sections }, answers }).overall
  }

  test('is the lowest of the deciding sections, never a mean', () => {
    expect(overall('c100', 'c100', 'c60', 'c60')).toMatchObject({ level: 2, couldBe: 2 })
  })

  test('leaves out sections that do not decide', () => {
    expect(overall('c100', 'c100', 'c0', 'c0', ['second'])).toMatchObject({ level: 4, couldBe: 4 })
    expect(overall('c100', 'c100', 'c0', 'c0', ['first', 'second'])).toEqual({ assessed: false })
  })

  test('names the question that keeps back the most points, ties by id', () => {
    expect(overall('c60', 'c60', 'c60', 'c80')).toMatchObject({
      heldBackBy: [
        { section: 'first', question: 'a', by: 'points' },
        { section: 'second', question: 'c', by: 'points' },
      ],
    })
    expect(overall('c80', 'c60', 'c100', 'c100')).toMatchObject({
      heldBackBy: [{ section: 'first', question: 'b', by: 'points' }],
    })
  })

  test('names the earlier id on a tie, whatever the order of the questions', () => {
    const rules = rulesOf({ one: [choice('z', [0, 100]), choice('a', [0, 100]), choice('m', [0, 100])] })
    const { overall } = scored('claimed', { rules, answers: {} })
    expect(overall).toMatchObject({ heldBackBy: [{ question: 'a' }] })
  })

  test('weighs what a question keeps back', () => {
    const rules = rulesOf({ one: [choice('a', [0, 40, 100]), choice('b', [0, 60, 100], { weight: 2 })] })
    // a keeps back 1·60, b keeps back 2·40
    const { overall } = scored('claimed', { rules, answers: { a: chose('c40'), b: chose('c60') } })
    expect(overall).toMatchObject({ heldBackBy: [{ question: 'b' }] })
  })

  test('names the binding red line before any points', () => {
    expect(overall('c0', 'c60', 'c60', 'c60')).toMatchObject({
      level: 0,
      heldBackBy: [{ section: 'first', question: 'a', by: 'red-line' }],
    })
  })

  test('names no line that caps without setting the level', () => {
    const rules = rulesOf({
      one: [
        choice('a', [0, 100], { redLine: { below: 50, capsAt: 2 } }),
        choice('b', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('c', [0, 100], { weight: 30 }),
      ],
    })
    const { overall } = scored('claimed', {
      rules,
      answers: { a: chose('c0'), b: chose('c0'), c: chose('c100') },
    })
    expect(overall).toMatchObject({
      level: 1,
      heldBackBy: [{ section: 'one', question: 'b', by: 'red-line' }],
    })
  })

  test('is held back by nothing at the highest level', () => {
    expect(overall('c100', 'c100', 'c100', 'c100')).toMatchObject({ level: 4, heldBackBy: [] })
  })
})

function line(
  question: string,
  weight: number,
  [low, high]: [number, number],
  d: number,
  [gained, uncertain, lost]: [number, number, number],
  shown: [number, number, number],
) {
  return {
    question,
    weight,
    share: { n: weight, d },
    low,
    high,
    gained: { n: gained, d },
    uncertain: { n: uncertain, d },
    lost: { n: lost, d },
    shown: { gained: shown[0], uncertain: shown[1], lost: shown[2] },
  }
}

type Changes = { rules?: Rules; facts?: Facts; answers?: Answers; verdicts?: Verdicts }

function scored(lens: Lens, changes: Changes = {}) {
  const input = { facts, answers, date: '2026-06-15', lens, ...changes }
  return score(compile(changes.rules ?? rules), input)
}

function sectionOf(section: string, lens: Lens, changes: Changes = {}) {
  return scored(lens, changes).sections.find((each) => each.section === section)
}
