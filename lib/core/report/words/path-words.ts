// What a report says of what to do: the least effort to a level, what the team planned, and how far it came.

import type { PathToLevel, Planned, StepPlan } from '../report'
import { levelWords } from './level-words'
import type { ReportWords } from './report-words'

/** Effort in hundredths of the smallest unit, uncut, so that what is shown adds up: 460 → "4.60". */
export function effortWords(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}

export function pathWords(
  { target, effort, steps }: Pick<PathToLevel, 'target' | 'effort'> & { steps: readonly unknown[] },
  words: ReportWords,
): string {
  const level = levelWords(target, words)
  return steps.length === 0
    ? words.t('report.path.none', { level })
    : words.t('report.path.least', { level, effort: effortWords(effort) })
}

type PlanOfStep = Omit<StepPlan, 'words'>

/** "Planned: 3 days, Sam, by 2027-02-01", as far as they said it. */
export function stepPlanWords({ effort, owner, due }: PlanOfStep, { t, series }: ReportWords): string {
  const given = [effort, owner, due && t('report.plan.due', { date: due })]
  const parts = given.flatMap((part) => part || [])
  return parts.length === 0 ? t('report.plan.empty') : t('report.plan.line', { parts: series(parts) })
}

/** What of those words people wrote. */
export function plannedNames({ effort, owner }: PlanOfStep): string[] {
  return [effort, owner].filter((name) => name !== null)
}

/** "Of 5 planned lines, 3 are done", with the day of the plan. */
export function plannedSentence(
  { planned, done, since }: Omit<Planned, 'words'>,
  { t }: ReportWords,
): string {
  return t('report.plan.progress', { planned, done, date: since })
}
