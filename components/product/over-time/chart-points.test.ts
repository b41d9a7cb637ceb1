import { describe, expect, test } from 'vitest'
import type { ReleaseStanding } from '@/lib/core/products/release-standing'
import { chartRuns, hasSeveralQuestionnaires, highestLevel } from './chart-points'

const standing = (claimed: number | null, id = 'iot-good-practice'): ReleaseStanding => ({
  submissionId: 's',
  submittedAt: '2026-06-12T08:00:00.000Z',
  questionnaire: { id, version: '2.1.0', title: 'Good practice' },
  levels: { claimed, evidenced: null, verified: null },
  levelNames: ['None', 'Some', 'Most', 'All'],
  redLines: 0,
})
const release = (label: string, is: ReleaseStanding | null) => ({ label, standing: is })

describe('the chart of levels', () => {
  test('joins neighbouring releases of one questionnaire, from the first to the last', () => {
    const runs = chartRuns([release('1.0', standing(0)), release('1.1', standing(2))])
    const points = [
      { x: 0, level: 0, label: '1.0' },
      { x: 1, level: 2, label: '1.1' },
    ]
    expect(runs).toEqual([{ lens: 'claimed', points }])
  })

  test('leaves a gap where a release has no level or was never submitted', () => {
    const releases = [standing(1), null, standing(2), standing(null), standing(3)].map((is, index) =>
      release(`${index}`, is),
    )
    expect(chartRuns(releases).map(({ points }) => points.map(({ x }) => x))).toEqual([[0], [2], [4]])
  })

  test('never joins levels of different questionnaires, and says that there are several', () => {
    const releases = [release('1', standing(1)), release('2', standing(1, 'iot-deployment'))]
    expect(chartRuns(releases)).toHaveLength(2)
    expect(hasSeveralQuestionnaires(releases)).toBe(true)
    expect(hasSeveralQuestionnaires(releases.slice(1))).toBe(false)
  })

  test('is as high as the longest list of levels, and has a height without any', () => {
    expect(highestLevel([release('1', standing(1))])).toBe(3)
    expect(highestLevel([release('1', null)])).toBe(1)
  })
})
