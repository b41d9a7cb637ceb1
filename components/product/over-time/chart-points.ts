// Where the levels of releases stand in a chart: a column for each release, a height for each level.

import type { ReleaseStanding } from '@/lib/core/products/release-standing'

export const lenses = ['claimed', 'evidenced', 'verified'] as const
export type ChartLens = (typeof lenses)[number]

export type ChartRelease = { label: string; standing: ReleaseStanding | null }

/** `x` counts the columns from the left, from 0; `level` from 0. */
export type ChartPoint = { x: number; level: number; label: string }

/** A run of points of one questionnaire, which a line may join. */
export type ChartRun = { lens: ChartLens; points: ChartPoint[] }

/**
 * The runs of each lens, `releases` from the first to the last. A release in which the lens assessed nothing leaves a gap; levels of two
 * questionnaires are not joined.
 */
export function chartRuns(releases: readonly ChartRelease[]): ChartRun[] {
  return lenses.flatMap((lens) => runsOf(lens, releases))
}

function runsOf(lens: ChartLens, releases: readonly ChartRelease[]): ChartRun[] {
  const runs: ChartRun[] = []
  let open: string | null = null
  releases.forEach(({ label, standing }, x) => {
    const level = standing?.levels[lens] ?? null
    const questionnaire = level === null ? null : (standing?.questionnaire.id ?? null)
    if (level !== null && questionnaire !== open) runs.push({ lens, points: [] })
    if (level !== null) runs.at(-1)?.points.push({ x, level, label })
    open = questionnaire
  })
  return runs
}

/** How many levels the chart has above 0. */
export function highestLevel(releases: readonly ChartRelease[]): number {
  return Math.max(1, ...releases.map(({ standing }) => (standing?.levelNames.length ?? 1) - 1))
}

/** Whether releases were assessed with more than one questionnaire. */
export function hasSeveralQuestionnaires(releases: readonly ChartRelease[]): boolean {
  return new Set(releases.flatMap(({ standing }) => standing?.questionnaire.id ?? [])).size > 1
}
