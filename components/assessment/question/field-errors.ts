import type { ReceivedProblem } from '@/lib/core/text/problem'
import { problemMessage } from '../entry/problem-message'

/** By path from the answer, such as `evidence.0.url`. */
export type FieldErrors = Readonly<Record<string, string>>

export function fieldErrors(problems: readonly ReceivedProblem[]): FieldErrors {
  return Object.fromEntries(problems.map((problem) => [problem.field, problemMessage(problem)]))
}

/** The first error at one of these paths, or below it. */
export function firstError(errors: FieldErrors, ...paths: string[]): string | undefined {
  const field = Object.keys(errors).find((each) =>
    paths.some((path) => each === path || each.startsWith(`${path}.`)),
  )
  return field === undefined ? undefined : errors[field]
}
