// The plan of a product: what its assessments last said of each question, over all releases.

/** `open`: still to do; `done`: the answer is worth what the line aims at; `left`: its question is not asked any more. */
export type PlanState = 'open' | 'done' | 'left'

export type ProductPlanLine = {
  questionnaire: { id: string; version: string; title: string }
  question: string
  /** What the question asks; its id where the version has none of this id. */
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
  /** Where it was last written, and whether that assessment can still change. */
  release: string
  assessmentId: string
  isDraft: boolean
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
