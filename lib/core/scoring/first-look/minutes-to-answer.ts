// About how long questions take a team that knows its product: a minute for an essential one, which asks for one
// practice that people tend to know, and two and a half for the others, for which they look something up.

/** Whole minutes, in steps of five from ten on; at least 1 where a question is left. */
export function minutesToAnswer(questions: readonly { essential: boolean }[]): number {
  const minutes = questions.reduce((sum, { essential }) => sum + (essential ? 1 : 2.5), 0)
  return minutes < 10 ? Math.ceil(minutes) : 5 * Math.round(minutes / 5)
}
