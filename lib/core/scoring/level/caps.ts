// What caps the level of a section whatever the other answers say: red lines, and floors, which every level may
// ask of every question by its weight. A floor works like a red line below its credit that caps at the level
// beneath. Either is crossed if even the best reading of the answer is below it, and open if it is not shown
// yet that it does not. Both cap, so that "don't know" is never better than the truth; only crossed ones cap
// what could be. Of a question's floors only the lowest cap is reported, only where it is below the level
// of the average, and not where the question's own red line caps as low.

import type { CapRule } from '../compile'
import type { Cap } from '../score'
import type { Counted } from './weigh'

export type Caps = { redLines: Cap[]; floors: Cap[]; level: number }

/** Crossed and open caps of a section, lowest first, then by id. `uncapped` is the level of the low bound. */
export function findCaps(counted: readonly Counted[], uncapped: number): Caps {
  const redLines: Cap[] = []
  const floors: Cap[] = []
  let level = uncapped
  for (const each of counted) {
    const { redLine } = each.question
    const isBeyond = redLine !== undefined && each.low < redLine.below
    if (isBeyond) redLines.push(capOf(each, redLine, uncapped))
    const floor = lowestFloor(each)
    const isReported = floor && floor.capsAt < (isBeyond ? Math.min(redLine.capsAt, uncapped) : uncapped)
    if (isReported) floors.push(capOf(each, floor, uncapped))
    if (isBeyond) level = Math.min(level, redLine.capsAt)
    if (isReported) level = Math.min(level, floor.capsAt)
  }
  mark(redLines, level, uncapped)
  mark(floors, level, uncapped)
  return { redLines, floors, level }
}

/** The level after every crossed red line and floor has capped it, reported or not. */
export function cappedByCrossed(level: number, counted: readonly Counted[]): number {
  let lowest = level
  for (const { question, high } of counted) {
    if (question.redLine && high < question.redLine.below) lowest = Math.min(lowest, question.redLine.capsAt)
    for (let index = 0; index < question.floors.length; index++) {
      const floor = question.floors[index]
      if (floor && high < floor.below) lowest = Math.min(lowest, floor.capsAt)
    }
  }
  return lowest
}

/** Floors rise with their level, so the first that is not kept caps lowest. */
function lowestFloor({ question: { floors }, low }: Counted): CapRule | undefined {
  for (let index = 0; index < floors.length; index++) {
    const floor = floors[index]
    if (floor && low < floor.below) return floor
  }
  return undefined
}

function capOf({ question, high }: Counted, { below, capsAt }: CapRule, from: number): Cap {
  const state = high < below ? 'crossed' : 'open'
  return { question: question.id, below, capsAt, state, from, binding: false }
}

/** In order, each with whether it sets the level. */
function mark(caps: Cap[], level: number, uncapped: number): void {
  if (caps.length > 1) caps.sort((a, b) => a.capsAt - b.capsAt || (a.question < b.question ? -1 : 1))
  for (const cap of caps) cap.binding = cap.capsAt === level && level < uncapped
}
