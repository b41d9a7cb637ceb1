// A red line caps the level of its section whatever the other answers say. It is crossed if even the
// best reading of the answer lies below it, and open if nobody has shown yet that it does not. Both
// cap, so that "don't know" is never better than the truth; only crossed ones cap what could be.

import type { RedLine } from './score'
import type { Counted } from './weigh'

/** The crossed and open lines of a section, lowest cap first, then by id. `uncapped` is the level of the low bound. */
export function findRedLines(counted: readonly Counted[], uncapped: number): RedLine[] {
  const lines: RedLine[] = []
  for (const { question, low, high } of counted) {
    if (question.redLine === undefined || low >= question.redLine.below) continue
    const { below, capsAt } = question.redLine
    const state = high < below ? 'crossed' : 'open'
    lines.push({ question: question.id, below, capsAt, state, from: uncapped, binding: false })
  }
  lines.sort((a, b) => a.capsAt - b.capsAt || (a.question < b.question ? -1 : 1))
  const level = capped(uncapped, lines)
  for (const line of lines) line.binding = line.capsAt === level && level < uncapped
  return lines
}

/** A level after the given lines have capped it. */
export function capped(level: number, lines: readonly RedLine[]): number {
  return lines.reduce((lowest, line) => Math.min(lowest, line.capsAt), level)
}
