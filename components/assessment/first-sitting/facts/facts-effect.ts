import type { Facts } from '@/lib/core/answers/answer'
import type { compileApplicability } from '@/lib/core/answers/applicability'
import type { FactsEffect } from './saving/facts-form-state'
import { textOfFact } from './saving/typed-facts'

type Applicable = ReturnType<typeof compileApplicability>

/** How many facts differ, and what that does to the questions. */
export function effectBetween(applies: Applicable, before: Facts, after: Facts): FactsEffect {
  const [then, now] = [applies(before), applies(after)]
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  const isChanged = (id: string) => textOfFact(before[id] ?? null) !== textOfFact(after[id] ?? null)
  return {
    saved: [...ids].filter(isChanged).length,
    adds: [...now].filter((id) => !then.has(id)),
    hides: [...then].filter((id) => !now.has(id)),
  }
}

type Step = Pick<FactsEffect, 'adds' | 'hides'>

/** What several changes, one after the other, did to the questions altogether. */
export function effectOfAll(steps: readonly Step[]): Step {
  const net = new Map<string, 'adds' | 'hides'>()
  for (const step of steps) {
    for (const id of step.adds) countIn(net, id, 'adds')
    for (const id of step.hides) countIn(net, id, 'hides')
  }
  const having = (change: 'adds' | 'hides') => [...net.keys()].filter((id) => net.get(id) === change)
  return { adds: having('adds'), hides: having('hides') }
}

/** What came back after it was hidden, or was hidden after it came, is as it was. */
function countIn(net: Map<string, 'adds' | 'hides'>, id: string, change: 'adds' | 'hides'): void {
  if (net.has(id) && net.get(id) !== change) net.delete(id)
  else net.set(id, change)
}
