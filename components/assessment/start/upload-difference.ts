import type { Problem } from '@/lib/core/text/problem'

/** Among the problems of an upload, the differences that may be confirmed share one field, the checkbox. */
const field = 'confirm'

export function asDifference({ message }: Problem): Problem {
  return { field, message }
}

export function isDifference(problem: Problem): boolean {
  return problem.field === field
}
