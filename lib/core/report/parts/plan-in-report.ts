// The team's own plan, as a report tells it: beside a step what they wrote, and of the plan submitted
// before how much is done by now. Neither is priced or judged; the words are theirs.

import type { Plan, PlanLine } from '../../assessment/plan/plan'
import { planProgress } from '../../assessment/plan/plan-progress'
import type { CompiledRules } from '../../scoring/compile'
import type { Given } from '../../scoring/level/score-section'
import type { Planned, StepPlan } from '../report'

/** A plan with the day it was submitted, YYYY-MM-DD in UTC. */
export type PreviousPlan = { plan: Plan; date: string }

/** What the team wrote beside a step, or null. */
export function planOfStep(line: PlanLine | undefined): StepPlan | null {
  if (!line) return null
  const { effort = null, owner = null, due = null } = line
  return { effort, owner, due }
}

/** How much of the previous plan today's answers fulfil; null where nothing of it counts any more. */
export function plannedInReport(
  compiled: CompiledRules,
  given: Given,
  previous: PreviousPlan | undefined,
): Planned | null {
  if (!previous) return null
  const { planned, done } = planProgress(compiled, { ...given, plan: previous.plan })
  return planned === 0 ? null : { planned, done, since: previous.date }
}

/** "Planned: 3 days, Sam, by 2027-02-01", as far as they said it. */
export function stepPlanWords({ effort, owner, due }: StepPlan): string {
  const said = [effort, owner, due && `by ${due}`].filter(Boolean)
  return said.length === 0 ? 'Planned' : `Planned: ${said.join(', ')}`
}

/** What of those words people wrote. */
export function plannedNames({ effort, owner }: StepPlan): string[] {
  return [effort, owner].filter((name) => name !== null)
}

/** "Of 5 planned lines, 3 are done", with the day of the plan. */
export function plannedSentence({ planned, done, since }: Planned): string {
  const lines = planned === 1 ? '1 planned line' : `${planned} planned lines`
  const are = done === 0 ? 'none is' : done === 1 ? '1 is' : `${done} are`
  return `Of ${lines}, ${are} done. The plan is that of the submission of ${since}.`
}
