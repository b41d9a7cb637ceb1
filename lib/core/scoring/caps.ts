// What caps the level of a section whatever the other answers say: red lines, and floors, which every level may
// ask of every question by its weight. A floor works like a red line below its credit that caps at the level
// beneath. Either is crossed if even the best reading of the answer lies below it, and open if nobody has shown
// yet that it does not. Both cap, so that "don't know" is never better than the truth; only crossed ones cap
// what could be. Of a question's floors only the lowest cap is reported, only where it is below the level
// of the average, and not where the question's own red line caps as low.

import type { Cap } from './score'
import type { Counted } from './weigh'

export type Caps = { redLines: Cap[]; floors: Cap[]; level: number }

/** Crossed and open caps of a section, lowest first, then by id. `uncapped` is the level of the low bound. */
export function findCaps(counted: readonly Counted[], uncapped: number): Caps {
  const redLines: Cap[] = []
  const floors: Cap[] = []
  for (const each of counted) {
    const line = capOf(each, each.question.redLine, uncapped)
    const floor = capOf(each, lowestFloor(each), uncapped)
    if (line) redLines.push(line)
    if (floor && floor.capsAt < Math.min(uncapped, line?.capsAt ?? uncapped)) floors.push(floor)
  }
  const all = [...redLines, ...floors]
  const level = Math.min(uncapped, ...all.map(({ capsAt }) => capsAt))
  for (const cap of all) cap.binding = cap.capsAt === level && level < uncapped
  return { redLines: redLines.sort(byCap), floors: floors.sort(byCap), level }
}

/** The level after every crossed red line and floor has capped it, reported or not. */
export function cappedByCrossed(level: number, counted: readonly Counted[]): number {
  let lowest = level
  for (const { question, high } of counted) {
    if (question.redLine && high < question.redLine.below) lowest = Math.min(lowest, question.redLine.capsAt)
    for (const { below, capsAt } of question.floors) if (high < below) lowest = Math.min(lowest, capsAt)
  }
  return lowest
}

/** Floors rise with their level, so the first that is not kept caps lowest. */
function lowestFloor({ question, low }: Counted) {
  return question.floors.find(({ below }) => low < below)
}

function capOf(
  { question, low, high }: Counted,
  line: { below: number; capsAt: number } | undefined,
  from: number,
): Cap | null {
  if (line === undefined || low >= line.below) return null
  const { below, capsAt } = line
  const state = high < below ? 'crossed' : 'open'
  return { question: question.id, below, capsAt, state, from, binding: false }
}

function byCap(a: Cap, b: Cap): number {
  return a.capsAt - b.capsAt || (a.question < b.question ? -1 : 1)
}
