// Things to do: the least effort that brings the overall level to a target. Since the overall level is
// the lowest of the deciding sections, the whole is the union of their paths, and of what keeps the red lines of
// sections that do not decide where these cap it. Sections that are there already or are not assessed need nothing.

import type { CompiledRules } from '../compile'
import type { Viewpoint } from '../credit/credits'
import { overallOf } from '../level/overall'
import { countQuestions, type Given, scoreSection } from '../level/score-section'
import type { SectionScore } from '../score'
import { findPath, type Step, type Target } from './find-path'

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
    compiled,
  )
  const level = wanted ?? (overall.assessed ? overall.level + 1 : levels.length)
  const from = levels[level]?.from
  if (from === undefined && wanted !== undefined)
    throw new RangeError(`The questionnaire has no level ${wanted}`)
  if (from === undefined) return { target: null, effort: 0, paths: [] }

  const paths = sections.flatMap(({ section, score }): Path[] => {
    const target = targetOf(score, { level, from }, compiled)
    const steps = target && findPath(countQuestions(section, input), input.answers, target)
    if (target === null) return []
    const path = { section: section.id, effort: sumEfforts(steps ?? []), steps: steps ?? [] }
    return [{ ...path, reachable: steps !== null }]
  })
  return { target: level, effort: sumEfforts(paths), paths }
}

/** What a section still has to reach; null where it holds the whole back from nothing. */
function targetOf(
  score: SectionScore,
  { level, from }: { level: number; from: number },
  { decidesFrom }: CompiledRules,
): Target | null {
  if (!score.assessed) return null
  if (score.decides) return score.level < level ? { level, from } : null
  const capsWhole = decidesFrom !== undefined && score.redLines.some(({ capsAt }) => capsAt < level)
  return capsWhole ? { level, from: 0, only: 'red-lines' } : null
}

function sumEfforts(parts: readonly { effort: number }[]): number {
  return parts.reduce((sum, { effort }) => sum + effort, 0)
}
