// The team's own plan, in a report: for each step what they wrote, and of the plan submitted
// before how much is done by now. Neither is priced or judged; the words are theirs.

import type { Plan, PlanLine } from '../../assessment/plan/plan'
import { planProgress } from '../../assessment/plan/plan-progress'
import type { CompiledRules } from '../../scoring/compile'
import type { Given } from '../../scoring/level/score-section'
import type { Planned, StepPlan } from '../report'
import { plannedSentence, stepPlanWords } from '../words/path-words'
import type { ReportWords } from '../words/report-words'

/** A plan with the day it was submitted, YYYY-MM-DD in UTC. */
export type PreviousPlan = { plan: Plan; date: string }

/** The team's plan for a step, or null. */
export function planOfStep(line: PlanLine | undefined, words: ReportWords): StepPlan | null {
  if (!line) return null
  const { effort = null, owner = null, due = null } = line
  const own = { effort, owner, due }
  return { ...own, words: stepPlanWords(own, words) }
}

/** How much of the previous plan today's answers fulfil; null where nothing of it counts any more. */
export function plannedInReport(
  compiled: CompiledRules,
  given: Given,
  previous: PreviousPlan | undefined,
  words: ReportWords,
): Planned | null {
  if (!previous) return null
  const { planned, done } = planProgress(compiled, { ...given, plan: previous.plan })
  if (planned === 0) return null
  const progress = { planned, done, since: previous.date }
  return { ...progress, words: plannedSentence(progress, words) }
}
