// The plan of a product: what the team means to do about questions, and how far that is over its releases.

/** `open`: still to do; `done`: the answer is worth what the line aims at; `left`: its question is not asked any more. */
export type PlanState = 'open' | 'done' | 'left'

/** How far a line is in one release, by its answers. */
export type PlanInRelease = { release: string; state: PlanState }

export type ProductPlanLine = {
  /** By whose latest assessment it is judged; `version` is null where none is left. */
  questionnaire: { id: string; version: string | null; title: string }
  question: string
  /** What the question asks; its id where no version has it. */
  ask: string
  state: PlanState
  /** The credit it aims at, 0 to 100. */
  to: number
  /** What the answer is worth now at least; null where the question is not asked. */
  now: number | null
  owner: string | null
  effort: string | null
  /** YYYY-MM-DD. */
  due: string | null
  /** What the team means to bring. */
  evidence: string | null
  /** The latest assessment of the questionnaire; null where none is left. */
  latest: { release: string; assessmentId: string; isDraft: boolean } | null
  /** The same line by release, the earliest first. */
  releases: PlanInRelease[]
}

/** What is open first, then done, then left; each by day, what has no day last. */
export function inPlanOrder(lines: readonly ProductPlanLine[]): ProductPlanLine[] {
  const order: PlanState[] = ['open', 'done', 'left']
  const day = ({ due }: ProductPlanLine) => due ?? '9999-99-99'
  return lines.toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      day(a).localeCompare(day(b)) ||
      a.ask.localeCompare(b.ask),
  )
}
