import type { PlanLine } from '@/lib/core/assessment/plan/plan'

/** One thing to do, and what the team has planned about it. */
export type PlanRow = {
  question: string
  section: string
  ask: string
  /** Today's answer and the one to reach, in words. */
  from: string
  to: string
  /** The credit to reach, 0 to 100. */
  aim: number
  /** Today's answer is not known yet. */
  findOutFirst: boolean
  /** What the list asks for now, where the line was planned for less. */
  instead: { to: string; aim: number } | null
  line: PlanLine | null
  revision: number
  /** Of this drawing of the page. */
  mutationId: string
}
