// What a team could say of one question after more work: stay, choose a better option, or tick more
// items. A question not known yet counts as 0 until it is known. Ticks are never taken away,
// except "none of these", which goes when something else is ticked. An option below `adviseFrom` is never
// proposed, even where less would do: it earns some credit, but is not good advice.

import type { AnswerValue } from '../../answers/answer'
import { adviseFrom } from '../../format/advise-from'
import type { CompiledQuestion } from '../compile'

/** `choose` is the option, or the items to tick besides today's, sorted by id; empty at today's credit. */
export type Reachable = { credit: number; choose: string[]; untick: string[] }

/** Every credit that may be advised once, rising, today's first: by the fewest new items, then the smallest ids. */
export function reachableCredits(
  question: CompiledQuestion,
  today: number,
  says: AnswerValue | undefined,
): Reachable[] {
  const ticked = says?.kind === 'checklist' ? says.items : []
  const better =
    question.kind === 'choice' ? betterOptions(question, today) : betterTicks(question, today, ticked)
  return [{ credit: today, choose: [], untick: [] }, ...better]
}

function betterOptions({ choices }: CompiledQuestion, today: number): Reachable[] {
  const byCredit = new Map<number, string>()
  for (const { id, credit } of choices) {
    const rival = byCredit.get(credit)
    if (credit > today && credit >= adviseFrom && (rival === undefined || id < rival))
      byCredit.set(credit, id)
  }
  return [...byCredit]
    .toSorted(([a], [b]) => a - b)
    .map(([credit, option]) => ({ credit, choose: [option], untick: [] }))
}

function betterTicks({ choices }: CompiledQuestion, today: number, ticked: readonly string[]): Reachable[] {
  const untick = choices.filter(({ id, exclusive }) => exclusive && ticked.includes(id)).map(({ id }) => id)
  const free = choices.filter(({ id, exclusive }) => !exclusive && !ticked.includes(id))
  return smallestSets(free).map(({ sum, ids }) => ({ credit: today + sum, choose: ids, untick }))
}

/** For every sum that some of the items make: the fewest of them, and among those the smallest ids. Sums rise. */
function smallestSets(items: readonly { id: string; credit: number }[]): { sum: number; ids: string[] }[] {
  const sets = new Map<number, string[]>([[0, []]])
  for (const { id, credit } of items.toSorted((a, b) => (a.id > b.id ? -1 : 1))) {
    for (const [sum, ids] of [...sets]) {
      const longer = [id, ...ids]
      const rival = sets.get(sum + credit)
      if (credit > 0 && (rival === undefined || longer.length <= rival.length)) sets.set(sum + credit, longer)
    }
  }
  return [...sets]
    .map(([sum, ids]) => ({ sum, ids }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => a.sum - b.sum)
}
