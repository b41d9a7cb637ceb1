import type { ShownProblem } from '@/lib/core/text/problem'

/** Among the problems of an upload, the differences that may be confirmed share one field, the checkbox. */
const field = 'confirm'

export function asDifference({ message }: ShownProblem): ShownProblem {
  return { field, message }
}

export function isDifference(problem: ShownProblem): boolean {
  return problem.field === field
}
