// Things to do: the least effort that brings the overall level to a target. Since the overall level is
// the lowest of the deciding sections, the whole is the union of their paths; sections that are there
// already, do not decide or are not assessed need nothing.

import type { CompiledRules } from './compile'
import type { Viewpoint } from './credits'
import { findPath, type Step } from './find-path'
import { overallOf } from './overall'
import { countQuestions, type Given, scoreSection } from './score-section'

/** `target` is null where there is nowhere to go. Efforts are whole hundredths; shown ÷ 100. */
export type DoList = { target: number | null; effort: number; paths: Path[] }

/** `reachable` is false only where a questionnaire offers no answers that lead to the level. */
export type Path = { section: string; reachable: boolean; effort: number; steps: Step[] }

/** Aims at `wanted`, or else one level above today's overall level. Throws RangeError if `wanted` is no level. */
export function doList(
  compiled: CompiledRules,
  input: Given & Viewpoint,
  wanted: number | undefined,
): DoList {
  const { levels } = compiled
  const sections = compiled.sections.map((section) => ({
    section,
    score: scoreSection(section, levels, input),
  }))
  const overall = overallOf(
    sections.map(({ score }) => score),
    levels.length - 1,
  )
  const level = wanted ?? (overall.assessed ? overall.level + 1 : levels.length)
  const from = levels[level]?.from
  if (from === undefined && wanted !== undefined)
    throw new RangeError(`The questionnaire has no level ${wanted}`)
  if (from === undefined) return { target: null, effort: 0, paths: [] }

  const paths = sections
    .filter(({ score }) => score.decides && score.assessed && score.level < level)
    .map(({ section }): Path => {
      const steps = findPath(countQuestions(section, input), input.answers, { level, from })
      return {
        section: section.id,
        reachable: steps !== null,
        effort: sumEfforts(steps ?? []),
        steps: steps ?? [],
      }
    })
  return { target: level, effort: sumEfforts(paths), paths }
}

function sumEfforts(parts: readonly { effort: number }[]): number {
  return parts.reduce((sum, { effort }) => sum + effort, 0)
}
