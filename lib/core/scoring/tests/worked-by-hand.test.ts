import { describe, expect, test } from 'vitest'
import { scored, sectionOf } from '@/tests/support/scored'
import type { Verdicts } from '../score'

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
