import type { FileProblem } from '@/lib/core/text/problem'

/** Those shown for one file; a broken file repeats itself. */
const most = 50

/** The first problems of a file, and a last one that says how many more there are. */
export function listProblems(problems: readonly FileProblem[]): FileProblem[] {
  const more = problems.length - most
  if (more <= 0) return [...problems]
  const listed = problems.slice(0, most)
  const line = listed.at(-1)?.line ?? 1
  return [...listed, { field: '', line, code: 'file-problem.more', values: { count: more } }]
}
