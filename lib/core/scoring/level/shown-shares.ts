// A question's share of its section as it is shown, in tenths of a per cent: by largest remainder (ties by
// id) like the other columns of the trace, so that the shares of a section add up to 100.0 before the
// reader's eyes.

import type { TraceLine } from '../score'

/** Whole tenths in the order of the trace; they add up to 1000. At least one line. */
export function shownShares(trace: readonly Pick<TraceLine, 'question' | 'share'>[]): number[] {
  const lines = trace.map(({ question, share: { n, d } }, index) => {
    const remainder = (1000 * n) % d
    return { index, question, remainder, tenths: (1000 * n - remainder) / d }
  })
  const rest = 1000 - lines.reduce((sum, { tenths }) => sum + tenths, 0)
  const more = new Set(
    lines
      .toSorted((a, b) => b.remainder - a.remainder || (a.question < b.question ? -1 : 1))
      .slice(0, rest)
      .map(({ index }) => index),
  )
  return lines.map(({ index, tenths }) => (more.has(index) ? tenths + 1 : tenths))
}
