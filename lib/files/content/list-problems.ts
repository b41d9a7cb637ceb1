/** Those shown for one file; a broken file repeats itself. */
const most = 50

/** The first problems of a file, and a last line that says how many more there are. */
export function listProblems<T extends { field: string; line: number; message: string }>(
  problems: readonly T[],
): (T | { field: string; line: number; message: string })[] {
  const more = problems.length - most
  if (more <= 0) return [...problems]
  const message = `… and ${more.toLocaleString('en-GB')} more ${more === 1 ? 'problem' : 'problems'} of the file.`
  const listed = problems.slice(0, most)
  return [...listed, { field: '', line: listed.at(-1)?.line ?? 1, message }]
}
