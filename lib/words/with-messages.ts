import { type Problem, problemAtLine } from '../core/text/problem'
import { english } from './english'

/** Problems with their sentences, as pages show them and API replies send them. */
export function withMessages<T extends Problem>(problems: readonly T[]): (T & { message: string })[] {
  return problems.map((problem) => ({ ...problem, message: problemAtLine(problem, english) }))
}
